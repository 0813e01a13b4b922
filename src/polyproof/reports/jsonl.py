"""JSON lines: one object an article, `{"id", "findings", "error"}`, written as it is checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TextIO

from polyproof.pipeline import Checked
from polyproof.reports.record import dumped, line_record
from polyproof.reports.writer import Run


@dataclass(frozen=True)
class JsonLinesWriter:
    """Writes a line for each article."""

    stream: TextIO

    def write(self, checked: Checked) -> None:
        """Write one article's line."""
        self.stream.write(dumped(line_record(checked)) + "\n")

    def close(self) -> None:
        """Nothing comes last."""


def open_writer(stream: TextIO, run: Run) -> JsonLinesWriter:
    """Return a writer of JSON lines."""
    return JsonLinesWriter(stream)
