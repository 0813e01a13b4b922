"""GitLab code quality: the report that a merge request shows as added and resolved findings."""

from __future__ import annotations

from hashlib import sha256
from typing import Any, TextIO

from polyproof.model import Severity
from polyproof.pipeline import Checked
from polyproof.reports.located import Located, locate_in_files
from polyproof.reports.place import Place
from polyproof.reports.streams import JsonItems
from polyproof.reports.writer import Run, Writer

_SEVERITIES = {
    Severity.ERROR: "major",
    Severity.WARNING: "minor",
    Severity.SUGGESTION: "info",
}


def open_writer(stream: TextIO, run: Run) -> Writer:
    """Return a writer of one JSON array, an object a finding."""
    return _GitLab(stream)


def _unique(file: str, fingerprint: str) -> str:
    """Make a fingerprint unique in the run: GitLab shows only the first of several equal ones."""
    return sha256(f"{file}\0{fingerprint}".encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _extent(place: Place) -> dict[str, Any]:
    if not place.column:
        return {"lines": {"begin": place.line}}
    return {
        "positions": {
            "begin": {"line": place.line, "column": place.column},
            "end": {"line": place.end_line, "column": place.end_column},
        }
    }


def _issue(found: Located) -> dict[str, Any]:
    finding, place = found.finding, found.place
    return {
        "description": found.message,
        "check_name": f"{finding.rule} {finding.name}",
        "fingerprint": _unique(place.path + place.unit * (not place.column), found.fingerprint),
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": place.path.replace("\\", "/").removeprefix("./"),
            **_extent(place),
        },
    }


class _GitLab:
    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        stream.write("[")
        self._items = JsonItems(stream)

    def write(self, checked: Checked) -> None:
        if checked.error is not None:
            self._items.add(
                {
                    "description": checked.error,
                    "check_name": "polyproof error",
                    "fingerprint": _unique(checked.id, checked.error),
                    "severity": "critical",
                    "location": {"path": checked.id, "lines": {"begin": 1}},
                }
            )
        for found in locate_in_files(checked):
            self._items.add(_issue(found))

    def close(self) -> None:
        self._stream.write("\n]\n")
