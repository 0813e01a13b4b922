"""CSV: one row a finding, for spreadsheets."""

from __future__ import annotations

import csv
from typing import TextIO

from polyproof.pipeline import Checked
from polyproof.reports.located import Located, locate
from polyproof.reports.writer import Run, Writer

COLUMNS = (
    "id",
    "file",
    "line",
    "column",
    "end_line",
    "end_column",
    "rule",
    "name",
    "family",
    "category",
    "severity",
    "confidence",
    "origin",
    "side",
    "message",
    "excerpt",
    "source_line",
    "source_column",
    "source_excerpt",
    "suggestion",
    "fingerprint",
    "unit",
    "source_unit",
)


def open_writer(stream: TextIO, run: Run) -> Writer:
    """Return a writer of RFC 4180 rows under one row of column names."""
    return _Csv(stream)


def _cell(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula.

    A text that begins like one gets an apostrophe in front, as spreadsheets themselves mark
    text. A cell holds no NUL: most readers stop there.
    """
    text = text.replace("\0", "\ufffd")
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def _row(id: str, found: Located) -> tuple[str | int, ...]:
    finding, place, source = found.finding, found.place, found.source
    return (
        _cell(id),
        _cell(place.path),
        place.line,
        place.column,
        place.end_line,
        place.end_column,
        finding.rule,
        finding.name,
        found.family,
        finding.category,
        finding.severity.label,
        f"{finding.confidence:.2f}",
        finding.origin.value,
        finding.side.value,
        _cell(finding.message),
        _cell(place.excerpt),
        source.line if source else "",
        source.column if source else "",
        _cell(source.excerpt) if source else "",
        _cell(" … ".join(text for _, text in found.edits)),
        found.fingerprint,
        _cell(place.unit),
        _cell(source.unit) if source else "",
    )


class _Csv:
    def __init__(self, stream: TextIO) -> None:
        self._rows = csv.writer(stream, lineterminator="\n")
        self._rows.writerow(COLUMNS)

    def write(self, checked: Checked) -> None:
        if checked.error is not None:
            empty: dict[str, str | int] = dict.fromkeys(COLUMNS, "")
            empty |= {"id": _cell(checked.id), "severity": "error", "name": "error"}
            empty["message"] = _cell(checked.error)
            self._rows.writerow(empty.values())
        for found in locate(checked):
            self._rows.writerow(_row(checked.id, found))

    def close(self) -> None:
        """Nothing comes last."""
