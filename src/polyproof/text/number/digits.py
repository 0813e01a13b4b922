"""Numbers in digits: a run of digits and separators, read by the rules of its notation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from polyproof.text.number.model import NumberKind

_BLANKS = " \u00a0\u202f\u2009\u2007"
_APOSTROPHES = "'’"
_POINTS = ".,٫٬"

# Digits with single separators between them; possessive, so linear on any text. More than thirty
# digits in a row are no number that anybody reads.
_DIGITS = r"(?<!\d)\d{1,30}+(?!\d)"
RUN = re.compile(rf"{_DIGITS}(?:[{_POINTS}{_APOSTROPHES}{_BLANKS}:：]{_DIGITS})*+")
_PIECES = re.compile(r"(\d+)")

_AHEAD = (
    12  # pieces of a run that one number may have; a bound, so that runs are read in linear time
)
_MINUTES = 60
_HOURS = 24


class Reading(NamedTuple):
    """A number read from digits; offsets count from the start of the run."""

    start: int
    end: int
    values: tuple[Decimal, ...]
    kind: NumberKind = NumberKind.PLAIN
    parts: tuple[Decimal, ...] = ()


def read_run(run: str, decimal_mark: str) -> Iterator[Reading]:
    """Yield the numbers of a run that matches `RUN`, in order.

    `decimal_mark` (`.` or `,`) is what the language puts before decimals: it decides which
    reading of `2.512` is the likelier; both are given.
    """
    if run.isdecimal():
        yield Reading(0, len(run), (Decimal(run),))
        return
    pieces = _PIECES.split(run)
    digits, marks = pieces[1::2], [*pieces[2::2]]
    index, offset = 0, 0
    loose = 0  # pieces of a chain of points that is no one number: a date, a section
    while index < len(digits):
        if loose:
            reading, used = Reading(0, 0, (Decimal(digits[index]),)), 1
        else:
            ahead = index + _AHEAD
            reading, used = _first(
                digits[index:ahead], [*marks[index : ahead - 1], ""], decimal_mark
            )
            loose = _chain(marks[index:ahead]) if used == 1 else 0
        loose = max(0, loose - 1)
        length = sum(len(d) + 1 for d in digits[index : index + used]) - 1
        yield reading._replace(start=offset, end=offset + length)
        offset += length + 1
        index += used


def _first(digits: list[str], marks: list[str], decimal_mark: str) -> tuple[Reading, int]:
    """Return the first number of a run cut in pieces, and how many pieces it takes."""
    mark = marks[0]
    if mark and (mark in _BLANKS or mark in _APOSTROPHES):
        groups = _groups(digits, marks, mark)
        if groups > 1:
            return _grouped(digits, marks, groups)
    elif mark and mark in _POINTS:
        chain = _chain(marks)
        if chain == 2:
            return _one_mark(digits, mark, decimal_mark), 2
        groups = _groups(digits, marks, mark)
        if groups == chain or (groups == chain - 1 and groups > 1):
            return _grouped(digits, marks, groups)
    elif mark in (":", "："):
        whole = len(digits) > 1 and len(digits[1]) == 2 and int(digits[1]) < _MINUTES
        if whole and int(digits[0]) <= _HOURS and marks[1] not in (":", "："):
            return _clock(digits), 2
    return Reading(0, 0, (Decimal(digits[0]),)), 1


def _chain(marks: list[str]) -> int:
    """Return how many pieces from the first on have points or commas between them."""
    return 1 + next((i for i, m in enumerate(marks) if not m or m not in _POINTS), 0)


def _groups(digits: list[str], marks: list[str], mark: str) -> int:
    """Return how many pieces are groups of three (in India two, then three) apart by `mark`."""
    if len(digits[0]) > 3:
        return 1
    count = 1
    while marks[count - 1] == mark and len(digits[count]) == 3:
        count += 1
    if count > 1 or mark != ",":
        return count
    while marks[count - 1] == mark and len(digits[count]) == 2:
        count += 1
    ends = count > 1 and marks[count - 1] == mark and len(digits[count]) == 3
    return count + 1 if ends else 1


def _grouped(digits: list[str], marks: list[str], groups: int) -> tuple[Reading, int]:
    """Read a number with group separators, and its decimals if another mark follows."""
    whole = "".join(digits[:groups])
    mark = marks[groups - 1]
    coins = mark in (":", "：") and len(digits[groups]) == 2  # Swedish 1 250:50 kr
    if coins or (mark and mark in _POINTS and mark != marks[0]):
        return Reading(0, 0, (Decimal(f"{whole}.{digits[groups]}"),)), groups + 1
    return Reading(0, 0, (Decimal(whole),)), groups


def counted_apart(reading: Reading, run: str, behind: str) -> Reading:
    """Return a reading with the count and the measure that it may be: *18 105mm howitzers*.

    `behind` is what stands behind the run: who sets a blank within a number sets one before its
    unit too.
    """
    count, blank, measure = run[reading.start : reading.end].partition(" ")
    if reading.end < len(run) or not blank or not behind.isalpha() or not measure.isdecimal():
        return reading
    return reading._replace(parts=(Decimal(count), Decimal(measure)))


def _one_mark(digits: list[str], mark: str, decimal_mark: str) -> Reading:
    """Read two pieces with a point or comma between them: decimals, a group, a time, a date."""
    left, right = digits[:2]
    decimal = Decimal(f"{left}.{right}")
    parts = (Decimal(left), Decimal(right)) if len(left) <= 2 and len(right) <= 2 else ()
    zero = left[0] in "0٠०０"
    if len(right) == 3 and len(left) == 2 and zero:  # a ticket: 05.207
        return Reading(0, 0, (decimal, Decimal(left + right)))
    if len(right) != 3 or len(left) > 3 or zero:
        return Reading(0, 0, (decimal,), NumberKind.PLAIN, parts)
    group = Decimal(left + right)
    if mark in (decimal_mark, "٫"):
        return Reading(0, 0, (decimal, group))
    shorter = right.endswith(("0", "٠", "０"))  # 83.000 is not 83, and 1.450 not 1.45
    return Reading(0, 0, (group,) if shorter else (group, decimal))


def _clock(digits: list[str]) -> Reading:
    """Read hours and minutes; the value is written as with a point (20.30)."""
    hour, minute = digits[:2]
    parts = (Decimal(hour), Decimal(minute))
    return Reading(0, 0, (Decimal(f"{hour}.{minute}"),), NumberKind.TIME, parts)
