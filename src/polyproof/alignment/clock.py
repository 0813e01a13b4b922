"""When two numbers say the same time: other clocks, half past in words, a quarter to the next hour.

A time is compared by its hour on a dial of twelve.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from polyproof.text.number import Number, NumberKind

_IN_WORDS = (15, 30, 45)  # minutes said without a number: a quarter past, half past, a quarter to
_HALF = Decimal("0.5")
_NONE = Decimal(0)
_DIAL = 12
_DAY = 24


def is_same_time(one: Number, other: Number) -> bool:
    """Tell whether two numbers may be one time: 17.30 and 5.30, 9:30 and half past 9, 0:48 and 48.

    A month is none (*may* is no five o'clock).
    """
    shown = one.in_digits or other.in_digits or NumberKind.TIME in (one.kind, other.kind)
    if shown and (_is_other_clock(one, other) or _is_minute_in_words(one, other)):
        return True
    either_way = ((one, other), (other, one))
    return any(_is_half_past(a, b) or _is_under_a_minute(a, b) for a, b in either_way)


def is_in_words(minutes: Number, hours: Number, others: Iterable[Number]) -> bool:
    """Tell whether others say in words what hours and minutes say: half past nine, a quarter to.

    Of *an hour and a half*, only the half is a number.
    """
    if minutes.values[0] not in _IN_WORDS or hours.values[0] > _DAY:
        return False
    alone = hours.values[0] == 1 and minutes.values[0] == _IN_WORDS[1]
    if alone and any(_HALF in n.values for n in others):
        return True
    return any(_names_hour(n.values[0], hours.values[0]) for n in others if not n.in_digits)


def _names_hour(said: Decimal, hour: Decimal) -> bool:
    """Tell whether a time is said by its hour, or by the next one (a quarter to ten, halb zehn)."""
    return said % _DIAL in (hour % _DIAL, (hour + 1) % _DIAL)


def _is_other_clock(one: Number, other: Number) -> bool:
    """Tell whether two numbers are the same time on a clock of 12 and one of 24 hours."""
    early, late = sorted((one.values[0], other.values[0]))
    if late > _DAY or late - early != _DIAL or NumberKind.MONTH in (one.kind, other.kind):
        return False
    return early <= _DIAL and (_may_be_time(one) or _may_be_time(other))


def clock_parts(number: Number) -> Iterator[tuple[Decimal, ...]]:
    """Yield the parts that a number falls into, and those of the same time on the other clock."""
    if number.parts:
        yield number.parts
        hour = number.parts[0]
        if len(number.parts) == 2 and _may_be_time(number) and hour < _DAY:
            yield ((hour + _DIAL) % _DAY, number.parts[1])


def _may_be_time(number: Number) -> bool:
    """Tell whether a number may be a time: hours and minutes, or hours by their unit."""
    if number.parts:
        return number.parts[1] < 60
    return number.unit in ("", "hour")


def _is_minute_in_words(one: Number, other: Number) -> bool:
    """Tell whether one number is a time of which the other says the hour: 9:30, half past 9."""
    if max(one.values[0], other.values[0]) > _DAY or NumberKind.MONTH in (one.kind, other.kind):
        return False
    whole = one if one.kind is NumberKind.TIME or not other.in_digits else other
    dotted = (
        whole.in_digits and whole.unit in ("", "hour") and not (one.in_digits and other.in_digits)
    )
    if not (whole.kind is NumberKind.TIME or dotted) or one.kind is other.kind is NumberKind.TIME:
        return False
    if len(whole.parts) != 2 or whole.parts[1] not in _IN_WORDS:
        return False
    return _names_hour((one if whole is other else other).values[0], whole.parts[0])


def _is_half_past(said: Number, other: Number) -> bool:
    """Tell whether *two and a half* is a time: 2:30, or half of the third hour (*halb drei*)."""
    if said.unit or other.unit or (said.in_digits and not _has_half_behind(said)):
        return False
    hours = {value - _HALF for value in said.values if value % 1 == _HALF and value < _DAY}
    dotted = other.in_digits and len(other.parts) == 2  # 6.30pm
    if (other.kind is NumberKind.TIME or dotted) and len(other.parts) == 2:
        return other.parts[1] == 30 and any(other.parts[0] % _DIAL == h % _DIAL for h in hours)
    return not other.in_digits and any(hour + 1 == other.values[0] for hour in hours)


def _has_half_behind(number: Number) -> bool:
    """Tell whether a half is said behind digits: ۷ و نیم."""
    return len(number.values) == 2 and number.values[0] - number.values[1] == _HALF


def _is_under_a_minute(shown: Number, other: Number) -> bool:
    """Tell whether seconds are shown with their minutes, which are none: 0:48."""
    timed = shown.kind is NumberKind.TIME and shown.parts[:1] == (_NONE,)
    return timed and other.in_digits and shown.parts[1:] == other.values
