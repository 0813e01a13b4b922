"""rdjson: the diagnostic format of reviewdog, which comments on changes at many hosts.

Its columns count bytes of UTF-8, from 1; https://github.com/reviewdog/reviewdog, `proto/rdf`.
"""

from __future__ import annotations

from typing import Any, TextIO

from polyproof.model import Article, Severity, Side
from polyproof.pipeline import Checked
from polyproof.reports.located import Located, locate_in_files
from polyproof.reports.place import Place
from polyproof.reports.record import dumped
from polyproof.reports.streams import JsonItems
from polyproof.reports.writer import Run, Writer

_SEVERITIES = {
    Severity.ERROR: "ERROR",
    Severity.WARNING: "WARNING",
    Severity.SUGGESTION: "INFO",
}


def open_writer(stream: TextIO, run: Run) -> Writer:
    """Return a writer of one `DiagnosticResult`."""
    return _RdJson(stream)


def _bytes(line: int, column: int, offset: int, article: Article) -> dict[str, int]:
    before = article.raw[offset - column + 1 : offset]
    return {"line": line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}


def _range(place: Place, article: Article) -> dict[str, Any]:
    if not place.column:
        return {"start": {"line": place.line}}
    return {
        "start": _bytes(place.line, place.column, place.span.start, article),
        "end": _bytes(place.end_line, place.end_column, place.span.end, article),
    }


def _diagnostic(found: Located, target: Article, source: Article | None) -> dict[str, Any]:
    finding = found.finding
    own = source if finding.side is Side.SOURCE and source else target
    diagnostic: dict[str, Any] = {
        "message": found.message,
        "location": {"path": found.place.path, "range": _range(found.place, own)},
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
    }
    if found.edits:
        diagnostic["suggestions"] = [
            {"range": _range(place, target), "text": text} for place, text in found.edits
        ]
    if found.source and source:
        diagnostic["related_locations"] = [
            {
                "message": "in the source",
                "location": {"path": found.source.path, "range": _range(found.source, source)},
            }
        ]
    return diagnostic


class _RdJson:
    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        stream.write(f'{{"source": {dumped({"name": "polyproof"})}, "diagnostics": [')
        self._items = JsonItems(stream)

    def write(self, checked: Checked) -> None:
        if checked.error is not None:
            self._items.add(
                {
                    "message": checked.error,
                    "location": {"path": checked.id},
                    "severity": "ERROR",
                    "code": {"value": "error"},
                }
            )
        if checked.comparison is None:
            return
        source = checked.comparison.source
        for found in locate_in_files(checked):
            self._items.add(
                _diagnostic(
                    found, checked.comparison.target.article, source.article if source else None
                )
            )

    def close(self) -> None:
        self._stream.write("\n]}\n")
