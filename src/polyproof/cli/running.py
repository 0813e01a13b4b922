"""What `polyproof check` does: inputs through the run to the writers, and the exit status."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TextIO

from polyproof._version import __version__
from polyproof.cli.options import joined
from polyproof.cli.problems import (
    CLEAN,
    FINDINGS,
    INTERRUPTED,
    TROUBLE,
    UseError,
    complain,
    quiet_pipe,
)
from polyproof.corpus import check_inputs
from polyproof.judgement import Selection, Settings, UnknownSelectorError, active_rules
from polyproof.model import Severity
from polyproof.reading import Input, ReadingError, ReadingOptions, find_inputs
from polyproof.reports.registry import open_folder, open_writer
from polyproof.reports.tally import Tally
from polyproof.reports.writer import Run, Writer

Options = dict[str, Any]


def run_check(paths: tuple[str, ...], options: Options) -> int:
    """Check what the paths name and return the exit status."""
    settings = settings_of(options)
    reading = reading_options(options)
    inputs = inputs_of(paths, reading)
    tally = Tally()
    with quiet_pipe(), ExitStack() as stack:
        writers = _open_writers(options, settings, stack)
        try:
            found = check_inputs(inputs, reading, settings, options["jobs"])
            for checked in found:
                tally.add(checked)
                if checked.error:
                    complain(checked.error)
                for writer in writers:
                    writer.write(checked)
            interrupted = False
        except KeyboardInterrupt:
            interrupted = True
        for writer in writers:
            writer.close()
    if interrupted:
        complain(f"interrupted after {tally.articles:,} articles")
        return INTERRUPTED
    if tally.errors or not tally.articles:
        return TROUBLE
    return FINDINGS if tally.reaches(settings.fail_on) and not options["exit_zero"] else CLEAN


def reading_options(options: Options) -> ReadingOptions:
    """Return how the command line wants its input read."""
    return ReadingOptions(
        source_language=options["source_lang"],
        target_language=options["target_lang"],
        no_source=options.get("no_source", False),
        format=options["input_format"],
        encoding=options["encoding"],
    )


def inputs_of(paths: tuple[str, ...], reading: ReadingOptions) -> Iterator[Input]:
    """Return what the paths name; wrong options are wrong use."""
    try:
        return find_inputs(paths, reading)
    except ReadingError as error:
        raise UseError(str(error)) from None


def settings_of(options: Options) -> Settings:
    """Return the settings that the command line asks for; complain about an unknown rule."""
    select = joined(options["select"])
    line = Selection(select or None, joined(options["ignore"]), joined(options["extend_select"]))
    fail_on = options["fail_on"]
    settings = Settings(
        selections=(line,),
        preview=bool(options["preview"]),
        fail_on=Severity[fail_on.upper()] if fail_on else Severity.WARNING,
        min_confidence=options["min_confidence"] or 0.0,
    )
    try:
        active_rules(settings)
    except UnknownSelectorError as error:
        raise UseError(str(error)) from None
    return settings


def _open_writers(options: Options, settings: Settings, stack: ExitStack) -> list[Writer]:
    """Open the writers that were asked for: the terminal's first."""
    writers: list[Writer] = []
    rules = active_rules(settings)
    if not options["quiet"]:
        writers.append(open_writer(options["format_"] or "full", sys.stdout, terminal_run(rules)))
    for name, path in options["outputs"]:
        if path.endswith(("/", os.sep)) or Path(path).is_dir():
            writers.append(_open_folder(name, path, rules))
            continue
        stream = stack.enter_context(_open_file(path))
        writers.append(open_writer(name, stream, Run(__version__, rules)))
    if options["report"]:
        from polyproof.reports.issue_report import IssueReport

        try:
            writers.append(IssueReport(Path(options["report"]), Run(__version__, rules)))
        except OSError as error:
            raise UseError(f"{options['report']}: cannot be made: {error.strerror}") from None
    return writers


def _open_folder(name: str, path: str, rules: tuple[Any, ...]) -> Writer:
    """Open a format that writes a folder."""
    try:
        return open_folder(name, Path(path), Run(__version__, rules))
    except ValueError as error:
        raise UseError(f"{path}: {error}") from None
    except OSError as error:
        raise UseError(f"{path}: cannot be made: {error.strerror}") from None


def terminal_run(rules: tuple[Any, ...]) -> Run:
    """Return what writers need to know of standard output."""
    terminal = sys.stdout.isatty()
    colour = (terminal and "NO_COLOR" not in os.environ) or bool(os.environ.get("FORCE_COLOR"))
    width = shutil.get_terminal_size((100, 40)).columns if terminal else 100
    return Run(__version__, rules, colour, width)


def _open_file(path: str) -> TextIO:
    """Open a file to write a report to."""
    try:
        return Path(path).open("w", encoding="utf-8", newline="\n", errors="backslashreplace")
    except OSError as error:
        raise UseError(f"{path}: cannot be written: {error.strerror}") from None
