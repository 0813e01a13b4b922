"""GitHub annotations: workflow commands that put findings beside the lines of a pull request."""

from __future__ import annotations

from typing import TextIO

from polyproof.model import Severity
from polyproof.pipeline import Checked
from polyproof.reports.located import locate_in_files
from polyproof.reports.writer import Run, Writer

_LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.SUGGESTION: "notice",
}


def open_writer(stream: TextIO, run: Run) -> Writer:
    """Return a writer of GitHub's workflow commands, one line a finding."""
    return _GitHub(stream)


def _data(text: str) -> str:
    """Escape a message as GitHub's own toolkit does."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape the value of a property."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")


class _GitHub:
    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, checked: Checked) -> None:
        if checked.error is not None:
            self._command("error", checked.error, {"file": checked.id, "title": "polyproof"})
        for found in locate_in_files(checked):
            place = found.place
            properties = {
                "file": place.path,
                "line": str(place.line),
                "endLine": str(place.end_line),
                "title": f"{found.finding.rule} {found.finding.name}",
            }
            if (
                place.column and place.line == place.end_line
            ):  # GitHub refuses columns that span lines
                properties["col"] = str(place.column)
                properties["endColumn"] = str(place.end_column)
            self._command(_LEVELS[found.finding.severity], found.message, properties)

    def _command(self, level: str, message: str, properties: dict[str, str]) -> None:
        listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
        self._stream.write(f"::{level} {listed}::{_data(message)}\n")

    def close(self) -> None:
        """Nothing comes last."""
