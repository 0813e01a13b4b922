"""Shares of a whole, however they are told: *one in five*, *a fifth*, *20 %*, 2割.

A share that one side gives in per cent the other may give in tenths, as a fraction, as so many
out of ten, by what is left of the whole (*60 % less* is *40 % of it*) or as a multiple (*up by
half* is 1.5倍).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from polyproof.text.number import Number, NumberKind
from polyproof.thresholds import NUMBER_SHARE_SLACK

_PARTS = {"percent": 100, "permille": 1000, "tenth": 10}
_SMALLEST_PART = 10  # a tenth: below it, shares are said in other ways
_REACH = 40  # code points between the two numbers of *one small bakery in five*
_WHOLES = frozenset((*range(2, 13), 15, 20, 25, 30, 40, 50, 100, 1000))
_LARGEST_MULTIPLE = 10
_EXACT = 0.0005


class _Share(NamedTuple):
    """Numbers that tell a share.

    Attributes:
        numbers: one, or the part and its whole.
        share: how much of the whole; of a multiple, how much is added to it.
        slack: by how much it may be rounded.
        is_part: whether it is a part of a whole, not a multiple.
        is_pair: whether it is told by two numbers.
    """

    numbers: tuple[Number, ...]
    share: float
    slack: float = _EXACT
    is_part: bool = True
    is_pair: bool = False


def without_shares(
    lost: list[Number],
    added: list[Number],
    source: Sequence[Number],
    target: Sequence[Number],
    pairs: Sequence[tuple[Number, Number]],
) -> tuple[list[Number], list[Number]]:
    """Return what is lost and added without numbers that tell one share in two ways.

    `source` and `target` are all numbers of the two sides in order, `pairs` those of equal value.
    """
    ours = list(_shares(source))
    theirs = list(_shares(target)) if ours else []
    explained: set[Number] = set()
    for here in ours:
        for there in theirs:
            if _is_same(here, there) and _are_left(here, there, lost, added, pairs):
                explained.update(here.numbers, there.numbers)
    if not explained:
        return lost, added
    return [n for n in lost if n not in explained], [n for n in added if n not in explained]


def _are_left(
    here: _Share,
    there: _Share,
    lost: list[Number],
    added: list[Number],
    pairs: Sequence[tuple[Number, Number]],
) -> bool:
    """Tell whether both shares have a number left over, or one has, and they share another."""
    ours, theirs = any(n in lost for n in here.numbers), any(n in added for n in there.numbers)
    if ours and theirs:
        return True
    return (ours or theirs) and any(s in here.numbers and t in there.numbers for s, t in pairs)


def _shares(numbers: Sequence[Number]) -> Iterator[_Share]:
    """Yield what may be a share among the numbers of a side."""
    for number in numbers:
        yield from _told_alone(number)
    for one, other in pairwise(numbers):
        if 0 < other.start - one.end <= _REACH:
            yield from _out_of(one, other)


def _told_alone(number: Number) -> Iterator[_Share]:
    """Yield the shares that one number may tell: per cent, a fraction, a multiple."""
    value = float(number.values[0])
    whole = _PARTS.get(number.unit)
    if whole:
        yield _Share((number,), value / whole)
    elif number.kind is NumberKind.PLAIN and not number.scale:
        slack = NUMBER_SHARE_SLACK.value / 100
        if 0 < value < 1:
            yield _Share((number,), value, slack if number.parts else _EXACT)
        elif not (number.firm or number.in_digits) and 2 < value <= _SMALLEST_PART:
            yield _Share((number,), 1 / value, slack)  # a third, ein Viertel
        if 1 < value <= _LARGEST_MULTIPLE:
            yield _Share((number,), value - 1, is_part=False)


def _out_of(one: Number, other: Number) -> Iterator[_Share]:
    """Yield the share that two neighbours may tell, in either order: seven in ten, 10人中7人."""
    part, whole = sorted((one, other), key=lambda n: n.values[0])
    if part.kind is not NumberKind.PLAIN or whole.kind is not NumberKind.PLAIN:
        return
    if part.unit in _PARTS or whole.unit in _PARTS or whole.values[0] not in _WHOLES:
        return
    if 0 < part.values[0] < whole.values[0] and part.values[0] % 1 == 0:
        share = float(part.values[0] / whole.values[0])
        rounded = share * 100 % 1 != 0
        slack = NUMBER_SHARE_SLACK.value / 100 if rounded else _EXACT
        yield _Share((one, other), share, slack, is_pair=True)


def _is_same(here: _Share, there: _Share) -> bool:
    """Tell whether two shares may be one."""
    if not (here.is_part or there.is_part):
        return False
    slack = max(here.slack, there.slack)
    if abs(here.share - there.share) <= slack:
        return here.is_part is there.is_part or not (here.is_pair or there.is_pair)
    told_alone = here.is_part and there.is_part and not (here.is_pair or there.is_pair)
    return told_alone and abs(1 - here.share - there.share) <= slack
