"""Years, days and hours that other calendars and clocks count, and hours told without a mark."""

from __future__ import annotations

from decimal import Decimal

import regex

from polyproof.locales.calendars import (
    Calendar,
    Months,
    calendars,
    clock_marks,
    clocks,
    other_months,
)
from polyproof.text.number.model import Number, NumberKind

_ZONE = regex.compile(r"[ \u00a0]?([A-Za-z]{2,5})\b")
_CLOCK_DIGITS = 4
_LAST_HOUR, _LAST_MINUTE = 24, 59
_DAYS = tuple(map(Decimal, range(1, 32)))
_WORD_BEHIND = regex.compile(r"[ \u00a0]([\p{L}\p{M}]{2,12}+)")
_WORD_BEFORE = regex.compile(r"(?<![\p{L}\p{M}])([\p{L}\p{M}]{2,12})[ \u00a0]\Z")
_LONGEST_NAME = 13  # code points of a month's name and a blank


def as_hour(text: str, language: str, number: Number) -> Number:
    """Return a number as the hour that it may be on the common clock, or as it is."""
    hours = clocks(language)
    if hours and number.kind in (NumberKind.PLAIN, NumberKind.TIME):
        return _on_clock(text, number, hours)
    undivided = number.kind is NumberKind.PLAIN and number.end - number.start == _CLOCK_DIGITS
    return (undivided and _undivided_time(text, language, number)) or number


def _on_clock(text: str, number: Number, hours: tuple[Calendar, ...]) -> Number:
    """Return a number with the hour of the common clock that it may be; the likeliest first."""
    for clock in hours:
        if clock.least <= number.values[0] < clock.most + 1 and _has_mark(text, number, clock):
            add = clock.add[0]
            parts = (number.parts[0] + add, *number.parts[1:]) if number.parts else ()
            return number._replace(values=(number.values[0] + add, *number.values), parts=parts)
    return number


def _undivided_time(text: str, language: str, number: Number) -> Number | None:
    """Return four digits before a time zone as a time of day: `2347 GMT`."""
    mark = _ZONE.match(text, number.end)
    hour, minute = divmod(int(number.values[0]), 100)
    if mark is None or mark.group(1) not in clock_marks(language):
        return None
    if hour > _LAST_HOUR or minute > _LAST_MINUTE:
        return None
    values = (Decimal(f"{hour}.{minute:02}"), *number.values)
    return number._replace(
        kind=NumberKind.TIME, values=values, parts=(Decimal(hour), Decimal(minute))
    )


def in_calendars(text: str, language: str, number: Number) -> Number:
    """Add the years of the Gregorian calendar that a year of another one may be."""
    value = number.values[0]
    if other := other_months(language):
        number = _beside_month(text, number, other)
    for calendar in calendars(language):
        if calendar.least <= value <= calendar.most and _has_mark(text, number, calendar):
            return number._replace(values=(*number.values, *(value + add for add in calendar.add)))
    return number


def _beside_month(text: str, number: Number, calendars: tuple[Months, ...]) -> Number:
    """Return a day or a year beside the month of another calendar as what it may be in ours.

    A day may be any: it explains another one, and is never missed.
    """
    behind = _WORD_BEHIND.match(text, number.end)
    before = _WORD_BEFORE.search(text, max(0, number.start - _LONGEST_NAME - 1), number.start)
    value = number.values[0]
    for months in calendars:
        led = before is not None and before.group(1) in months.names
        if months.least <= value <= months.most and led:
            years = tuple(value + add for add in months.add)
            return number._replace(values=(*number.values, *years))
        followed = behind is not None and behind.group(1) in months.names
        if value <= _DAYS[-1] and (led or followed):
            return number._replace(values=(*number.values, *_DAYS), firm=False)
    return number


def _has_mark(text: str, number: Number, calendar: Calendar) -> bool:
    if calendar.before:
        before = text[max(0, number.start - len(calendar.mark) - 1) : number.start]
        return before.rstrip(" ").endswith(calendar.mark)
    return text.startswith((calendar.mark, " " + calendar.mark), number.end)
