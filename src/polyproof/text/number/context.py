"""What stands around digits and belongs to them: a magnitude, the letters of a code, a century."""

from __future__ import annotations

import re
from decimal import Decimal

import regex

from polyproof.locales.language import is_spaced
from polyproof.locales.numbers import (
    Magnitudes,
    at_least,
    counts_in_myriads,
    decimal_mark,
    fraction,
    magnitudes,
    uncounted,
)
from polyproof.locales.units import unit_names
from polyproof.text.number import dates, han
from polyproof.text.number.digits import Reading
from polyproof.text.number.model import LARGEST_SCALE, Number, NumberKind
from polyproof.text.number.powers import raised

_BEHIND = regex.compile(r"([-‑'’]?)([\p{L}\p{M}]+)|[ \u00a0\u202f]([\p{L}\p{M}]+)")
_YEAR_BEFORE = re.compile(r"(?<!\d)(\d\d)\d\d[-‐‑–/]$")
_DATE_BEFORE = re.compile(r"(?<!\d)\d\d?[/.]\d\d?[/.]$")
_DASHED = re.compile(r"\d[-–－:：]\||\|[-–－:：]\d")
_YEAR_SIGNS = ("年", "년")
_SLASHED = re.compile(r"\d[/·]\||\|[/·]\d")
_ADDED_TIME = re.compile(r"\d[.'’]?\+\||\|[.'’]?\+\d")  # 90+4, 45.+1
_HYPHENS = "-‐‑"
_MIXED = re.compile(r"[ \u00a0]([1-9])/([2-9])(?![\d/])")
_SLIPPED = re.compile(r" ([.,])(\d{3})(?!\d)")
# Fractions in one character; the Unicode Standard, property Numeric_Value.
VULGAR = {
    char: fraction(Decimal(over), Decimal(under))
    for char, over, under in zip("½⅓⅔¼¾⅕⅖⅗⅘⅛⅜⅝⅞", "1121312341357", "2334455558888", strict=True)
}
_BLANKS = (" ", "\u00a0")
_LONGEST_MAGNITUDE = 8  # code points
_HANGUL_NAME = re.compile(r"[가-힣]{3}\Z")
_CODE_LETTERS = 3  # small letters in front of a code: ipv6, amd64
_COUNTER = 4  # code points behind a number that a counter and *or more* take: 6つ以上
_LAST_CASED = 0x0530  # scripts with capitals end here, but for Georgian and Cherokee


def completed(text: str, language: str, offset: int, reading: Reading) -> Number:
    """Return the number of a reading in the run at `offset`, with what belongs to it."""
    start = offset + reading.start
    number = Number(
        start, offset + reading.end, reading.values, True, reading.kind, True, reading.parts
    )
    number = dates.as_hour(text, language, number)
    if number.kind is not NumberKind.PLAIN:
        return number
    power = raised(text, number)
    if power is not number:
        return power
    number = _with_fraction(text, _with_slip(text, language, number))
    number = dates.in_calendars(text, language, number)
    code = bool(start) and _is_code(text, start, number.values[0])
    if text.startswith(uncounted(language), number.end) or _is_section(text, number):
        return number._replace(kind=NumberKind.CODE)
    multiplied = _multiplied(text, language, number)
    if multiplied.scale and (not code or multiplied.end - number.end > 2):
        return multiplied._replace(parts=())
    if code:
        return number._replace(kind=NumberKind.CODE)
    return _qualified(text, language, number)


def _with_fraction(text: str, number: Number) -> Number:
    """Add a fraction behind the digits: `3½`, `3 1/2`."""
    end = number.end
    if text[end : end + 1] in VULGAR:
        places = number.values[0].as_tuple().exponent
        part = VULGAR[text[end]].scaleb(places) if isinstance(places, int) else VULGAR[text[end]]
        return _larger(number, part, end + 1)  # 8.12½: half of a hundredth
    if text[end + 2 : end + 3] == "/" and (behind := _MIXED.match(text, end)):
        over, under = Decimal(behind.group(1)), Decimal(behind.group(2))
        if over < under:
            return _larger(number, over / under, behind.end())
    return number


def _larger(number: Number, fraction: Decimal, end: int) -> Number:
    return number._replace(values=tuple(v + fraction for v in number.values), end=end, parts=())


def _with_slip(text: str, language: str, number: Number) -> Number:
    """Join a group of three digits behind a blank and a group mark: `25 .000` in German."""
    end = number.end
    if text[end : end + 1] != " " or text[end + 1 : end + 2] not in (".", ","):
        return number
    slip = _SLIPPED.match(text, end)
    if slip is None or slip.group(1) == decimal_mark(language) or number.end - number.start > 3:
        return number
    joined = number.values[0] * 1000 + int(slip.group(2))
    return number._replace(values=(joined, *number.values), end=slip.end(), parts=())


def _qualified(text: str, language: str, number: Number) -> Number:
    """Add what else a number may stand for; doubt zeros and fractions.

    Two digits may be short for a year, and *6 or more* is *more than 5*.
    """
    start, end = number.start, number.end
    if any(text.find(form, end, end + _COUNTER) >= 0 for form in at_least(language)):
        value = number.values[0]
        if 2 < value < 100 and value % 1 == 0:
            return number._replace(values=(*number.values, value - 1))
    if end - start == 2 and not number.parts:
        number = number._replace(values=(*number.values, *_full_years(text, number)))
    if not number.values[0]:
        return number._replace(firm=_is_score(text, start, end))
    if len(number.values) == 1 and _SLASHED.search(
        text[max(0, start - 2) : start] + "|" + text[end : end + 2]
    ):
        return number._replace(firm=False)  # 9/11, 24/7, 1/2, 6·25
    if _ADDED_TIME.search(text[max(0, start - 3) : start] + "|" + text[end : end + 3]):
        return number._replace(firm=False)
    return number


def _multiplied(text: str, language: str, number: Number) -> Number:
    """Return the number with the magnitude behind it, or as it is."""
    if counts_in_myriads(language):
        if han.is_ordinal(text, number.start):
            return number
        value, stop, scale = han.multiplied(text, number.values[0], number.end)
        return number._replace(values=(value,), end=stop, scale=scale) if scale else number
    find = _magnitude_behind if is_spaced(language) else _magnitude_attached
    stop, scale = find(text, number.end, magnitudes(language))
    if not scale:
        return number
    values = tuple(value * 10**scale for value in number.values)
    word = text[number.end : stop].strip(" \u00a0").casefold()
    # 5m: five million, or metres; Czech 26 mil: million if shortened (mil.), or miles
    unit = not text.startswith(".", stop) and unit_names(language).find(word)
    if stop - number.end <= 2 or unit:
        values = (*values, *number.values)
    return number._replace(values=values, end=stop, scale=scale)


def _magnitude_behind(text: str, end: int, scales: Magnitudes) -> tuple[int, int]:
    """Return where the magnitude words behind a number end, and their power of ten (or 0)."""
    scale = 0
    while behind := _BEHIND.match(text, end):
        glue, attached, apart = behind.groups()
        word = (attached or apart).casefold()
        power = scales.power(word, attached=bool(attached) and not glue)
        if power is None and word in scales.leading:  # Romanian 20 de milioane
            further = _BEHIND.match(text, behind.end())
            if further is not None and further.group(3):
                behind, power = further, scales.power(f"{word} {further.group(3).casefold()}")
        if power is None or scale + power > LARGEST_SCALE:
            break
        end, scale = behind.end(), scale + power
    return end, scale


def _magnitude_attached(text: str, end: int, scales: Magnitudes) -> tuple[int, int]:
    """Do the same where words stand together: ล้านบาท is a million baht."""
    scale = 0
    while True:
        start = end + 1 if not scale and text[end : end + 1] in _BLANKS else end
        long = range(min(_LONGEST_MAGNITUDE, len(text) - start), 1, -1)
        size = next((n for n in long if text[start : start + n] in scales.exact), 0)
        power = scales.exact[text[start : start + size]] if size else 0
        if not size or scale + power > LARGEST_SCALE:
            return end, scale
        end, scale = start + size, scale + power


def _full_years(text: str, number: Number) -> tuple[Decimal, ...]:
    """Return the years that two digits may be short for (2021/22, 1981-87, 10/12/21, ’98)."""
    start, value = number.start, number.values[0]
    if text[number.end : number.end + 1] in _YEAR_SIGNS:
        return (value + 2000, value + 1900)
    if not start or text[start - 1] not in "-‐‑–/.'’":
        return ()
    year = _YEAR_BEFORE.search(text, max(0, start - 5), start)
    if year:
        return (Decimal(year.group(1)) * 100 + value,)
    if text[start - 1] in "'’" or _DATE_BEFORE.search(text, max(0, start - 6), start):
        return (value + 2000, value + 1900)
    return ()


def _is_score(text: str, start: int, end: int) -> bool:
    """Tell whether a zero stands in a score, a range or a decimal; alone it says little."""
    before, behind = text[max(0, start - 2) : start], text[end : end + 2]
    return end - start > 1 or _DASHED.search(before + "|" + behind) is not None


def _is_section(text: str, number: Number) -> bool:
    """Tell whether a digit in brackets belongs to the word before it: `chroot(8)`."""
    start, end = number.start, number.end
    bracketed = start > 1 and text[start - 1] == "(" and text[end : end + 1] == ")"
    return bracketed and end - start == 1 and text[start - 2].isalpha()


def _is_code(text: str, start: int, value: Decimal) -> bool:
    """Tell whether the digits that begin at `start` belong to a name or code (F-16, A320, amd64).

    A small number behind a word and a hyphen is one too (covid-19, under-18), a large one is
    not (mid-1990s), nor is one behind a long word that lost its blank.
    """
    begin = start - 2 if text[start - 1] in _HYPHENS and start > 1 else start - 1
    if not text[begin].isalpha():
        return False
    if ord(text[begin]) >= _LAST_CASED:
        return bool(_HANGUL_NAME.search(text, max(0, start - 3), start))  # 코스피200
    hyphen = begin < start - 1
    while begin and text[begin - 1].isalpha():
        begin -= 1
    letters = text[begin:start].rstrip(_HYPHENS)
    if len(letters) == _CODE_LETTERS and not hyphen and value < 1000:
        return True
    return len(letters) == 1 or (hyphen and value < 100) or any(char.isupper() for char in letters)
