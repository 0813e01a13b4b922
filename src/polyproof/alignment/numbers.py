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

from polyproof.model import Link, Span
from polyproof.text import Document
from polyproof.text.number import Number, NumberKind

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
            _within(source.numbers, source.sentences_span(*link.source)),
            _within(target.numbers, target.sentences_span(*link.target)),
        )
        _pair_within(numbers)
        result.append(numbers)
    _pair_across(result)
    return tuple(result)


def _within(numbers: Sequence[Number], span: Span) -> Sequence[Number]:
    """Return the numbers that begin within a span."""
    first = bisect_left(numbers, span.start, key=lambda n: n.start)
    return numbers[first : bisect_left(numbers, span.end, lo=first, key=lambda n: n.start)]


def _pair_within(numbers: NumberLink) -> None:
    """Pair off equal numbers of a link, firm ones first, each with the first that fits."""
    numbers.lost, numbers.added = _paired(numbers.source, numbers.target, numbers.pairs)


def _paired(
    source: Iterable[Number], target: Sequence[Number], pairs: list[tuple[Number, Number]]
) -> tuple[list[Number], list[Number]]:
    """Pair off equal numbers into `pairs`; return what is left on both sides, in order."""
    waiting: dict[Decimal, list[Number]] = {}
    for number in sorted(target, key=lambda n: (n.firm, -n.start)):  # the last is taken first
        for value in number.values:
            waiting.setdefault(value, []).append(number)
    if not waiting:
        return list(source), []
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


def values_of(numbers: Iterable[Number]) -> set[Decimal]:
    """Return every value that the numbers, or the parts they may fall into, stand for."""
    return {value for number in numbers for value in (*number.values, *number.parts)}


def is_explained(number: Number, values: set[Decimal]) -> bool:
    """Tell whether a left-over number stands for others with these values."""
    if any(value in values for value in number.values):
        return True
    if number.parts and all(part in values for part in number.parts):
        return True
    return number.in_digits and any(hour in values for hour in _half_day(number))


def _half_day(number: Number) -> tuple[Decimal, ...]:
    """Return what else a time of day may be called (17.30: 5.30), nothing for other numbers."""
    whole = number.values[0]
    if whole > 24 or (number.parts and number.parts[1] >= 60):
        return ()
    if number.kind is NumberKind.TIME:
        hour = Decimal(int(whole))
        return (whole + 12, whole - 12, hour, hour + 12, hour - 12)
    if number.parts:
        return (whole + 12, whole - 12)
    return ()


def leftovers(numbers: NumberLink) -> tuple[list[Number], list[Number]]:
    """Return the numbers of a link that nothing in it explains: of the source, of the target."""
    here, there = values_of(numbers.source), values_of(numbers.target)
    return (
        [n for n in numbers.lost if not is_explained(n, there)],
        [n for n in numbers.added if not is_explained(n, here)],
    )


def iter_leftovers(
    results: Sequence[NumberLink],
) -> Iterator[tuple[NumberLink, list[Number], list[Number]]]:
    """Yield each link with what is left over on both sides."""
    for numbers in results:
        if numbers.lost or numbers.added:
            yield numbers, *leftovers(numbers)
