"""Where the results of a run go: standard output, files, a folder of pages."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TextIO

from polyproof._version import __version__
from polyproof.cli.problems import UseError
from polyproof.reports.registry import open_folder, open_writer
from polyproof.reports.writer import Run, Writer
from polyproof.rules import Rule


def refuse_to_overwrite(paths: tuple[str, ...], options: dict[str, Any]) -> None:
    """Raise UseError where a report would be written over what the run reads, or another report.

    Articles in folders and manifests are not looked for.
    """
    read = (options[name] for name in ("reference", "glossary", "config"))
    taken = {Path(path).resolve() for path in (*paths, *filter(None, read)) if path != "-"}
    outputs = [path for _, path in options["outputs"]]
    for path in (*outputs, *filter(None, [options["resume"], options["cache"]])):
        place = Path(path).resolve()
        if place in taken and (place.is_file() or not place.exists()):  # (not /dev/null)
            raise UseError(f"{path}: would be written over what is read, or written twice")
        taken.add(place)
    if options["cache"] and Path(options["cache"]).is_file():
        raise UseError(f"{options['cache']}: is a file; a cache is a folder")


def open_writers(
    format: str, options: dict[str, Any], rules: tuple[Rule, ...], stack: ExitStack
) -> list[Writer]:
    """Open the writers that were asked for, standard output first.

    Raises:
        UseError: a file cannot be written.
    """
    writers: list[Writer] = []
    if not options["quiet"]:
        writers.append(open_writer(format, sys.stdout, terminal_run(rules)))
    run = Run(__version__, rules)
    for name, path in options["outputs"]:
        if path.endswith(("/", os.sep)) or Path(path).is_dir():
            writers.append(_open_folder(name, path, run))
            continue
        writers.append(open_writer(name, stack.enter_context(_open_file(path)), run))
    if options["report"]:
        from polyproof.reports.issue_report import IssueReport

        try:
            writers.append(IssueReport(Path(options["report"]), run))
        except OSError as error:
            raise UseError(f"{options['report']}: cannot be made: {error.strerror}") from None
    return writers


def _open_folder(name: str, path: str, run: Run) -> Writer:
    """Open a format that writes a folder."""
    try:
        return open_folder(name, Path(path), run)
    except ValueError as error:
        raise UseError(f"{path}: {error}") from None
    except OSError as error:
        raise UseError(f"{path}: cannot be made: {error.strerror}") from None


def terminal_run(rules: tuple[Rule, ...]) -> Run:
    """Return what writers need to know of standard output."""
    terminal = sys.stdout.isatty()
    colour = (terminal and not os.environ.get("NO_COLOR")) or bool(os.environ.get("FORCE_COLOR"))
    width = shutil.get_terminal_size((100, 40)).columns if terminal else 100
    return Run(__version__, rules, colour, width)


def _open_file(path: str) -> TextIO:
    """Open a file to write a report to."""
    try:
        return Path(path).open("w", encoding="utf-8", newline="\n", errors="backslashreplace")
    except OSError as error:
        raise UseError(f"{path}: cannot be written: {error.strerror}") from None
