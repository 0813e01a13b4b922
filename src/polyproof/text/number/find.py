"""All numbers of an article, in order."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import zip_longest

from polyproof.locales.calendars import calendars
from polyproof.locales.number_marks import range_words
from polyproof.locales.numbers import decimal_mark, writes_han_numerals
from polyproof.model import Article
from polyproof.text.number import han
from polyproof.text.number.composed import with_fractions, with_steps
from polyproof.text.number.context import VULGAR, completed
from polyproof.text.number.digits import RUN, counted_apart, read_run
from polyproof.text.number.followers import with_followers
from polyproof.text.number.groups import with_groups
from polyproof.text.number.halves import with_halves
from polyproof.text.number.measure import measured
from polyproof.text.number.minutes import with_match_minutes
from polyproof.text.number.model import Number, NumberKind
from polyproof.text.number.nights import with_nights
from polyproof.text.number.powers import with_powers
from polyproof.text.number.words import find_words
from polyproof.text.tokens import Word

_ADDRESS = re.compile(r"(?:https?://|www\.)\S++|(?<![\w.+-])[\w.+-]{1,64}+@\S++")
_NOWHERE = (sys.maxsize, sys.maxsize)
# A telephone number with its country code, however it is grouped.
_PHONE = re.compile(r"\d{1,3}(?:[ \u00a0.()/-]{1,2}\d{1,5}){2,6}+(?!\d)")
_RANGE = re.compile(
    r"(?:[ \u00a0]?[-‐‑–—~～〜至到][ \u00a0]?|[ \u00a0](?P<word>[^\W\d_]{1,8})[ \u00a0])"
    r"(?:[A-Z]{0,2}[$€£¥]|[-−])?"
)
_RANGE_REACH = 10  # characters between the ends of a range, at most
# Cyrillic texts often have their own letters that look the same.
_ROMAN = re.compile(
    r"\b(?=[IVXІХ]{2,}\b|[IVX]\b(?:\.|[- ]\w))[XХ]{0,3}(?:[IІ][XХ]|[IІ]V|V?[IІ]{0,3})\b"
)
_ROMAN_ORDINAL = re.compile(
    r"\b(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})(?=(?:e|è|er|ère|[eèé]me|i[eèé]me|º|ª|th|°)\b)"
)
_VULGAR = re.compile(f"[{''.join(VULGAR)}]")
_ROMAN_DIGITS = {"I": 1, "І": 1, "V": 5, "X": 10, "Х": 10}


def find_numbers(article: Article, words: Sequence[Word]) -> tuple[Number, ...]:
    """Return the numbers of the article in order of their place; `words` are its words."""
    text, language = article.text, article.language
    found = [*_in_digits(text, language), *find_words(text, words, language), *_romans(text)]
    found.extend(_vulgar(text))
    if writes_han_numerals(language):
        eras = calendars(language)
        found.extend(han.find_numerals(text, eras))
        found.extend(han.find_first_years(text, eras))
    whole = with_powers(text, with_fractions(text, _apart(sorted(found))))
    whole = with_groups(text, with_followers(text, language, with_steps(text, language, whole)))
    whole = with_halves(text, language, whole)
    whole = with_nights(text, language, with_match_minutes(text, language, whole))
    between = range_words(language)
    numbers = _scaled_ranges(text, list(whole), between)
    return tuple(_measured_ranges(text, [measured(text, language, n) for n in numbers], between))


def _apart(found: list[Number]) -> Iterator[Number]:
    """Yield the numbers that stand for something and do not overlap, the first of each place."""
    end = -1
    for number in found:
        if number.values and number.start >= end:
            yield number
            end = number.end


def _scaled_ranges(text: str, numbers: list[Number], words: frozenset[str]) -> Iterator[Number]:
    """Yield the numbers; where a magnitude is said once for a range, both ends may have it.

    They have it rather than not where one of `words` is between, or no word.
    """
    for number, following in zip_longest(numbers, numbers[1:]):
        if (
            following is not None
            and following.scale > 1
            and not number.scale
            and following.start - number.end < _RANGE_REACH
            and (between := _RANGE.fullmatch(text, number.end, following.start))
        ):
            multiplied = tuple(value * 10**following.scale for value in number.values)
            likely = number.values[0] < 1000 and (
                not between["word"] or between["word"].casefold() in words
            )
            both = (multiplied, number.values) if likely else (number.values, multiplied)
            yield number._replace(values=(*both[0], *both[1]))
        elif following is not None and _is_day(text, number, following):
            yield number._replace(firm=True)
        else:
            yield number


def _measured_ranges(text: str, numbers: list[Number], words: frozenset[str]) -> Iterator[Number]:
    """Yield the numbers; a unit that is said once for a range belongs to both ends.

    `words` may stand between these; other words may not (*17 del décimo mes*).
    """
    for number, following in zip_longest(numbers, numbers[1:]):
        if (
            following is not None
            and following.unit
            and not number.unit
            and number.in_digits
            and following.start - number.end < _RANGE_REACH
            and (between := _RANGE.fullmatch(text, number.end, following.start))
            and (not between["word"] or between["word"].casefold() in words)
        ):
            yield number._replace(unit=following.unit)
        else:
            yield number


def _is_day(text: str, number: Number, following: Number) -> bool:
    """Tell whether a number word is a day before a month (am ersten November)."""
    return (
        following.kind is NumberKind.MONTH
        and not number.firm
        and text[number.end : following.start] == " "
        and text[following.start].isupper()
    )


def _in_digits(text: str, language: str) -> Iterator[Number]:
    """Yield the numbers in digits, but for those within addresses."""
    mark = decimal_mark(language)
    addressed = "@" in text or "www." in text or "://" in text
    addresses = iter([m.span() for m in _ADDRESS.finditer(text)] if addressed else [])
    first, stop = next(addresses, _NOWHERE)
    passed = 0
    for match in RUN.finditer(text):
        start = match.start()
        while stop <= start:
            first, stop = next(addresses, _NOWHERE)
        if first <= start:
            continue
        if start > 1 and text.startswith("&#", start - 2):  # a character written as a code
            continue
        if start < passed:
            continue
        if start and text[start - 1] == "+" and (phone := _PHONE.match(text, start)):
            passed = phone.end()
            digits = "".join(char for char in phone.group() if char.isdecimal())
            yield Number(start, passed, (Decimal(digits),), True, NumberKind.CODE)
            continue
        run, behind = match.group(), text[match.end() : match.end() + 1]
        for reading in read_run(run, mark):
            apart = counted_apart(reading, run, behind)
            yield completed(text, language, start, apart)


def _vulgar(text: str) -> Iterator[Number]:
    """Yield the fractions in one character, each by itself."""
    for match in _VULGAR.finditer(text):
        yield Number(*match.span(), (VULGAR[match.group()],), False, firm=False)


def _romans(text: str) -> Iterator[Number]:
    """Yield what may be a Roman numeral below 40; firm from two letters on."""
    for pattern in (_ROMAN, _ROMAN_ORDINAL):
        for match in pattern.finditer(text):
            numeral = match.group()
            if not numeral:
                continue
            value, last = 0, 0
            for char in reversed(numeral):
                digit = _ROMAN_DIGITS[char]
                value += digit if digit >= last else -digit
                last = max(last, digit)
            firm = len(numeral) > 1
            yield Number(*match.span(), (Decimal(value),), False, NumberKind.ROMAN, firm)
