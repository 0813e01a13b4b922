"""How far a quotation should reach, as its source tells."""

from __future__ import annotations

import regex

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.locales.quotation_marks import convention
from polyproof.model import Span
from polyproof.text.quotations import Quotation

# A dash before the speaker who is named within the marks, between dashes: «…, – said X. – …».
_DASHED = regex.compile(r"[,.!?…]\s*+[–—-]\s")


def is_sound(comparison: Comparison, place: Span, reach: int | None = None) -> bool:
    """Tell whether the source's own marks are beyond doubt at `place` of the source.

    `reach` says how many code points around it count as well.
    """
    if comparison.source is None:
        return False
    parse = comparison.source.quotations
    reach = int(t.QUOTATION_SOUND_REACH.value) if reach is None else reach
    strays = (*parse.unclosed, *parse.unopened)
    return not any(place.near(stray, reach) for stray in strays)


def names_speaker_inside(comparison: Comparison, quotation: Quotation) -> bool:
    """Tell whether dashes set off the speaker within the marks, where that is the custom."""
    facts = convention(comparison.target.language)
    if facts is None or not facts.dash:
        return False
    content = quotation.content
    dashes = _DASHED.findall(comparison.target.text, content.start, content.end)
    return len(dashes) > 1


def expected_length(comparison: Comparison, quotations: tuple[Quotation, ...]) -> float:
    """Return how long the translation of these source quotations should be, in code points."""
    return comparison.projection.scale * sum(len(q.content) for q in quotations)


# What a quotation that stands on its own begins after, and what it ends before.
_HEAD = regex.compile(r"(?:^|[.!?:;…。！？：；—–\n])\s*+\Z")
_TAIL = regex.compile(r"\s*+(?:[,.!?:;…。，、！？：；—–\n]|$)")


def stands_at_head(text: str, quotation: Quotation) -> bool:
    """Tell whether a quotation begins a sentence or follows a colon or dash."""
    return bool(_HEAD.search(text, max(0, quotation.opening.start - 4), quotation.opening.start))


def stands_at_tail(text: str, quotation: Quotation) -> bool:
    """Tell whether a stop, a comma or a dash stands on either side of the closing mark."""
    if text[quotation.closing.start - 1] in ",.!?…。，！？":
        return True
    return bool(_TAIL.match(text, quotation.closing.end))


def distances(comparison: Comparison, source: Quotation, target: Quotation) -> tuple[float, float]:
    """Return how far the two edges lie off their expected places, in slacks."""
    projection = comparison.projection
    result = []
    for here, there in (
        (source.content.start, target.content.start),
        (source.content.end, target.content.end),
    ):
        slack = t.QUOTATION_NEAR.value + t.QUOTATION_NEAR_SHARE.value * projection.reach(here)
        result.append(abs(projection.at(here) - there) / slack)
    return result[0], result[1]


def linked_sentences(comparison: Comparison, source: Span, target: Span) -> int:
    """Return how many sentences within `source` are rendered wholly within `target`."""
    if comparison.source is None:
        return 0
    count = 0
    for link in comparison.links:
        if link.is_added or link.is_dropped:
            continue
        here, there = comparison.source_span(link), comparison.target_span(link)
        if source.contains(here) and target.contains(there):
            count += link.source[1] - link.source[0]
    return count
