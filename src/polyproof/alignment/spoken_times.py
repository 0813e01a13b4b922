"""Times of several numbers: *half past six* is *halb sieben*, 17h30 is 5.30.

What a phrase of small numbers may mean as a time is worked out for all readings that languages
have; two phrases, or a phrase and a time in digits, that may mean the same time explain each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from polyproof.text.number import Number

_REACH = 16  # code points between two numbers of one time: *minutes to*, *nach*, *menos*
_CLOCK = 6  # code points between hours in digits and their minutes: 17h30, 17 Uhr 30
_HALF, _THREE_QUARTERS = Decimal("0.5"), Decimal("0.75")
_DAY, _MINUTES = 24, Decimal(30)
_QUARTERS = (Decimal(4), Decimal("0.25"))


class _Spoken(NamedTuple):
    """Numbers that may be a time, and which: hours of the 12-hour clock, and minutes."""

    numbers: tuple[Number, ...]
    times: frozenset[tuple[int, int]]


def without_spoken_times(
    lost: list[Number], added: list[Number], source: Sequence[Number], target: Sequence[Number]
) -> tuple[list[Number], list[Number]]:
    """Return what is lost and added without the parts of times that both sides have.

    `source` and `target` are all numbers of the two sides, in order.
    """
    if not (lost or added):
        return lost, added
    ours, theirs = tuple(_times(source)), tuple(_times(target))
    explained = {
        number
        for here in ours
        for there in theirs
        if not here.times.isdisjoint(there.times)
        for number in (*here.numbers, *there.numbers)
    }
    if not explained:
        return lost, added
    return [n for n in lost if n not in explained], [n for n in added if n not in explained]


def _times(numbers: Sequence[Number]) -> Iterator[_Spoken]:
    """Yield what may be a time among the numbers of a side."""
    for index, first in enumerate(numbers):
        if first.in_digits:
            yield from _shown(numbers[index : index + 2])
            continue
        if first.values[0] % 1 == _HALF and first.values[0] < _DAY and not first.unit:
            yield _Spoken((first,), frozenset([_time(first.values[0] - _HALF, _MINUTES)]))
        row = [first]
        for number in numbers[index + 1 : index + 3]:
            if number.in_digits or not 0 <= number.start - row[-1].end <= _REACH:
                break
            row.append(number)
            times = frozenset(_meant(*(n.values[0] for n in row)))
            if times:
                yield _Spoken(tuple(row), times)


def _shown(row: Sequence[Number]) -> Iterator[_Spoken]:
    """Yield the time that a number in digits is, alone or with the minutes behind it."""
    first = row[0]
    if len(first.parts) == 2 and first.parts[0] <= 24 and first.parts[1] < 60:
        yield _Spoken((first,), frozenset([_time(first.parts[0], first.parts[1])]))
    if len(row) == 2 and row[1].in_digits and row[1].start - first.end <= _CLOCK:
        hour, minute = first.values[0], row[1].values[0]
        if hour <= 24 and minute < 60 and hour % 1 == minute % 1 == 0:
            yield _Spoken((first, row[1]), frozenset([_time(hour, minute)]))


def _time(hour: Decimal, minute: Decimal) -> tuple[int, int]:
    return int(hour % 12), int(minute)


def _meant(*values: Decimal) -> Iterator[tuple[int, int]]:
    """Yield the times that two or three values in words may mean, in the order they are said."""
    *head, last = values
    if last in _QUARTERS and len(head) == 1:  # tres menos cuarto
        yield from _around(head[0], Decimal(15))
    if last == _HALF and len(head) == 1 and head[0] % 1 == 0:  # half behind its hour, or the next
        yield from (_time(head[0], _MINUTES), _time(head[0] - 1, _MINUTES))
    if not 1 <= last <= 24 or last % 1:
        return
    if len(head) == 2:
        minute, middle = head
        if middle == _HALF and minute < 30:  # fünf nach halb drei
            yield from (_time(last - 1, 30 + minute), _time(last - 1, 30 - minute))
        elif middle in _QUARTERS and minute <= 3:  # dos quarts de set
            yield _time(last - 1, 15 * minute)
        return
    first = head[0]
    if first == _HALF:  # half past six, halb sieben
        yield from (_time(last, Decimal(30)), _time(last - 1, Decimal(30)))
    elif first == _THREE_QUARTERS:
        yield _time(last - 1, Decimal(45))
    elif first in _QUARTERS:  # a quarter past, a quarter to; viertel sieben is 6:15
        yield from (*_around(last, Decimal(15)), _time(last - 1, Decimal(15)))
    if 1 <= first < 30 and first % 1 == 0:  # twenty to three; tres menos veinte
        yield from _around(last, first)
        if first <= 24 and last < 30:
            yield from _around(first, last)


def _around(hour: Decimal, minute: Decimal) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return the times so many minutes past an hour, and before it."""
    return _time(hour, minute), _time(hour - 1, 60 - minute)
