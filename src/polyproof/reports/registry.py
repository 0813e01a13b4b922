"""The output formats by name; a format's module is imported when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TextIO, cast

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


def open_writer(name: str, stream: TextIO, run: Run) -> Writer:
    """Return a writer of the format called `name`.

    Raises:
        KeyError: where there is no such format.
    """
    return cast(Writer, import_module(FORMATS[name]).open_writer(stream, run))
