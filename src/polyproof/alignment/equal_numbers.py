"""When two numbers of different value say the same: other units, decades, fractions."""

from __future__ import annotations

from decimal import Decimal

from polyproof.alignment.clock import is_same_time
from polyproof.locales.units import converted, is_currency, is_part
from polyproof.text.number import Number
from polyproof.thresholds import NUMBER_CONVERSION_SLACK, NUMBER_SHARE_SLACK

_DEGREES = ("°C", "°F")
# What a unit may be, where its name does not say which.
_EITHER = {
    "degree": _DEGREES,
    "gallon": ("gallon", "imperial gallon"),
    "pint": ("pint", "US pint"),
}
# The unit of the second number if none is said: 6-foot-3, 1 h 58.
_IMPLIED = {"foot": "inch", "hour": "minute"}
_COMPOUND_REACH = 16  # code points between the numbers of one measure
_SMALLEST_PART = 10  # a tenth: below it, shares are said in other ways
_FORTNIGHT = 14  # days
_TWICE = 2
_COINS = 100  # of a unit of money
_PLACES = 4  # decimal places to which a part of a unit is worked out


def is_equivalent(one: Number, other: Number) -> bool:
    """Tell whether two numbers of different value say the same.

    A time of day on another clock, a decade with and without its century, a measure in another
    unit.
    """
    if is_same_time(one, other):
        return True
    if one.unit and other.unit and is_same_measure(one, other):
        return True
    if any(same(one, other) or same(other, one) for same in _SAID_ANOTHER_WAY):
        return True
    return any(_same_decade(a, b) or _same_century(a, b) for a in one.values for b in other.values)


def is_same_measure(one: Number, other: Number) -> bool:
    """Tell whether two measures in different units are the same but for rounding."""
    return any(
        _converts(one, here, other, there)
        for here in _scales(one.unit)
        for there in _scales(other.unit)
        if here != there
    )


def _scales(unit: str) -> tuple[str, ...]:
    """Return what a unit may be: degrees are those of one scale or the other."""
    return _EITHER.get(unit, (unit,))


def _converts(one: Number, unit: str, other: Number, into: str) -> bool:
    here, there = float(one.values[0]), float(other.values[0])
    value, below = (converted(v, unit, into) for v in (here, -here))
    if value is None or below is None:
        return False
    slack = max(abs(there) * NUMBER_CONVERSION_SLACK.value, 0.51 * _last_place(other))
    if unit in _DEGREES:  # numbers have no sign: -4°F is -20°C, 14°F is -10°C
        return min(abs(abs(value) - there), abs(abs(below) - there)) <= slack
    return abs(value - there) <= slack


def compound(first: Number, second: Number) -> Number | None:
    """Return two measures behind each other as one: 2 ft 3 in, 8 years and 6 months, 178円40銭.

    The second is a part of the first one's unit; None where they are no such measures.
    """
    unit = second.unit or _IMPLIED.get(first.unit, "")
    if not first.unit or second.start - first.end > _COMPOUND_REACH:
        return None
    part = converted(float(second.values[0]), unit, first.unit) if unit else None
    if is_currency(first.unit) and not second.unit and second.values[0] < _COINS:
        part = float(second.values[0] / _COINS)
    if part is None or not 0 < part < 1:
        return None
    value = first.values[0] + round(Decimal(part), _PLACES)
    return first._replace(end=second.end, values=(value,), parts=())


def is_same_amount(one: Number, other: Number, units: frozenset[str] = frozenset()) -> bool:
    """Tell whether a measure is another number: the same value, or converted.

    `units` are those that a number without one may be counted in.
    """
    if other.unit in ("", one.unit) and one.values[0] in other.values:
        return True
    if other.unit:
        return is_same_measure(one, other)
    return any(is_same_measure(one, other._replace(unit=unit)) for unit in units)


def _last_place(number: Number) -> float:
    """Return the place value of the last digit that is not zero (120: 10, 2.5: 0.1)."""
    exponent = number.values[0].normalize().as_tuple().exponent
    return 10.0**exponent if isinstance(exponent, int) else 1.0


def _same_share(one: Number, other: Number) -> bool:
    """Tell whether a fraction is a percentage (half, 50 per cent; two thirds, 67 per cent)."""
    if one.unit != "percent":
        return False
    share = other.values[0]
    ordinal = not (other.firm or other.in_digits) and 2 < share <= _SMALLEST_PART
    if ordinal:  # a third, ein Viertel
        share = 1 / share
    if not 0 < share < 1:
        return False
    slack = NUMBER_SHARE_SLACK.value if other.parts or ordinal else 0.0
    return abs(float(share * 100 - one.values[0])) <= slack


def _same_coins(one: Number, other: Number) -> bool:
    """Tell whether an amount is given in hundredths of its currency (0,50 euros, 50 cents).

    One unit of it may be said without a number: *l'euro e cinquanta*.
    """
    amount = one.values[0]
    parted = one.in_digits and amount.as_tuple().exponent == -2
    if not parted or not is_currency(one.unit) or other.unit:
        return False
    unsaid = 1 < amount < _TWICE and not other.in_digits
    return other.values[0] in (amount * _COINS, (amount - 1) * _COINS if unsaid else None)


def _same_decade(one: Decimal, other: Decimal) -> bool:
    """Tell whether two numbers may be one decade (1990s and '90s)."""
    low, high = sorted((one, other))
    return not low % 10 and 0 < low < 100 and 1700 <= high < 2100 and high % 100 == low


def _same_century(one: Decimal, other: Decimal) -> bool:
    """Tell whether two numbers may be one century (the 1800s, the 19th century; 800-talet)."""
    low, high = sorted((one, other))
    return 5 <= low <= 21 and high == (low - 1) * 100


def _same_fortnight(one: Number, other: Number) -> bool:
    """Tell whether two weeks are one word, or days with both ends: a fortnight, *quinze jours*."""
    if one.in_digits:
        return False
    weeks = other.unit == "week" and other.values[0] == 2
    if one.unit == "day" and one.values[0] == _FORTNIGHT + 1:
        return weeks or (not other.in_digits and other.values[0] == _FORTNIGHT)
    return weeks and one.values[0] == _FORTNIGHT


def _same_quarter(one: Number, other: Number) -> bool:
    """Tell whether minutes are a quarter of an hour, whose word is read as a fourth."""
    quarter = one.unit == "hour" and not one.firm and not one.in_digits
    return quarter and one.values[0] == 4 and other.unit == "minute" and other.values[0] == 15


def _same_part(one: Number, other: Number) -> bool:
    """Tell whether a measure is a part of a larger unit: 2.5 dl, a quarter of a litre."""
    if not one.unit or other.in_digits or other.firm:
        return False
    share = float(other.values[0])
    share = 1 / share if 1 < share <= _SMALLEST_PART else share
    return 0 < share < 1 and is_part(float(one.values[0]), one.unit, share)


_SAID_ANOTHER_WAY = (_same_quarter, _same_share, _same_coins, _same_fortnight, _same_part)
