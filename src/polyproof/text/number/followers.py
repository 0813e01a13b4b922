"""Numbers that the words behind them make others: four tenths, the 77th year of a life."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache

import regex

from polyproof.locales.number_marks import followers
from polyproof.text.number.model import Number, NumberKind

# The ending of an ordinal, and a blank or hyphen: 77. , 77-м , 77:e .
_ORDINAL = r"(?:[.:-]?\p{L}{0,4}|[.ºª°])[ \u00a0-]"
_TEENS = 10
_NONE = Decimal(0)
_OLDEST = 120
# What joins two numbers of the same parts: 11 e 34 centesimi.
_JOINED = regex.compile(r"[ \u00a0](?:\p{L}{1,3}|[-–])[ \u00a0]|[-–]")


@cache
def _pattern(language: str) -> regex.Pattern[str] | None:
    """Return what may follow a number, each form as a group of its own."""
    forms = [
        f"({regex.escape(form[:-1])})"
        if form.endswith("=")
        else f"{_ORDINAL}(" + regex.escape(form).replace(r"\*", r"\p{L}*+") + r")\b"
        for form, _, _ in followers(language)
    ]
    if not forms:
        return None
    return regex.compile("|".join(forms), regex.IGNORECASE)


def with_followers(text: str, language: str, numbers: Iterable[Number]) -> Iterator[Number]:
    """Yield the numbers in order; one before such words is, or may be, what they make of it.

    Parts (tenths) belong to the number, and to one before it that is joined with it.
    """
    pattern = _pattern(language)
    if pattern is None:
        yield from numbers
        return
    before: Number | None = None
    stop, parts = 0, Decimal(0)
    for number in numbers:
        if number.start < stop:
            continue  # the word for the parts
        changed, parts, stop = _followed(text, language, pattern, number)
        if before is not None:
            yield _in_same_parts(text, before, number, parts) if parts else before
        before = changed
    if before is not None:
        yield before


def _followed(
    text: str, language: str, pattern: regex.Pattern[str], number: Number
) -> tuple[Number, Decimal, int]:
    """Return a number with what the words behind it make of it.

    The second is how many of its parts are a whole, 0 if it counts none; the third where the word
    for them ends.
    """
    plain = number.kind is NumberKind.PLAIN and not number.scale
    found = pattern.match(text, number.end) if plain else None
    if found is None or found.lastindex is None:
        return number, _NONE, number.end
    _, operation, by = followers(language)[found.lastindex - 1]
    value = number.values[0]
    if operation == "%":
        left = value * by if value < by else value
        return number._replace(values=(*number.values, 100 - left, left)), _NONE, number.end
    if value % 1:
        return number, _NONE, number.end
    if operation == "/":
        return number._replace(values=(*number.values, value / by), parts=()), by, found.end()
    return _changed(number, operation, by), _NONE, number.end


def _changed(number: Number, operation: str, by: Decimal) -> Number:
    """Return a whole number that may be another one, too: so much more, less, or as many times."""
    value = number.values[0]
    if operation == "+":  # ages by tens; those of ten to nineteen have a name without a number
        if value % 10 or not 0 < value < 100 or not number.in_digits:
            return number
        return number._replace(values=(*number.values, value + by), firm=value > _TEENS)
    if operation == "-" and value > _OLDEST:
        return number  # the year 2020
    other = value - by if operation == "-" else value * by
    return number._replace(values=(*number.values, other))


def _in_same_parts(text: str, before: Number, number: Number, parts: Decimal) -> Number:
    """Return a number before one of parts that may be so many of these parts too."""
    joined = _JOINED.fullmatch(text, before.end, number.start)
    if not joined or before.kind is not NumberKind.PLAIN or before.scale:
        return before
    return before._replace(values=(*before.values, before.values[0] / parts))
