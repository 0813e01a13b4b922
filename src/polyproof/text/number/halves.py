"""A half said behind what is counted: *deux heures et demie*, *dos años y medio*, 9点半."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache

import regex

from polyproof.locales.number_marks import leads
from polyproof.locales.numbers import halves
from polyproof.text.number.model import Number, NumberKind

_HALF = Decimal("0.5")
# Half past an hour, behind its number. Source: grammars of Chinese, Japanese and Korean.
_HALF_PAST = ("点半", "點半", "时半", "時半", "시 반", "시반")
_HALF_OF = ("个半", "個半")  # between a number and what is counted: 两个半小时
_HOURS = 24
_BLANKS = " \u00a0\u202f"
# What may stand between a number and its half: a unit at the digits, blanks, a word between them.
_BETWEEN = regex.compile(r"\p{L}{0,3}+[ \u00a0\u202f](?:[\p{L}\p{M}]{1,20}+[ \u00a0\u202f])?")
_REACH = 22  # code points


@cache
def _pattern(language: str) -> regex.Pattern[str] | None:
    forms = halves(language)
    return regex.compile(rf"\b(?:{'|'.join(forms)})\b", regex.IGNORECASE) if forms else None


def with_halves(text: str, language: str, numbers: Iterable[Number]) -> Iterator[Number]:
    """Yield the numbers in order; one with a half behind its noun may be that much more too.

    Half past an hour makes it a time.
    """
    numbers = _with_leads(text, numbers, leads(language))
    pattern = _pattern(language)
    places = [match.start() for match in pattern.finditer(text)] if pattern else []
    index = 0
    for number in numbers:
        while index < len(places) and places[index] < number.end:
            index += 1
        if index < len(places) and places[index] - number.end <= _REACH:
            yield _with_half(text, number, places[index])
        elif text.startswith(_HALF_PAST, number.end):
            yield _as_time(number)
        elif text.startswith(_HALF_OF, number.end) and number.values[0] % 1 == 0:
            yield number._replace(values=(number.values[0] + _HALF, *number.values))
        else:
            yield number


def _with_leads(
    text: str, numbers: Iterable[Number], words: tuple[tuple[str, Decimal], ...]
) -> Iterable[Number]:
    """Return the numbers; one behind a word for a half, a quarter is so much more."""
    if not words:
        return numbers
    return [_with_lead(text, number, words) for number in numbers]


def _with_lead(text: str, number: Number, words: tuple[tuple[str, Decimal], ...]) -> Number:
    start = number.start
    if number.kind is not NumberKind.PLAIN or not start or text[start - 1] not in _BLANKS:
        return number
    part = next((part for word, part in words if text.endswith(word, 0, start - 1)), None)
    if part is None:
        return number
    return number._replace(values=(number.values[0] + part * 10**number.scale, *number.values))


def _as_time(number: Number) -> Number:
    """Return the time of day half an hour behind a number of hours, if it may be one."""
    hours = number.values[0]
    counts = number.kind is NumberKind.PLAIN and (number.firm or hours > 1) and hours <= _HOURS
    if not counts:
        return number
    values = (hours + Decimal("0.30"),)
    return number._replace(kind=NumberKind.TIME, values=values, parts=(hours, Decimal(30)))


def _with_half(text: str, number: Number, place: int) -> Number:
    """Return a whole number with the half that begins at `place`, if that belongs to it."""
    whole = number.kind is NumberKind.PLAIN and number.values[0] % 1 == 0
    if not whole or not _BETWEEN.fullmatch(text, number.end, place):
        return number
    more = number.values[0] + _HALF * 10**number.scale
    if not text[number.end : place].strip(_BLANKS):  # no noun between
        return number._replace(values=(more, *number.values))
    return number._replace(values=(*number.values, more))
