"""Quotations that a translator gave up on purpose: made indirect, or picked for a headline."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.alignment.quotations import outer_quotations
from polyproof.locales.phrases import says_first_persons
from polyproof.model import HEADS, Span
from polyproof.rules.quotations.extent import stands_at_head
from polyproof.rules.quotations.first_person import has_first_person
from polyproof.text import Document
from polyproof.text.quotations import Quotation

_SPEAKER_REACH = 120  # code points between two halves of what one speaker says
_STOPS = regex.compile(r"[.!?…。！？।۔؟]\s|[。！？।]")
_EDGES = " \u00a0\u202f.,。，、।"


def is_retold(comparison: Comparison, quotation: Quotation) -> bool:
    """Tell whether a quotation of the source that has no marks any more is not what lost them."""
    return _is_picked(comparison, quotation) or _is_indirect(comparison, quotation)


def is_joined(comparison: Comparison, quotation: Quotation, place: Span) -> bool:
    """Tell whether a quotation was rendered together with one beside it.

    The rendering of *“A,” she said. “B.”* is then too long for either alone, or has the sentences
    of both, and no sentence of its own stands at `place`.
    """
    assert comparison.source is not None
    source = comparison.source
    text, scale = source.text, comparison.projection.scale
    for pair in comparison.quotations.pairs:
        first, last = pair.source[0].span, pair.source[-1].span
        end = min(last.end, quotation.span.end)
        start = max(first.start, quotation.span.start)
        if not 0 <= start - end <= _SPEAKER_REACH or "\n" in text[end:start]:
            continue
        room = place.start + t.LOST_ROOM.value * scale * len(quotation.content)
        marks = [one.opening for one in pair.target if place.overlaps(one.opening)]
        if any(mark.start < room for mark in marks):
            return True  # too few words stand before the mark
        before = sum(len(one.content) for one in pair.source)
        theirs = sum(len(one.content) for one in pair.target)
        ours = [one.content for one in (*pair.source, quotation)]
        contents = [one.content for one in pair.target]
        long = theirs > scale * (before + len(quotation.content) / 2)
        if long or _count_stops(source, ours) <= _count_stops(comparison.target, contents):
            alone = _has_own_sentence(comparison, quotation, place, pair.target)
            return not (alone and _has_more_outside(comparison, quotation))
    return False


def _has_own_sentence(
    comparison: Comparison, lost: Quotation, place: Span, others: Sequence[Quotation]
) -> bool:
    """Tell whether a lost quotation begins a sentence, and its words one without the others."""
    assert comparison.source is not None
    sentence = comparison.target.sentence_at(place.start)
    if sentence is None or not stands_at_head(comparison.source.text, lost):
        return False
    return not any(sentence.span.overlaps(other.span) for other in others)


def _has_more_outside(comparison: Comparison, lost: Quotation) -> bool:
    """Tell whether the paragraph's rendering says more outside of marks than the paragraph does.

    It must if what was quoted stands there without them, by half of that at least.
    """
    source, target = comparison.source, comparison.target
    sentence = source.sentence_at(lost.content.start) if source else None
    if source is None or sentence is None:
        return False
    block = source.article.blocks[sentence.block].span
    links = {comparison.link_at_source(s.span.start) for s in source.sentences_in(block)}
    spans = [comparison.target_span(link) for link in links if link is not None]
    there = Span(min(s.start for s in spans), max(s.end for s in spans)) if spans else Span(0, 0)
    expected = _outside(source, block) + len(lost.content) / 2
    return _outside(target, there) >= comparison.projection.scale * expected


def _outside(document: Document, stretch: Span) -> int:
    """Return how many code points of a stretch stand outside of quotations."""
    quoted = [q.span for q in outer_quotations(document) if stretch.contains(q.span)]
    return len(stretch) - sum(map(len, quoted))


def _count_stops(document: Document, contents: Sequence[Span]) -> int:
    """Count the sentences of what is quoted; a comma before the speaker ends one, too."""
    return sum(
        max(1, len(_STOPS.findall(content.of(document.text).rstrip(_EDGES))) + 1)
        for content in contents
    )


def _is_picked(comparison: Comparison, quotation: Quotation) -> bool:
    """Tell whether a headline quotes what the article quotes again: it may pick other words."""
    source = comparison.source
    sentence = source.sentence_at(quotation.content.start) if source else None
    if source is None or sentence is None:
        return False
    if source.article.blocks[sentence.block].kind not in HEADS:
        return False
    words = quotation.content.of(source.text).strip(_EDGES)
    others = outer_quotations(source)
    return any(q != quotation and words in q.content.of(source.text) for q in others)


def _is_indirect(comparison: Comparison, quotation: Quotation) -> bool:
    """Tell whether nobody speaks of himself where the source's speaker does.

    Only in languages that cannot leave *I* or *we* out.
    """
    source, target = comparison.source, comparison.target
    if source is None or not says_first_persons(target.language):
        return False
    if not has_first_person(source, quotation.content):
        return False
    sentences = source.sentences_in(quotation.content)
    links = [comparison.link_at_source(sentence.span.start) for sentence in sentences]
    theirs = [q.span for q in outer_quotations(target)]
    return all(
        link is not None
        and not link.is_alone
        and not has_first_person(target, comparison.target_span(link), theirs)
        for link in links
    )
