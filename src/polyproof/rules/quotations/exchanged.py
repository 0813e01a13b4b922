"""Speakers of neighbouring quotations who have changed places."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from polyproof.alignment import Comparison
from polyproof.alignment.name_window import Window
from polyproof.alignment.quotations import QuotationPair
from polyproof.alignment.renderings import Mention
from polyproof.locales.scripts import UNCASED, script_of
from polyproof.model import Span
from polyproof.rules.quotations.attributions import attributions
from polyproof.text import Document
from polyproof.text.names import base
from polyproof.text.tokens import Word


def speakers_in(mentions: Sequence[Mention], stretches: Iterable[Span]) -> list[Mention]:
    """Return the mentions, given in order, that stand in some stretches."""
    found: list[Mention] = []
    for stretch in stretches:
        first = bisect_left(mentions, stretch.start, key=lambda mention: mention.word.start)
        last = bisect_left(mentions, stretch.end, key=lambda mention: mention.word.start)
        found.extend(mentions[first:last])
    return found


def named_in(document: Document, stretches: Iterable[Span]) -> list[Word]:
    """Return the words of the translation in some stretches that may be names."""
    return [
        word
        for stretch in stretches
        for word in document.words_in(stretch)
        if word.text[0].isupper() and script_of(word.text[0]) not in UNCASED
    ]


def exchanged(
    comparison: Comparison, pair: QuotationPair, other: QuotationPair, mentions: Sequence[Mention]
) -> tuple[Word, Mention] | None:
    """Return the wrong speaker of a quotation and the right one, if the next has them reversed.

    What stands between two quotations may name the speaker of either, and counts for neither if
    something else does.
    """
    assert comparison.source is not None
    ours = _of_each(
        attributions(comparison.source, pair.source), attributions(comparison.source, other.source)
    )
    theirs = _of_each(
        attributions(comparison.target, pair.target), attributions(comparison.target, other.target)
    )
    speakers = [speakers_in(mentions, stretches) for stretches in ours]
    words = [named_in(comparison.target, stretches) for stretches in theirs]
    windows = [Window(base(word.text) for word in side) for side in words]
    for own, wrong in ((0, 1), (1, 0)):
        if any(windows[own].rendering(one.name) for one in speakers[own]):
            return None
        if not any(windows[own].rendering(one.name) for one in speakers[wrong]):
            return None
    right = next(one for one in speakers[0] if windows[1].rendering(one.name))
    for word in words[0]:
        if any(Window([base(word.text)]).rendering(one.name) for one in speakers[1]):
            return word, right
    return None


def _of_each(some: list[Span], others: list[Span]) -> tuple[list[Span], list[Span]]:
    """Return the stretches of two quotations, without those of both where each has another."""
    both = set(some) & set(others)
    return (
        [stretch for stretch in some if stretch not in both] or some,
        [stretch for stretch in others if stretch not in both] or others,
    )
