"""Where a mark without a partner comes from, and how a message shows a mark."""

from __future__ import annotations

from collections.abc import Iterable

from polyproof.alignment import Comparison
from polyproof.model import Origin, Span


def origin_of_stray(comparison: Comparison, place: Span, kind: str) -> Origin:
    """Tell where a stray mark comes from: inherited where the source has one of the same kind.

    `kind` is `unclosed` or `unopened`. The source sentences that render the mark's sentence and
    those beside them count, since a stray mark may shift the edges of sentences.
    """
    source = comparison.source
    if source is None:
        return Origin.UNKNOWN
    strays: Iterable[Span] = getattr(source.quotations, kind)
    near = near_in_source(comparison, place)
    if near is None:
        return Origin.UNKNOWN
    if any(near.start <= stray.start < near.end for stray in strays):
        return Origin.INHERITED
    return Origin.INTRODUCED


def near_in_source(comparison: Comparison, place: Span) -> Span | None:
    """Return the source text of the link at `place` and of its neighbours."""
    link = comparison.link_at(place.start)
    if comparison.source is None or link is None:
        return None
    span = comparison.source_span(link)
    for neighbour in comparison.neighbours(link):
        if neighbour is not None:
            span = span.cover(comparison.source_span(neighbour))
    return span


def shown(text: str, place: Span, width: int = 30) -> str:
    """Return the words around a mark, cut at blanks, for a message."""
    before = text[max(0, place.start - width) : place.start].replace("\n", " ")
    after = text[place.end : place.end + width].replace("\n", " ")
    if place.start > width:
        before = "…" + before[before.find(" ") + 1 :]
    if place.end + width < len(text):
        after = after[: after.rfind(" ")] + "…" if " " in after.strip() else after + "…"
    return f"{before}{place.of(text)}{after}".strip()
