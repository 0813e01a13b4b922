"""All numbers of an article, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

import regex

from polyproof.locales.numbers import Magnitudes, decimal_mark, magnitudes, month_names
from polyproof.model import Article
from polyproof.text.number import han
from polyproof.text.number.digits import RUN, Reading, read_run
from polyproof.text.number.model import Number, NumberKind
from polyproof.text.number.words import find_words
from polyproof.text.tokens import Word

# Scripts whose numbers may be written in Han characters or multiplied by them.
_MYRIADS = frozenset({"ja", "zh", "yue", "ko"})
_HAN = frozenset({"ja", "zh", "yue"})

_BEHIND = regex.compile(r"([-‑'’]?)([\p{L}\p{M}]+)|[ \u00a0\u202f]([\p{L}\p{M}]+)")
_YEAR_BEFORE = re.compile(r"(?<!\d)(\d\d)\d\d[-‐‑–/]$")
_DASHED = re.compile(r"\d[-–－:：]\||\|[-–－:：]\d")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+")
_ROMAN = re.compile(r"\b[IVXLC]{2,}\b|\b[IVX]\b(?=[.e]| \w)")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_ROMAN_FORM = re.compile(r"(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")


def find_numbers(article: Article, words: Sequence[Word]) -> tuple[Number, ...]:
    """Return the numbers of the article in order of their place; `words` are its words."""
    text, language = article.text, article.language
    found = [*_in_digits(text, language), *find_words(text, words, language)]
    if language in _HAN:
        found.extend(han.find_numerals(text))
    found.extend(_months(text, language, words, found))
    found.extend(_romans(text))
    return tuple(_apart(sorted(found)))


def _apart(found: list[Number]) -> Iterator[Number]:
    """Yield the numbers that stand for something and do not overlap, the first of each place."""
    end = -1
    for number in found:
        if number.values and number.start >= end:
            yield number
            end = number.end


def _in_digits(text: str, language: str) -> Iterator[Number]:
    """Yield the numbers in digits, but for those within addresses."""
    mark = decimal_mark(language)
    addresses = (
        [m.span() for m in _ADDRESS.finditer(text)]
        if "@" in text or "www." in text or "://" in text
        else []
    )
    for match in RUN.finditer(text):
        start = match.start()
        if any(first <= start < stop for first, stop in addresses):
            continue
        for reading in read_run(match.group(), mark):
            yield _completed(text, language, start, reading)


def _completed(text: str, language: str, offset: int, reading: Reading) -> Number:
    """Add what stands around the digits: a magnitude, the letters of a code, the century."""
    start, end = offset + reading.start, offset + reading.end
    values, kind, parts, scale, firm = reading.values, reading.kind, reading.parts, 0, True
    if kind is NumberKind.PLAIN:
        if language in _MYRIADS:
            value, stop, scale = han.multiplied(text, values[0], end)
            if scale:
                values, end = (value,), stop
        else:
            stop, scale = _magnitude_behind(text, end, magnitudes(language))
            if scale:
                multiplied = tuple(v * 10**scale for v in values)
                values = multiplied if stop - end > 2 else (*multiplied, *values)
                end = stop
        if start and _is_code(text, start):
            kind = NumberKind.CODE
    if scale:
        parts = ()
    elif end - start == 2 and (century := _century(text, start)):
        values = (*values, century + values[0])
    elif not values[0]:
        firm = _is_score(text, start, end)
    return Number(start, end, values, True, kind, firm, parts, scale)


def _century(text: str, start: int) -> Decimal | None:
    """Return the century that two digits continue (2021/22, 1981-87), None for others."""
    match = _YEAR_BEFORE.search(text, max(0, start - 5), start)
    return Decimal(match.group(1)) * 100 if match else None


def _is_score(text: str, start: int, end: int) -> bool:
    """Tell whether a zero stands in a score, a range or a decimal; alone it says little."""
    before, behind = text[max(0, start - 2) : start], text[end : end + 2]
    return end - start > 1 or _DASHED.search(before + "|" + behind) is not None


def _magnitude_behind(text: str, end: int, scales: Magnitudes) -> tuple[int, int]:
    """Return where the magnitude words behind a number end, and their power of ten (or 0)."""
    scale = 0
    while behind := _BEHIND.match(text, end):
        glue, attached, apart = behind.groups()
        word = (attached or apart).casefold()
        power = scales.power(word, attached=bool(attached) and not glue)
        if power is None:
            break
        end, scale = behind.end(), scale + power
    return end, scale


def _is_code(text: str, start: int) -> bool:
    """Tell whether the digits that begin at `start` belong to a name or code (F-16, A320)."""
    before = text[start - 1]
    if before in "-‐‑" and start > 1:
        before = text[start - 2]
        if not before.isalpha():
            return False
        begin = start - 2
    elif before.isalpha():
        begin = start - 1
    else:
        return False
    if ord(before) > 0x0530:  # behind Greek and Cyrillic: scripts without capitals
        return False
    while begin and text[begin - 1].isalpha():
        begin -= 1
    letters = text[begin:start].rstrip("-‐‑")
    return any(char.isupper() for char in letters) or len(letters) == 1


def _months(
    text: str, language: str, words: Sequence[Word], found: list[Number]
) -> Iterator[Number]:
    """Yield the names of months that stand beside a number in digits."""
    names = month_names(language)
    if not names or not found:
        return
    near = {n.start for n in found if n.in_digits} | {n.end for n in found if n.in_digits}
    for word in words:
        month = names.get(word.text.casefold())
        if month is None:
            continue
        reach = range(word.start - 5, word.end + 5)
        if any(place in near for place in reach):
            yield Number(word.start, word.end, (Decimal(month),), False, NumberKind.MONTH, False)


def _romans(text: str) -> Iterator[Number]:
    """Yield what may be a Roman numeral up to 100; none is firm."""
    for match in _ROMAN.finditer(text):
        numeral = match.group()
        if not _ROMAN_FORM.fullmatch(numeral):
            continue
        value, last = 0, 0
        for char in reversed(numeral):
            digit = _ROMAN_DIGITS[char]
            value += digit if digit >= last else -digit
            last = max(last, digit)
        yield Number(match.start(), match.end(), (Decimal(value),), False, NumberKind.ROMAN, False)
