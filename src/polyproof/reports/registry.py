"""The output formats by name; a format's module is imported when it is asked for."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, cast

if TYPE_CHECKING:  # the names of the formats are known before the rules are loaded
    from polyproof.reports.writer import Run, Writer

FORMATS: dict[str, str] = {
    "full": "polyproof.reports.full",
    "concise": "polyproof.reports.concise",
    "json": "polyproof.reports.json",
    "jsonl": "polyproof.reports.jsonl",
    "markdown": "polyproof.reports.markdown",
    "html": "polyproof.reports.html",
    "sarif": "polyproof.reports.sarif",
    "junit": "polyproof.reports.junit",
    "github": "polyproof.reports.github",
    "gitlab": "polyproof.reports.gitlab",
    "rdjson": "polyproof.reports.rdjson",
    "csv": "polyproof.reports.csv",
    "xliff": "polyproof.reports.xliff",
    "mqm": "polyproof.reports.mqm",
}
"""Name of a format and the module that has its `open_writer(stream, run)`."""


def open_folder(name: str, folder: Path, run: Run) -> Writer:
    """Return a writer of many files in a folder, for a format that has such (`html`).

    Raises:
        ValueError: where the format is one file.
        OSError: where the folder cannot be made.
    """
    module = import_module(FORMATS[name])
    if not hasattr(module, "open_folder"):
        raise ValueError(f"the format {name} is one file, not a folder")
    return cast("Writer", module.open_folder(folder, run))


def open_writer(name: str, stream: TextIO, run: Run) -> Writer:
    """Return a writer of the format called `name`.

    Raises:
        KeyError: where there is no such format.
    """
    return cast("Writer", import_module(FORMATS[name]).open_writer(stream, run))
