"""Which left-over number of the translation stands where the source has which other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein

from polyproof.alignment import Comparison
from polyproof.alignment.numbers import NumberLink, iter_leftovers, numbers_within, values_of
from polyproof.locales.numbers import writes_han_numerals
from polyproof.model import Span
from polyproof.text import Document
from polyproof.text.number import Number, NumberKind, han

_RANGE_GAP = 3  # characters between the ends of a range
_NEAR = 2  # sentences on each side in which a number may stand instead
_UNCOUNTED = frozenset(
    (unit, Decimal(value))
    for unit, values in (
        ("minute", (15, 30, 45, 60, 90)),
        ("hour", (24,)),
        ("month", (6, 12, 18)),
        ("percent", (100,)),
    )
    for value in values
)
_WORD_BEFORE = re.compile(r"\b([^\W\d_]{3})[^\W\d_]*[- ‑]$")


class Changed(NamedTuple):
    """A source number, the number that stands in its place, and how sure that is (0-1)."""

    source: Number
    target: Number
    confidence: float


class Joined(NamedTuple):
    """Two numbers of the source whose digits run together in the translation."""

    first: Number
    second: Number
    target: Number


class Leftovers(NamedTuple):
    """What is left over of one link: numbers changed, run together, lost, and added."""

    numbers: NumberLink
    changed: tuple[Changed, ...]
    joined: tuple[Joined, ...]
    lost: tuple[Number, ...]
    added: tuple[Number, ...]


def leftover_numbers(comparison: Comparison) -> Iterator[Leftovers]:
    """Yield what is left over of each link, in order."""
    for numbers, lost, added in iter_leftovers(comparison.numbers):
        gained = [n for n in added if n.firm]
        joined = tuple(_run_together(lost, gained)) if lost and gained else ()
        if joined:
            gone = {n.start for pair in joined for n in (pair.first, pair.second)}
            lost = [n for n in lost if n.start not in gone]  # noqa: PLW2901
            gained = [n for n in gained if all(n is not pair.target for pair in joined)]
        changed = tuple(_exchanged(comparison, lost, gained)) if lost and gained else ()
        sources = {pair.source.start for pair in changed}
        targets = {pair.target.start for pair in changed}
        yield Leftovers(
            numbers,
            changed,
            joined,
            tuple(n for n in lost if n.firm and n.start not in sources and not _is_uncounted(n)),
            tuple(n for n in gained if n.start not in targets and not _is_uncounted(n)),
        )


def _is_uncounted(number: Number) -> bool:
    """Tell whether a measure is often said without a number: half an hour, a day, to double."""
    return (number.unit, number.values[0]) in _UNCOUNTED


def _run_together(lost: list[Number], added: list[Number]) -> Iterator[Joined]:
    """Yield neighbours of the source whose digits stand as one number in the translation."""
    for first, second in pairwise(lost):
        if first.in_digits and second.in_digits and second.start - first.end <= _RANGE_GAP:
            digits = _written(first) + _written(second)
            target = next((n for n in added if n.in_digits and _written(n) == digits), None)
            if target is not None:
                yield Joined(first, second, target)


def is_other_magnitude(pair: Changed) -> bool:
    """Tell whether only the magnitude of a number was changed (3 million, 3 billion)."""
    return _is_other_scale(pair.source, pair.target)


def is_outright(number: Number) -> bool:
    """Tell whether a number is in digits, more than two, and no part of a name.

    Only such a number is missed by itself: one and two are often said in other ways.
    """
    return number.in_digits and number.kind is not NumberKind.CODE and number.values[0] > 2


def is_year(number: Number) -> bool:
    """Tell whether a number may be a year of our time."""
    return 1900 <= number.values[0] <= 2100 and not number.unit


def unpaired(comparison: Comparison) -> Iterator[tuple[Leftovers, Span, Span]]:
    """Yield what is left over of each link with two sides: with its source and its translation."""
    for leftovers in leftover_numbers(comparison):
        link = leftovers.numbers.link
        if not link.is_alone:
            yield leftovers, comparison.source_span(link), comparison.target_span(link)


def is_missed_by(document: Document, place: Span, number: Number, written: str) -> bool:
    """Tell whether a number of one version is missing from the other, at `place` and near it.

    `written` is how the number is written; it may stand at `place` within a word or another number.
    """
    if not is_outright(number) or written in place.of(document.text):
        return False
    if writes_han_numerals(document.language) and _stands_in_han(document, place, number):
        return False
    values = _values_near(document, place)
    in_parts = bool(number.parts) and values >= set(number.parts)  # 4.35, 4 h 35
    return not in_parts and values.isdisjoint(number.values)


def _stands_in_han(document: Document, place: Span, number: Number) -> bool:
    """Tell whether a numeral that counts nothing by itself says the number: 四棒, 第七局."""
    numeral = han.written(number.values[0])
    runs = han.NUMERAL.finditer(document.text, place.start, place.end)
    return bool(numeral) and any(run.group() == numeral for run in runs)


def _values_near(document: Document, span: Span) -> set[Decimal]:
    """Return the values of the numbers in a stretch of text and in two sentences on each side."""
    first = document.sentence_at(span.start)
    last = document.sentence_at(max(span.start, span.end - 1))
    if first is None or last is None:
        return set()
    stretch = document.sentences_span(
        max(0, first.index - _NEAR), min(len(document.sentences), last.index + 1 + _NEAR)
    )
    return values_of(numbers_within(document.numbers, stretch))


def missing_place(comparison: Comparison, numbers: NumberLink, number: Number) -> Span:
    """Return about where in the translation a source number is missing: an empty span.

    Between the numbers around it that have a counterpart, or the edges of the link, in
    proportion; at the end of a word.
    """
    original, rendering = comparison.source_span(numbers.link), comparison.target_span(numbers.link)
    before, after = (original.start, rendering.start), (original.end, rendering.end)
    for source, target in numbers.pairs:
        if source.end <= number.start:
            before = max(before, (source.end, target.end))
        elif source.start >= number.end:
            after = min(after, (source.start, target.start))
    share = (number.start - before[0]) / max(1, after[0] - before[0])
    place = before[1] + round(share * (after[1] - before[1]))
    place = min(max(place, rendering.start), rendering.end)
    word = next((w for w in comparison.target.words_in(rendering) if w.end >= place), None)
    end = place if word is None else word.end
    return Span(end, end)


def _exchanged(
    comparison: Comparison, lost: list[Number], added: list[Number]
) -> Iterator[Changed]:
    """Pair what one sentence lost with what it gained.

    First those of which one is a likely slip of the other; what then is left in equal number,
    in order, as far as the one may stand for the other.
    """
    firm = [number for number in lost if number.firm]
    slips, firm, added = _take(
        firm, added, lambda s, t: _alike(comparison, s, t) and _is_slip(s, t)
    )
    yield from (Changed(source, target, 0.95) for source, target in slips)
    if not firm and len(added) == 1:  # a word that seldom is a number, and nothing else to match
        firm = [n for n in lost if not n.firm and n.values[0] > 2 and n.kind is NumberKind.PLAIN]
        firm = firm if not slips and not added[0].in_digits else []
    if len(firm) == len(added):
        others, _, _ = _take(firm, added, lambda s, t: _alike(comparison, s, t) and _near(s, t))
        yield from (Changed(source, target, 0.9) for source, target in others)


def _take(
    lost: list[Number], added: list[Number], fits: Callable[[Number, Number], bool]
) -> tuple[list[tuple[Number, Number]], list[Number], list[Number]]:
    """Pair each lost number with the first added one that fits; return pairs and the rest."""
    pairs: list[tuple[Number, Number]] = []
    rest, left = [], list(added)
    for source in lost:
        target = next((number for number in left if fits(source, number)), None)
        if target is None:
            rest.append(source)
        else:
            left = [number for number in left if number is not target]
            pairs.append((source, target))
    return pairs, rest, left


def _alike(comparison: Comparison, one: Number, other: Number) -> bool:
    """Tell whether both are plain numbers or both part of a name, the same if they are apart."""
    if (one.kind is NumberKind.CODE) == (other.kind is NumberKind.CODE):
        return True
    assert comparison.source is not None
    label = _label(comparison.source.text, one)
    return len(label) == 3 and label == _label(comparison.target.text, other)


def _label(text: str, number: Number) -> str:
    """Return the first three letters of the word before a number (Formel-1, Formula 1)."""
    match = _WORD_BEFORE.search(text, max(0, number.start - 30), number.start)
    return match.group(1).casefold() if match else ""


def _is_other_scale(one: Number, other: Number) -> bool:
    """Tell whether two numbers, one with a magnitude in words, differ only in their zeros."""
    digits, others = _written(one).strip("0"), _written(other).strip("0")
    return bool(one.scale or other.scale) and digits == others


def _is_slip(one: Number, other: Number) -> bool:
    """Tell whether two numbers differ by one digit, by two that changed places, or in scale."""
    digits, others = _written(one), _written(other)
    if max(len(digits), len(others)) < 2:
        return False
    if _is_other_scale(one, other):
        return True
    return DamerauLevenshtein.distance(digits, others, score_cutoff=1) <= 1


def _near(one: Number, other: Number) -> bool:
    """Tell whether one number may stand in the place of another: about as long or as large."""
    if (0 < one.values[0] < 1) != (0 < other.values[0] < 1):
        return False  # a fraction that the other side says in another way
    if abs(len(_written(one)) - len(_written(other))) <= 1:
        return True
    low, high = sorted((one.values[0], other.values[0]))
    return high <= 20 * low


def _written(number: Number) -> str:
    """Return the digits of a number as it is written, without a magnitude."""
    written = f"{number.values[0].scaleb(-number.scale):f}"
    return written.rstrip("0").replace(".", "") if "." in written else written
