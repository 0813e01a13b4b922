"""Numbers that a translation works out: *from 30 to 35* is *up by five to 35*.

A free translation gives the sum or the difference of two numbers of its source in place of one of
them, or leaves out one that the other two say.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from polyproof.text.number import Number, NumberKind

_MOST = 12  # numbers of one side among which others are worked out: more are a list


def without_derived(
    lost: list[Number],
    added: list[Number],
    source: Sequence[Number],
    target: Sequence[Number],
) -> tuple[list[Number], list[Number]]:
    """Return what is lost and added without numbers of which one is worked out from the others.

    `source` and `target` are all numbers of the two sides, in order.
    """
    if not added or max(len(source), len(target)) > _MOST:
        return lost, added
    lost, added = _worked_out(lost, added, source)
    added, lost = _worked_out(added, lost, target)
    return lost, added


def _worked_out(
    given: list[Number], results: list[Number], numbers: Sequence[Number]
) -> tuple[list[Number], list[Number]]:
    """Return both lists without a given number and a result that it and another one come to."""
    counted = [n for n in numbers if _counts(n)]
    for one, other in combinations(counted, 2):
        if not results:
            break
        if not _adds_up(one, other):
            continue
        gone = [n for n in (one, other) if n in given]
        result = next((n for n in results if _is_result(n, one, other)), None)
        if result is None or not (gone or not any(n.firm for n in given)):
            continue
        if any(_may_be_slip(n, result) for n in gone):
            continue
        given = [n for n in given if n not in gone]
        results = [n for n in results if n is not result]
    return given, results


def _counts(number: Number) -> bool:
    """Tell whether a number may be added to another: no month, no part of a name."""
    return number.kind is NumberKind.PLAIN and number.firm and number.values[0] > 0


def _adds_up(one: Number, other: Number) -> bool:
    return one.unit == other.unit or not (one.unit and other.unit)


def _is_result(number: Number, one: Number, other: Number) -> bool:
    """Tell whether a number is the sum or the difference of two others."""
    if not _counts(number):
        return False
    first, second = one.values[0], other.values[0]
    results: tuple[Decimal, ...] = (first + second, abs(first - second))
    return number.values[0] in results and first != second


def _may_be_slip(one: Number, other: Number) -> bool:
    """Tell whether one number may be the other mistyped: 31 and 13, 58 and 5."""
    from rapidfuzz.distance import DamerauLevenshtein  # noqa: PLC0415

    digits, others = (f"{n.values[0].normalize():f}" for n in (one, other))
    if not (one.in_digits and other.in_digits) and not 1 < len(digits) == len(others):
        return False
    return DamerauLevenshtein.distance(digits, others, score_cutoff=1) <= 1
