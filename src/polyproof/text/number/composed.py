"""Numbers told in several: steps of their scale (*3 milyon 250 bin*), fractions (4分の3).

What counts in hundreds of thousands of a large unit multiplies both steps: *7 lakh 97 thousand
crore*, *2 mil 500 millones*.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from polyproof.locales.numbers import fraction, magnitudes
from polyproof.text.number.merging import merged
from polyproof.text.number.model import Number, NumberKind

_BLANKS = " \u00a0\u202f"
# What may join the steps besides a blank. Source: grammars.
_AND = frozenset({"", "و", "ו", "ו-", "ו־", "e", "y", "and", "ve", "и"})
# What stands between a whole and its share. Source: grammars of Japanese and Korean.
_OF = frozenset({"分の", "分の ", "분의", "분의 "})
_LONGEST_OF = 3
_HOURS = ("時", "시")  # before minutes: 9時30分
_LONGEST = 4  # code points between two steps
_THOUSAND = 1000  # behind it the rest follows in digits: 47 bin 834
_THOUSAND_SCALE = 3
_LEAST = 10_000  # a step in digits alone is at least so much: less may be a year


def with_steps(text: str, language: str, numbers: Iterable[Number]) -> Iterator[Number]:
    """Yield the numbers in order; where several are the steps of one, that one, with its parts."""
    return merged(numbers, partial(_with_step, text, language))


def with_fractions(text: str, numbers: Iterable[Number]) -> Iterator[Number]:
    """Yield the numbers in order; a share, told behind its whole, as the fraction of both."""
    return merged(numbers, partial(_as_fraction, text))


def _as_fraction(text: str, whole: Number, share: Number) -> Number | None:
    if not _is_share(text, whole, share):
        return None
    over, under = share.values[0], whole.values[0]
    return whole._replace(end=share.end, values=(fraction(over, under),), parts=(over, under))


def _is_share(text: str, whole: Number, share: Number) -> bool:
    """Tell whether a number counts parts of the one before it."""
    if not whole.end < share.start <= whole.end + _LONGEST_OF:
        return False
    minutes = any(hour in text[max(0, whole.start - 2) : whole.start] for hour in _HOURS)
    is_fraction = any(of in text[whole.start : whole.end] for of in _OF)
    fits = 0 < share.values[0] < whole.values[0] and not minutes and not is_fraction
    return fits and text[whole.end : share.start] in _OF


def _with_step(text: str, language: str, whole: Number, step: Number) -> Number | None:
    if not whole.scale or not _follows(text, whole, step):
        return None
    return _joined(whole, step) or _multiplied(text, language, whole, step)


def _follows(text: str, whole: Number, step: Number) -> bool:
    """Tell whether a number in digits stands behind another with nothing but *and* between."""
    if step.start - whole.end > _LONGEST or step.kind is not NumberKind.PLAIN:
        return False
    in_words = not whole.in_digits and whole.scale == _THOUSAND_SCALE  # bin 400
    if not (step.in_digits and (whole.in_digits or in_words)):
        return False
    between = text[whole.end : step.start].lstrip(".")  # тыс., tys.
    if not between or between[0] not in _BLANKS or between.strip(_BLANKS) not in _AND:
        return False
    value = step.values[0]
    plain = not step.scale and value % 1 == 0
    counts = plain and ((value >= _LEAST and between in _BLANKS) or _smallest(whole) == _THOUSAND)
    return bool(step.scale or counts)


def _smallest(number: Number) -> int:
    """Return the place value of the last step of a number: 1,000 of 3 crore 20 thousand."""
    step = int(number.parts[-1] if number.parts else number.values[0])
    if number.scale == _THOUSAND_SCALE and step % _THOUSAND == 0:
        return _THOUSAND  # 4 thousand, and 40 thousand
    digits = str(step)
    return int(10 ** min(number.scale, len(digits) - len(digits.rstrip("0"))))


def _joined(whole: Number, step: Number) -> Number | None:
    """Return two steps as one number, if the second fits below the smallest step of the first.

    It falls into them where the other side tells them apart.
    """
    if step.values[0] >= _smallest(whole):
        return None
    values = tuple(high + low for high in whole.values for low in step.values)
    parts = (*(whole.parts or whole.values[:1]), step.values[0])
    told = whole._replace(in_digits=True, firm=True)
    return told._replace(end=step.end, values=values, parts=parts, scale=step.scale)


def _multiplied(text: str, language: str, whole: Number, step: Number) -> Number | None:
    """Return two steps as one number, if the last magnitude of the second counts both."""
    last = text[step.start : step.end].rsplit(maxsplit=1)[-1].casefold()
    power = magnitudes(language).power(last)
    if power is None or power <= whole.scale or power > step.scale:
        return None
    low = step.values[0].scaleb(-power)
    if low >= _smallest(whole):
        return None
    value = (whole.values[0] + low).scaleb(power)
    return whole._replace(end=step.end, values=(value,), parts=(), scale=step.scale)
