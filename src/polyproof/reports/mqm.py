"""MQM: the tab-separated table that MQM raters and viewers such as Marot read.

A row an error, with the words concerned between `<v>` and `</v>`; segments without a finding
get one row with the category `No-error`. The columns are those of the WMT MQM data.
"""

from __future__ import annotations

import re
from typing import TextIO

from polyproof.model import Finding, Severity, Side, Span
from polyproof.pipeline import Checked
from polyproof.reports.place import Places
from polyproof.reports.record import dumped
from polyproof.reports.segments import Segment, segments
from polyproof.reports.writer import Run, Writer

COLUMNS = (
    "system",
    "doc",
    "docSegId",
    "globalSegId",
    "rater",
    "source",
    "target",
    "category",
    "severity",
    "metadata",
)

_SEVERITIES = {
    Severity.ERROR: "Major",
    Severity.WARNING: "Minor",
    Severity.SUGGESTION: "Neutral",
}
_BLANKS = re.compile(r"[\t\r\n\v\f\x85\u2028\u2029\0]")


def open_writer(stream: TextIO, run: Run) -> Writer:
    """Return a writer of tab-separated rows under one row of column names."""
    return _Mqm(stream)


def _marked(text: str, whole: Span, span: Span | None) -> str:
    """Return the text of a segment, `span` between the marks."""
    shown = whole.of(text)
    if span is not None:
        start, end = span.start - whole.start, span.end - whole.start
        shown = f"{shown[:start]}<v>{shown[start:end]}</v>{shown[end:]}"
    return shown


def _category(finding: Finding) -> str:
    """Return an MQM path as raters write it: `Accuracy/Omission`."""
    return "/".join(part.capitalize() for part in finding.category.split("/"))


def _metadata(finding: Finding, unit: str) -> str:
    return dumped(
        {
            "rule": finding.rule,
            "name": finding.name,
            "confidence": finding.confidence,
            "origin": finding.origin.value,
            "note": finding.message,
        }
        | ({"unit": unit} if unit else {})
    )


class _Mqm:
    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._segment = 0
        self._row(COLUMNS)

    def _row(self, cells: tuple[str, ...]) -> None:
        self._stream.write("\t".join(_BLANKS.sub(" ", cell) for cell in cells) + "\n")

    def write(self, checked: Checked) -> None:
        comparison = checked.comparison
        if comparison is None:
            return
        source = comparison.source.text if comparison.source else ""
        places = Places(checked)
        for number, segment in enumerate(segments(comparison, checked.findings), 1):
            self._segment += 1
            key = ("translation", checked.id, str(number), str(self._segment), "polyproof")
            if not segment.findings:
                texts = self._texts(source, comparison.target.text, segment, None, None)
                self._row((*key, *texts, "No-error", "No-error", "{}"))
            for finding, span in segment.findings:
                on_source = finding.side is Side.SOURCE
                original = finding.span if on_source else finding.source_span
                omitted = span.start == span.end
                texts = self._texts(
                    source,
                    comparison.target.text,
                    segment,
                    original if omitted else None,
                    None if omitted and original and segment.source else span,
                )
                self._row(
                    (
                        *key,
                        *texts,
                        _category(finding),
                        _SEVERITIES[finding.severity],
                        _metadata(finding, places.of(finding).unit),
                    )
                )

    @staticmethod
    def _texts(
        source: str, target: str, segment: Segment, original: Span | None, span: Span | None
    ) -> tuple[str, str]:
        """Return both texts of a segment; an omission is marked in the source, as raters do."""
        left = ""
        if segment.source is not None:
            inside = None
            if original is not None:
                start = min(max(original.start, segment.source.start), segment.source.end)
                inside = Span(start, min(max(original.end, start), segment.source.end))
            left = _marked(source, segment.source, inside)
        return left, _marked(target, segment.target, span)

    def close(self) -> None:
        """Nothing comes last."""
