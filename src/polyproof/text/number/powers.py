"""Powers of ten, and what they multiply: 10⁻⁹, 10^8, 3.1 × 10^8."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import partial

import regex

from polyproof.text.number.merging import merged
from polyproof.text.number.model import LARGEST_SCALE, Number, NumberKind

_TEN = Decimal(10)
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺"
_AS_DIGITS = str.maketrans(_RAISED, "0123456789-+")
_MARKS = frozenset("^" + _RAISED)
_EXPONENT = regex.compile(r"\^?([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}+)|\^([-−–+]?\d{1,2}+)")
_TIMES = regex.compile(r"[ \u00a0\u202f]?[×xх·⋅∙*][ \u00a0\u202f]?")
_BETWEEN = 3  # code points between a number and the power that multiplies it


def raised(text: str, number: Number) -> Number:
    """Return a ten with the exponent behind it, or the number as it is.

    It may be a ten with a note, and it falls into ten and exponent where that lost its place.
    """
    if number.values[0] != _TEN or text[number.end : number.end + 1] not in _MARKS:
        return number
    found = _EXPONENT.match(text, number.end)
    if found is None:
        return number
    written = (found.group(1) or found.group(2)).translate(_AS_DIGITS)
    exponent = int(written.replace("−", "-").replace("–", "-"))
    if abs(exponent) > LARGEST_SCALE:
        return number._replace(end=found.end(), kind=NumberKind.CODE)
    return number._replace(
        end=found.end(),
        values=(_TEN**exponent, _TEN),
        parts=(_TEN, Decimal(abs(exponent))),
        scale=max(exponent, 0),
    )


def with_powers(text: str, numbers: Iterable[Number]) -> Iterator[Number]:
    """Yield the numbers in order; with one before a power of ten that multiplies it as one."""
    return merged(numbers, partial(_multiplied, text))


def _multiplied(text: str, number: Number, power: Number) -> Number | None:
    if not _multiplies(text, number, power):
        return None
    value = number.values[0] * power.values[0]
    return number._replace(end=power.end, values=(value,), parts=(), scale=power.scale)


def _multiplies(text: str, number: Number, power: Number) -> bool:
    """Tell whether a power of ten stands behind a number and a sign for *times*."""
    if power.start - number.end > _BETWEEN or not power.in_digits or not number.in_digits:
        return False
    exponent = text[power.end - 1] in _MARKS or "^" in text[power.start : power.end]
    return exponent and _TIMES.fullmatch(text, number.end, power.start) is not None
