"""The sentences to show with a finding, shortened around the place where they are long."""

from __future__ import annotations

from dataclasses import dataclass

from polyproof.alignment import Comparison
from polyproof.model import Finding, Side, Span
from polyproof.text import Document

LONGEST = 400
"""Code points of a text that are shown in full; beyond it, what is around the place."""
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of an article's text with the part to mark, counted within it."""

    text: str
    language: str
    mark: Span | None


def target_excerpt(finding: Finding, comparison: Comparison | None) -> Excerpt | None:
    """Return the translated sentence of a finding; None where it has no place there."""
    if comparison is None or finding.side is Side.SOURCE:
        return None
    return _excerpt(comparison.target, finding.span)


def source_excerpt(finding: Finding, comparison: Comparison | None) -> Excerpt | None:
    """Return the source sentence of a finding; None where there is none."""
    if comparison is None or comparison.source is None:
        return None
    if finding.side is Side.SOURCE:
        return _excerpt(comparison.source, finding.span)
    if finding.source_span is not None:
        return _excerpt(comparison.source, finding.source_span)
    linked = comparison.source_at(finding.span.start)
    return None if linked is None else _excerpt(comparison.source, linked)


def _excerpt(document: Document, span: Span) -> Excerpt:
    """Return the sentences that a span lies in, with the span as the mark."""
    whole = sentences_around(document, span)
    mark: Span | None = span.shifted(-whole.start)
    if whole == span and whole.start < whole.end:
        mark = None  # all of it: a mark would add nothing
    text = whole.of(document.text)
    start, end = 0, len(text)
    if end > LONGEST:
        start, end = _window(text, mark or Span(0, 0))
    before = ELLIPSIS if start > 0 else ""
    after = ELLIPSIS if end < len(text) else ""
    if mark is not None:
        mark = Span(
            max(mark.start, start) - start + len(before),
            max(start, min(mark.end, end)) - start + len(before),
        )
    return Excerpt(before + text[start:end] + after, document.language, mark)


def _window(text: str, mark: Span) -> tuple[int, int]:
    """Return what to show of a long text: the place with as much before as behind it."""
    spare = max(0, LONGEST - len(mark)) // 2
    start, end = max(0, mark.start - spare), min(len(text), mark.start + max(spare, LONGEST // 2))
    if len(mark) < LONGEST:
        end = min(len(text), mark.end + spare)
    if start > 0:
        blank = text.find(" ", start, start + 20)
        start = min(blank + 1 if blank >= 0 else start, mark.start)
    if end < len(text):
        blank = text.rfind(" ", end - 20, end)
        end = blank if blank > mark.start else end
    return start, end


def sentences_around(document: Document, span: Span) -> Span:
    """Return the stretch of the sentences that a span touches."""
    first = document.sentence_at(span.start)
    last = document.sentence_at(max(span.start, span.end - 1))
    if first is None or last is None:
        return span if last is None else span.cover(last.span)
    return first.span.cover(last.span).cover(span)
