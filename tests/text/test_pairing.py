"""Numbers of two sides, one for one."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from polyproof.text.number import Number
from polyproof.text.number.pairing import paired_off


def _number(start: int, value: int) -> Number:
    return Number(start, start + 1, (Decimal(value),), in_digits=True)


_NUMBERS = st.lists(st.builds(_number, st.integers(0, 9), st.integers(1, 5)), max_size=6)


def _same(one: Number, other: Number) -> bool:
    return one.values == other.values


@given(_NUMBERS, _NUMBERS)
def test_no_number_is_lost_or_paired_twice(ours: list[Number], theirs: list[Number]) -> None:
    found = paired_off(ours, theirs, _same)
    assert Counter(ours) == Counter([one for one, _ in found.pairs] + found.ours)
    assert Counter(theirs) == Counter([other for _, other in found.pairs] + found.theirs)
    assert all(_same(one, other) for one, other in found.pairs)
    assert not any(_same(one, other) for one in found.ours for other in found.theirs)


@given(_NUMBERS, _NUMBERS)
def test_what_is_left_stays_in_order(ours: list[Number], theirs: list[Number]) -> None:
    found = paired_off(ours, theirs, _same)
    assert found.theirs == [n for n in theirs if any(n is left for left in found.theirs)]
