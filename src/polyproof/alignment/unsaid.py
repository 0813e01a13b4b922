"""Sentences taken out of a longer link again because its translation leaves them unsaid.

A link of two sentences with one is a merger, or one of the two was dropped. The search weighs
lengths and words; here counts also *where* the words stand. What renders the rest alone has its
words at the same shares of its length as the rest, not at those of the whole link, and may open
with the quotation mark that opens the rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf, log1p

import regex

from polyproof import thresholds as t
from polyproof.alignment.chance import chance
from polyproof.alignment.comparison import Comparison
from polyproof.alignment.features import clause_marks, keys_of_words
from polyproof.alignment.lengths import Setting, length_gain
from polyproof.alignment.numbers import NumberLink
from polyproof.alignment.whole import is_whole
from polyproof.locales.length import length_factor
from polyproof.model import Link, Span
from polyproof.text import Document

_OPENS_QUOTED = regex.compile(r"[\"“”„«»「『]")
_ASKS = regex.compile(r"[?？؟]\W{0,3}+\Z")


@dataclass(frozen=True, slots=True)
class Anchor:
    """A word or a number of the source of a link, and where the translation has it.

    Attributes:
        place: where it begins, in code points from the start of the link's source.
        keys: what it may be found by.
        found: where it is found, from the start of the translation.
        is_number: whether it is a number.
    """

    place: int
    keys: frozenset[str]
    found: tuple[int, ...] = ()
    is_number: bool = False


def without_unsaid(comparison: Comparison, setting: Setting) -> Comparison:
    """Return the comparison with sentences that nothing renders outside of the longer links.

    Only the first and the last sentence of a link are weighed. The setting is what the article's
    links taught.
    """
    if all(link.source[1] - link.source[0] < 2 for link in comparison.links):
        return comparison
    links: list[Link] = []
    for number, link in enumerate(comparison.links):
        links.extend(_parts(comparison, comparison.numbers[number], setting) or (link,))
    if len(links) == len(comparison.links):
        return comparison
    return Comparison(comparison.target, comparison.source, tuple(links), comparison.glossary)


def _parts(comparison: Comparison, numbers: NumberLink, setting: Setting) -> list[Link]:
    """Return the two links that a link falls into, in order; none where it stays whole."""
    link = numbers.link
    (i, k), (j, m) = link.source, link.target
    if k - i < 2 or link.is_dropped:
        return []
    whole = [number for number in (i, k - 1) if _may_be_unsaid(comparison, number, link)]
    if not whole:
        return []
    signs = Signs(comparison, numbers, setting)
    odds, unsaid = max((signs.odds(number), number) for number in whole)
    if odds - setting.joining < t.UNSAID_SURE.value:
        return []
    sure = (("unmatched", round(chance(odds), 3)),)
    if unsaid == i:
        return [
            Link((i, i + 1), (j, j), 0.0, sure),
            Link((i + 1, k), (j, m), link.score, link.parts),
        ]
    return [Link((i, k - 1), (j, m), link.score, link.parts), Link((k - 1, k), (m, m), 0.0, sure)]


def _may_be_unsaid(comparison: Comparison, number: int, link: Link) -> bool:
    """Tell whether a sentence of the source stands by itself, and is not there untranslated.

    A heading that ran into the text does not: it may have run on in the translation as well.
    """
    assert comparison.source is not None
    sentence = comparison.source.sentences[number].span.of(comparison.source.text)
    return is_whole(sentence) and sentence not in comparison.target_span(link).of(
        comparison.target.text
    )


class Signs:
    """What speaks for a sentence of a link being unsaid, in log odds."""

    def __init__(self, comparison: Comparison, numbers: NumberLink, setting: Setting) -> None:
        assert comparison.source is not None
        self._source, self._target = comparison.source, comparison.target
        self._whole = comparison.source_span(numbers.link)
        self._rendering = comparison.target_span(numbers.link)
        self._setting = setting
        self._anchors = (
            *_words(self._source, self._whole, self._target, self._rendering),
            *_numbers(numbers, self._whole, self._rendering),
        )

    def odds(self, sentence: int) -> float:
        """Return the log odds that nothing renders a sentence, the first of the link or its last.

        The weights are those of a logistic regression. Too many words found settle it.
        """
        signs = self.signs(sentence)
        if signs is None:
            return -inf
        return t.UNSAID_USUAL.value + sum(w.value * s for w, s in zip(_WEIGHTS, signs, strict=True))

    def signs(self, sentence: int) -> tuple[float, ...] | None:
        """Return what each weight counts for; None where too much of the sentence is found."""
        span = self._source.sentences[sentence].span
        low, high = span.start - self._whole.start, span.end - self._whole.start
        rest = (
            Span(self._source.sentences[sentence + 1].span.start, self._whole.end)
            if low == 0
            else Span(self._whole.start, self._source.sentences[sentence - 1].span.end)
        )
        inside = [anchor for anchor in self._anchors if low <= anchor.place < high]
        outside = [anchor for anchor in self._anchors if not low <= anchor.place < high]
        elsewhere = frozenset(key for anchor in outside if anchor.found for key in anchor.keys)
        found = [anchor for anchor in inside if anchor.found]
        own = sum(anchor.keys.isdisjoint(elsewhere) for anchor in found)
        if own > t.UNSAID_MOST_FOUND.value:
            return None
        lost = len(inside) - len(found)
        return (
            self._length(rest),
            self._place(outside, high if low == 0 else 0, len(rest)),
            log1p(own),
            log1p(self._setting.coverage * lost),
            float(any(anchor.is_number and not anchor.found for anchor in inside)),
            float(self._has_room(rest)),
            self._edges(rest),
            float(self._is_apart(sentence, low == 0)),
        )

    def _length(self, rest: Span) -> float:
        """Return by how much better the translation's length fits the rest than the whole."""
        ours = length_factor(self._source.language) or 1.0
        theirs = length_factor(self._target.language) or 1.0
        lengths = len(rest) / ours, len(self._whole) / ours, len(self._rendering) / theirs
        return _bounded(length_gain(*lengths, self._setting))

    def _place(self, anchors: list[Anchor], cut: int, length: int) -> float:
        """Return by how much better the places of words fit the rest than the whole."""
        noise = t.UNSAID_PLACE_NOISE.value
        gain = 0.0
        for anchor in anchors:
            if len(anchor.found) == 1:
                share = anchor.found[0] / len(self._rendering)
                off = (anchor.place / len(self._whole) - share) / noise
                off_rest = ((anchor.place - cut) / length - share) / noise
                gain += log1p(off**2) - log1p(off_rest**2)
        return _bounded(gain)

    def _edges(self, rest: Span) -> float:
        """Return how many edges of the translation are like those of the rest alone.

        Those that are like the edges of the whole alone count against it.
        """
        ours, text = self._source.text, self._target.text
        whole, there = self._whole, self._rendering
        count = 0
        if (rest.start != whole.start) and _OPENS_QUOTED.match(text, there.start):
            count += bool(_OPENS_QUOTED.match(ours, rest.start))
            count -= bool(_OPENS_QUOTED.match(ours, whole.start))
        if (rest.end != whole.end) and _ASKS.search(there.of(text)[-5:]):
            count += bool(_ASKS.search(rest.of(ours)[-5:]))
            count -= bool(_ASKS.search(whole.of(ours)[-5:]))
        return float(count)

    def _has_room(self, rest: Span) -> bool:
        """Tell whether the translation has a mark more than the rest that a sentence may follow."""
        ours, theirs = rest.of(self._source.text), self._rendering.of(self._target.text)
        return clause_marks(theirs) > clause_marks(ours)

    def _is_apart(self, sentence: int, first: bool) -> bool:
        """Tell whether a paragraph ends between the sentence and the rest."""
        beside = sentence + 1 if first else sentence - 1
        sentences = self._source.sentences
        return sentences[sentence].block != sentences[beside].block


def _words(source: Document, whole: Span, target: Document, rendering: Span) -> Iterator[Anchor]:
    """Yield the words of a link's source that have keys."""
    theirs: dict[str, list[int]] = {}
    within = target.words_within(rendering)
    for word, keys in zip(target.words[within], keys_of_words(target)[within], strict=True):
        for key in keys:
            theirs.setdefault(key, []).append(word.start - rendering.start)
    within = source.words_within(whole)
    for word, keys in zip(source.words[within], keys_of_words(source)[within], strict=True):
        if keys:
            found = {place for key in keys for place in theirs.get(key, ())}
            yield Anchor(word.start - whole.start, frozenset(keys), tuple(found))


def _numbers(numbers: NumberLink, whole: Span, rendering: Span) -> Iterator[Anchor]:
    """Yield the numbers of a link's source that are written in digits."""
    pairs = [*numbers.pairs, *((number, None) for number in numbers.lost)]
    for ours, theirs in pairs:
        if ours.in_digits:
            place = ours.start - whole.start
            found = (theirs.start - rendering.start,) if theirs is not None else ()
            yield Anchor(place, frozenset((f"#{place}",)), found, is_number=True)


def _bounded(odds: float) -> float:
    """Return odds within the bounds between which they were learnt."""
    return min(t.UNSAID_MOST.value, max(t.UNSAID_LEAST.value, odds))


_WEIGHTS = (
    t.UNSAID_LENGTH,
    t.UNSAID_PLACE,
    t.UNSAID_FOUND,
    t.UNSAID_LOST,
    t.UNSAID_NUMBER,
    t.UNSAID_ROOM,
    t.UNSAID_EDGE,
    t.UNSAID_APART,
)
