"""Which left-over number of the translation stands where the source has which other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein

from polyproof.alignment import Comparison
from polyproof.alignment.numbers import NumberLink, iter_leftovers, values_of
from polyproof.model import Link, Span
from polyproof.reading.structure import ends_sentence, has_headline
from polyproof.rules.numbers.missed import values_near
from polyproof.text import Document
from polyproof.text.keeping import kept
from polyproof.text.number import Number, NumberKind

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
    exchanged = tuple(_exchanged(comparison, lost, gained))
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
            digits = _written(first) + _written(second)
            target = next((n for n in added if n.in_digits and _written(n) == digits), None)
            if target is not None:
                yield Joined(first, second, target)


def is_other_magnitude(pair: Changed) -> bool:
    """Tell whether only the magnitude of a number was changed (3 million, 3 billion)."""
    return _is_other_scale(pair.source, pair.target)


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
