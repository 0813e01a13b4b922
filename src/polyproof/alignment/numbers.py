"""Which number of the translation renders which of the source, and which are left over.

Numbers are compared by value, never as strings: first within a link, in order, then across the
links beside it, for what moved to another sentence. What is left on both sides of one link, and
nothing explains, was probably changed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise

from polyproof.alignment.clock import clock_parts, is_in_words
from polyproof.alignment.derived import without_derived
from polyproof.alignment.equal_numbers import (
    compound,
    is_equivalent,
    is_same_amount,
    is_same_measure,
)
from polyproof.alignment.last_days import without_last_days
from polyproof.alignment.loose_pairs import without_taken
from polyproof.alignment.said_once import without_measures, without_unsaid
from polyproof.alignment.shares import without_shares
from polyproof.alignment.spoken_times import without_spoken_times
from polyproof.model import Link, Span
from polyproof.text import Document
from polyproof.text.number import Number, NumberKind
from polyproof.text.number.pairing import paired_off
from polyproof.thresholds import NUMBER_LEFTOVERS

_MONTH = NumberKind.MONTH
_NEXT = 3  # code points between hours and their minutes: 9 h 30
_NEIGHBOURS = 2  # links on each side in which a number may have moved


@dataclass(slots=True)
class NumberLink:
    """The numbers of one link.

    Attributes:
        link: the link.
        source, target: its numbers, in order.
        pairs: numbers of equal value.
        lost: source numbers without a counterpart.
        added: numbers of the translation without one.
    """

    link: Link
    source: Sequence[Number]
    target: Sequence[Number]
    pairs: list[tuple[Number, Number]] = field(default_factory=list)
    lost: list[Number] = field(default_factory=list)
    added: list[Number] = field(default_factory=list)


def match_numbers(
    source: Document, target: Document, links: Iterable[Link]
) -> tuple[NumberLink, ...]:
    """Return the links that have numbers, with these paired off by value."""
    result = []
    for link in links:
        numbers = NumberLink(
            link,
            numbers_within(source.numbers, source.sentences_span(*link.source)),
            numbers_within(target.numbers, target.sentences_span(*link.target)),
        )
        _pair_within(numbers)
        result.append(numbers)
    _pair_across(result)
    return tuple(result)


def numbers_within(numbers: Sequence[Number], span: Span) -> Sequence[Number]:
    """Return the numbers that begin within a span."""
    first = bisect_left(numbers, span.start, key=lambda n: n.start)
    return numbers[first : bisect_left(numbers, span.end, lo=first, key=lambda n: n.start)]


def _pair_within(numbers: NumberLink) -> None:
    """Pair off the numbers of a link: by value, then one number with the parts of another."""
    lost, added = _paired(numbers.source, numbers.target, numbers.pairs)
    if lost and added and _is_tellable(lost, added):
        lost, added = _without_parts(lost, added)
        added, lost = _without_parts(added, lost)
        ours, theirs = _units_of(numbers.source), _units_of(numbers.target)
        lost, added = _without_compounds(lost, added, theirs)
        added, lost = _without_compounds(added, lost, ours)
        _, lost, added = paired_off(lost, added, is_equivalent)  # said in another way
        lost, added = without_unsaid(lost, added, numbers.source)
        added, lost = without_unsaid(added, lost, numbers.target)
    numbers.lost, numbers.added = lost, added


def _is_tellable(lost: Sequence[Number], added: Sequence[Number]) -> bool:
    return max(len(lost), len(added)) <= NUMBER_LEFTOVERS.value


def _without_parts(whole: list[Number], pieces: list[Number]) -> tuple[list[Number], list[Number]]:
    """Return both lists without what falls into numbers of the other (8:30 into 20 and 30)."""
    kept = []
    for number in whole:
        readings = ([_first_with(pieces, part) for part in parts] for parts in clock_parts(number))
        found = next((pieces for pieces in readings if None not in pieces), None)
        if found:
            pieces = [piece for piece in pieces if piece not in found]
        else:
            kept.append(number)
    return kept, pieces


def _units_of(numbers: Iterable[Number]) -> frozenset[str]:
    """Return the units that a side names."""
    return frozenset(number.unit for number in numbers) - {""}


def _without_compounds(
    pieces: list[Number], whole: list[Number], units: frozenset[str]
) -> tuple[list[Number], list[Number]]:
    """Return both lists without neighbours that the other has as one measure (8 years 6 months).

    `units` are those of the other side: one of them may be left out (*89 kilos, and then 66*).
    """
    for first, second in pairwise(pieces):
        both = compound(first, second)
        other = both and next((n for n in whole if is_same_amount(both, n, units)), None)
        if other is not None:
            pieces = [n for n in pieces if n not in (first, second)]
            whole = [n for n in whole if n is not other]
    return pieces, whole


def _first_with(numbers: Iterable[Number], value: Decimal) -> Number | None:
    return next((number for number in numbers if value in number.values), None)


def _paired(
    source: Sequence[Number], target: Sequence[Number], pairs: list[tuple[Number, Number]]
) -> tuple[list[Number], list[Number]]:
    """Pair off equal numbers into `pairs`; return what is left on both sides, in order.

    The name of a month is a number in figures (8月) where no month is left; never a word: *may* is
    no five, *one* no January.
    """
    ours, here = _months_and_others(source)
    theirs, there = _months_and_others(target)
    if not (ours or theirs):
        return _by_value(here, there, pairs)
    ours, theirs = _by_value(ours, theirs, pairs)
    here, there = _by_value(here, there, pairs)
    ours, figures = _by_value(ours, [n for n in there if n.in_digits], pairs)
    shown, theirs = _by_value([n for n in here if n.in_digits], theirs, pairs)
    lost = [*ours, *shown, *(n for n in here if not n.in_digits)]
    return sorted(lost), sorted([*theirs, *figures, *(n for n in there if not n.in_digits)])


def _months_and_others(numbers: Sequence[Number]) -> tuple[list[Number], list[Number]]:
    return [n for n in numbers if n.kind is _MONTH], [n for n in numbers if n.kind is not _MONTH]


def _by_value(
    source: list[Number], target: list[Number], pairs: list[tuple[Number, Number]]
) -> tuple[list[Number], list[Number]]:
    """Do the same for numbers of which each may be the other."""
    if not source or not target:
        return source, target
    waiting: dict[Decimal, list[Number]] = {}
    for number in sorted(target, key=lambda n: (n.firm, -n.start)):  # the last is taken first
        for value in number.values:
            waiting.setdefault(value, []).append(number)
    used: set[int] = set()
    lost = []
    for number in sorted(source, key=lambda n: (not n.firm, n.start)):
        partner = _take(number, waiting, used)
        if partner is None:
            lost.append(number)
        else:
            pairs.append((number, partner))
    return sorted(lost), [n for n in target if n.start not in used]


def _take(number: Number, waiting: dict[Decimal, list[Number]], used: set[int]) -> Number | None:
    """Take the first unused number with a value of `number`; note its place in `used`."""
    for value in number.values:
        candidates = waiting.get(value)
        if candidates and number.kind is _MONTH:  # Juli is julio before it is 7.000
            candidates.sort(key=lambda n: n.kind is _MONTH)
        while candidates:
            partner = candidates.pop()
            if partner.start not in used:
                used.add(partner.start)
                return partner
    return None


def _pair_across(results: list[NumberLink]) -> None:
    """Pair off what is left over in a link with what is left over beside it."""
    for distance in range(1, _NEIGHBOURS + 1):
        for index in range(len(results) - distance):
            one, other = results[index], results[index + distance]
            for lost, added in ((one, other), (other, one)):
                if lost.lost and added.added:
                    lost.lost, added.added = _paired(lost.lost, added.added, lost.pairs)
                if lost.lost and added.added and _is_tellable(lost.lost, added.added):
                    lost.lost, added.added = without_measures(lost.lost, added.added)


def values_of(numbers: Iterable[Number]) -> set[Decimal]:
    """Return every value that the numbers may stand for."""
    return {value for number in numbers for value in number.values}


def _is_implied(number: Number, others: Iterable[Number]) -> bool:
    """Tell whether others say a number too: a measure in another unit, a year its century."""
    if number.unit and any(
        n.unit and n.unit != number.unit and is_same_measure(number, n) for n in others
    ):
        return True
    century = number.values[0]
    return 15 <= century <= 21 and any(
        n.in_digits and 1400 <= n.values[0] < 2100 and n.values[0] // 100 + 1 == century
        for n in others
    )


def _is_said_time(number: Number, others: Iterable[Number], beside: Iterable[Number]) -> bool:
    """Tell whether minutes stand behind hours that the others say in words: half past nine."""
    hours = next((n for n in beside if 0 <= number.start - n.end <= _NEXT), None)
    return hours is not None and is_in_words(number, hours, others)


def _without_said_times(lost: list[Number], numbers: NumberLink) -> list[Number]:
    """Return what is lost without times that the translation says in words: a quarter to eight."""
    said = [n for n in lost if _is_said_time(n, numbers.target, numbers.source)]
    if not said:
        return lost
    return [
        n for n in lost if n not in said and all(not 0 <= m.start - n.end <= _NEXT for m in said)
    ]


def leftovers(numbers: NumberLink) -> tuple[list[Number], list[Number]]:
    """Return the numbers of a link that nothing in it explains: of the source, of the target.

    A number that the other side has once and this side twice is explained, unless both sides
    have equally many numbers: then another number stands in its place.
    """
    here, there = values_of(numbers.source), values_of(numbers.target)
    source, target = numbers.source, numbers.target
    lost, added = numbers.lost, numbers.added
    lost, added = without_taken(lost, added, numbers.pairs)
    lost, added = without_shares(lost, added, source, target, numbers.pairs)
    lost, added = without_derived(lost, added, source, target)
    lost = [n for n in lost if not _is_implied(n, numbers.target)]
    added = [n for n in added if not _is_implied(n, numbers.source)]
    lost, added = without_last_days(lost, added, source, target)
    added = [n for n in added if not _is_said_time(n, numbers.source, numbers.target)]
    lost = _without_said_times(lost, numbers)
    if _firm_digits(numbers.source) != _firm_digits(numbers.target):
        lost = [n for n in lost if there.isdisjoint(n.values)]
        added = [n for n in added if here.isdisjoint(n.values)]
    return without_spoken_times(lost, added, numbers.source, numbers.target)


def _firm_digits(numbers: Iterable[Number]) -> int:
    return sum(number.firm and number.in_digits for number in numbers)


def iter_leftovers(
    results: Sequence[NumberLink],
) -> Iterator[tuple[NumberLink, list[Number], list[Number]]]:
    """Yield each link with what is left over on both sides."""
    for numbers in results:
        if (numbers.lost or numbers.added) and _is_tellable(numbers.lost, numbers.added):
            yield numbers, *leftovers(numbers)
