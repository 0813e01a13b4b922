"""The last day of a month, which is its end: *until 31 August*, *until the end of August*."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Sequence

from polyproof.text.number import Number, NumberKind

_TO_MONTH = 4  # code points between a day and its month: 31 de agosto
_LAST_DAYS_OF = tuple(
    (28, 29) if month == 2 else (monthrange(2001, month)[1],) for month in range(1, 13)
)
_LAST_DAYS = frozenset(day for days in _LAST_DAYS_OF for day in days)


def without_last_days(
    lost: list[Number],
    added: list[Number],
    source: Sequence[Number],
    target: Sequence[Number],
) -> tuple[list[Number], list[Number]]:
    """Return both lists without the last day of a month: 31 August is the end of August.

    Where one side has another day, that one was changed. `source` and `target` are all numbers of
    the two sides.
    """
    if not any(n.firm for n in added):
        lost = [n for n in lost if not _is_last_day(n, source, target)]
    if not any(n.firm for n in lost):
        added = [n for n in added if not _is_last_day(n, target, source)]
    return lost, added


def _is_last_day(number: Number, beside: Iterable[Number], others: Iterable[Number]) -> bool:
    """Tell whether a number is the last day of the month beside it, which the others name."""
    if number.values[0] not in _LAST_DAYS:
        return False
    month = next((n for n in beside if n.kind is NumberKind.MONTH and _is_beside(number, n)), None)
    return (
        month is not None
        and number.values[0] in _LAST_DAYS_OF[int(month.values[0]) - 1]
        and any(n.kind is NumberKind.MONTH and n.values[0] == month.values[0] for n in others)
    )


def _is_beside(day: Number, month: Number) -> bool:
    return 0 <= month.start - day.end <= _TO_MONTH or 0 <= day.start - month.end <= _TO_MONTH
