"""What is left over of the numbers of each link, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from polyproof.alignment import Comparison
from polyproof.alignment.numbers import NumberLink, iter_leftovers, values_of
from polyproof.model import Link, Span
from polyproof.reading.structure import ends_sentence, has_headline
from polyproof.rules.numbers.exchange import Changed, exchanges, written_digits
from polyproof.rules.numbers.missed import values_near
from polyproof.text import Document
from polyproof.text.keeping import kept
from polyproof.text.number import Number

_RANGE_GAP = 3  # characters between the ends of a range
_TELLING = 10  # the least number that is taken for the same in another part of the article
_STEP = 12  # the largest number in words that may count on from another
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


@kept
def leftover_numbers(comparison: Comparison) -> tuple[Leftovers, ...]:
    """Return what is left over of each link, in order."""
    found = list(iter_leftovers(comparison.numbers))
    moved = _far_moves(found)
    return tuple(
        _told_apart(comparison, numbers, *_without_moved(lost, added, moved))
        for numbers, lost, added in found
    )


def _far_moves(
    leftovers: list[tuple[NumberLink, list[Number], list[Number]]],
) -> set[Decimal]:
    """Return the values that one link lost and another gained.

    What is said of a person once may stand at his other mention: an age, a price.
    """
    lost = {n.values[0] for _, lost, _ in leftovers for n in lost if n.values[0] >= _TELLING}
    return lost & {n.values[0] for _, _, added in leftovers for n in added}


def _without_moved(
    lost: list[Number], added: list[Number], moved: set[Decimal]
) -> tuple[list[Number], list[Number]]:
    """Return what is left over of a link without what moved, unless it lost and gained the same."""
    if not moved:
        return lost, added
    far = moved - ({n.values[0] for n in lost} & {n.values[0] for n in added})
    return (
        [n for n in lost if n.values[0] not in far],
        [n for n in added if n.values[0] not in far],
    )


def _told_apart(
    comparison: Comparison, numbers: NumberLink, lost: list[Number], added: list[Number]
) -> Leftovers:
    """Return what became of the numbers that are left over of a link."""
    if _are_headlines(comparison, numbers.link):
        lost, added = _unsaid_below(comparison, lost, added)
    gained = [n for n in added if n.firm]
    joined = tuple(_run_together(lost, gained))
    if joined:
        gone = {n.start for pair in joined for n in (pair.first, pair.second)}
        lost = [n for n in lost if n.start not in gone]
        gained = [n for n in gained if all(n is not pair.target for pair in joined)]
    exchanged = tuple(exchanges(comparison, lost, gained))
    changed = tuple(pair for pair in exchanged if not _is_step(comparison, numbers, pair))
    sources = {pair.source.start for pair in exchanged}
    targets = {pair.target.start for pair in exchanged}
    return Leftovers(
        numbers,
        changed,
        joined,
        tuple(n for n in lost if n.firm and n.start not in sources and not _is_uncounted(n)),
        tuple(n for n in gained if n.start not in targets and not _is_uncounted(n)),
    )


def _is_step(comparison: Comparison, numbers: NumberLink, pair: Changed) -> bool:
    """Tell whether one of both counts, in words, on from a number nearby: 26, and two later."""
    low, high = sorted((pair.source, pair.target), key=lambda n: n.values[0])
    counts = not low.in_digits and high.in_digits and low.values[0] <= _STEP
    if not counts or comparison.source is None:
        return False
    near = values_near(comparison.source, comparison.source_span(numbers.link))
    return high.values[0] - low.values[0] in near


def _unsaid_below(
    comparison: Comparison, lost: list[Number], added: list[Number]
) -> tuple[list[Number], list[Number]]:
    """Return what is left over of two headlines without what the other version says in its text.

    A headline is worded anew, and takes its numbers from anywhere in the article.
    """
    assert comparison.source is not None
    return _unsaid_in(comparison.target, lost), _unsaid_in(comparison.source, added)


def _are_headlines(comparison: Comparison, link: Link) -> bool:
    """Tell whether a link holds the headlines of both versions, and what may stand below them."""
    source, target = comparison.source, comparison.target
    if source is None or link.source[0] or link.target[0]:
        return False
    if not (has_headline(source.article) and has_headline(target.article)):
        return False
    ours, theirs = comparison.source_span(link), comparison.target_span(link)
    return not (ends_sentence(ours.of(source.text)) or ends_sentence(theirs.of(target.text)))


def _unsaid_in(document: Document, numbers: list[Number]) -> list[Number]:
    """Return the numbers that a document says nowhere, decades by one of their years."""
    if not numbers:
        return numbers
    values = values_of(document.numbers)
    decades = {value - value % 10 for value in values}
    return [
        number
        for number in numbers
        if values.isdisjoint(number.values)
        and not (is_year(number) and number.values[0] in decades)
    ]


def _is_uncounted(number: Number) -> bool:
    """Tell whether a measure is often said without a number: half an hour, a day, to double."""
    return (number.unit, number.values[0]) in _UNCOUNTED


def _run_together(lost: list[Number], added: list[Number]) -> Iterator[Joined]:
    """Yield neighbours of the source whose digits stand as one number in the translation."""
    for first, second in pairwise(lost):
        if first.in_digits and second.in_digits and second.start - first.end <= _RANGE_GAP:
            digits = written_digits(first) + written_digits(second)
            target = next((n for n in added if n.in_digits and written_digits(n) == digits), None)
            if target is not None:
                yield Joined(first, second, target)


def is_year(number: Number) -> bool:
    """Tell whether a number may be a year of our time."""
    return 1900 <= number.values[0] <= 2100 and not number.unit


def unpaired(comparison: Comparison) -> Iterator[tuple[Leftovers, Span, Span]]:
    """Yield what is left over of each link with two sides: with its source and its translation."""
    for leftovers in leftover_numbers(comparison):
        link = leftovers.numbers.link
        if not link.is_alone:
            yield leftovers, comparison.source_span(link), comparison.target_span(link)


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
