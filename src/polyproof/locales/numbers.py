"""How languages write numbers: separators, words, magnitudes, months.

A language without data has the format of English, and no words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TypeVar

from polyproof.locales.data_files import forms_in, rows, rows_of
from polyproof.locales.encodings import encodings
from polyproof.locales.language import is_spaced

_T = TypeVar("_T")
# Words that are written together with what follows (and, in, to, from, the, ...).
_PROCLITICS = {"he": ("ו", "ב", "ל", "ה", "מ", "ש", "כ"), "ar": ("و", "ب", "ل", "ال")}


@dataclass(frozen=True, slots=True)
class NumberWord:
    """What a number word is worth; `firm` is false where it often means something else.

    `parts` are the numbers that a fraction falls into: 2 and 3 in *two thirds*.
    """

    value: Decimal
    firm: bool
    parts: tuple[Decimal, ...] = ()


@dataclass(frozen=True, slots=True)
class WordTable:
    """The number words of a language.

    Attributes:
        words: case-folded words, those of a phrase apart by one blank.
        longest: for the first word of each phrase, the most words that a phrase may have.
    """

    words: dict[str, NumberWord]
    longest: dict[str, int]


@dataclass(frozen=True, slots=True)
class Magnitudes:
    """Words that multiply the number before them, with their powers of ten.

    Attributes:
        exact: whole words, or two apart by one blank, case-folded.
        leading: the first words of those two.
        stems: beginnings of words, the longest first.
        attached: only where they stand directly behind the digits (`5m`).
    """

    exact: dict[str, int]
    leading: frozenset[str]
    stems: tuple[tuple[str, int], ...]
    attached: dict[str, int]

    def power(self, word: str, attached: bool = False) -> int | None:
        """Return the power of ten that a case-folded word stands for, None for other words."""
        found = self.exact.get(word)
        if found is None and attached:
            found = self.attached.get(word)
        if found is None and len(word) > 3:
            found = next((power for stem, power in self.stems if word.startswith(stem)), None)
        return found


def _expanded(form: str, endings: dict[str, list[str]]) -> list[str]:
    """Return the words that `stem+x` stands for, or the form itself."""
    stem, plus, name = form.partition("+")
    return [stem + ending for ending in endings[name]] if plus else [form]


def _words_in(file: str) -> Iterator[tuple[str, NumberWord]]:
    """Yield the forms in a file of number words, with what they are worth."""
    table = list(rows(file))
    endings = {name[1:]: forms.split() for name, forms in table if name.startswith("+")}
    for value, forms in table:
        if value.startswith("+"):
            continue
        word = NumberWord(Decimal(value.lstrip("~")), not value.startswith("~"))
        for form in forms.split(", "):
            for expanded in _expanded(form, endings):
                yield expanded.casefold(), word


def _phrases(language: str) -> Iterator[tuple[str, NumberWord]]:
    """Yield the fractions, dozens and decades of a language in words."""
    for value, forms in rows_of("number_phrases.tsv", language):
        over, slash, under = value.lstrip("~").partition("/")
        parts = (Decimal(over), Decimal(under)) if slash else ()
        worth = fraction(*parts) if parts else Decimal(over)
        for form in forms.split(", "):
            yield form.casefold(), NumberWord(worth, not value.startswith("~"), parts)


def fraction(over: Decimal, under: Decimal) -> Decimal:
    """Return a fraction as a decimal number, to four places."""
    return round(over / under, 4)


def _with_dotted_capital(table: dict[str, _T]) -> dict[str, _T]:
    """Return the words that begin with an i as they are when case-folded from Turkish İ."""
    return {f"i\u0307{form[1:]}": value for form, value in table.items() if form[0] == "i"}


@cache
def joints(language: str) -> tuple[tuple[str, Decimal], ...]:
    """Return what number words are written together with, the longest first: *duizend*, 1000."""
    forms = (
        (form, Decimal(worth))
        for worth, forms in rows_of("number_joints.tsv", language)
        for form in forms.split(", ")
    )
    return tuple(sorted(forms, key=lambda row: -len(row[0])))


@cache
def number_endings(language: str) -> frozenset[str]:
    """Return what makes an adjective of a number word: *jährig*, *köpfig*."""
    table = rows(f"number_words/{language}.tsv")
    return frozenset(
        ending for name, endings in table if name == "+adj" for ending in endings.split()
    )


@cache
def number_words(language: str) -> WordTable:
    """Return the number words of a language; an empty table where there are no data.

    What is kept by hand goes before what rules make, what is often no number before all.
    """
    words = dict(_words_in(f"number_words/{language}.tsv"))
    words.update(_phrases(language))
    by_hand = _words_in(f"number_forms/{language}.tsv")
    words.update(sorted(by_hand, key=lambda row: row[1].firm, reverse=True))
    words = {code: word for form, word in words.items() for code in encodings(form)}
    for proclitic in _PROCLITICS.get(language, ()):
        for form, word in list(words.items()):
            words.setdefault(proclitic + form, word)
    words |= _with_dotted_capital(words)
    longest: dict[str, int] = {}
    for form in words:
        parts = form.split(" ")
        longest[parts[0]] = max(longest.get(parts[0], 1), len(parts))
    return WordTable(words, longest)


def halves(language: str) -> tuple[str, ...]:
    """Return what adds a half to a number before it, or before the noun before it."""
    return forms_in("number_halves.tsv", language)


def uncounted(language: str) -> tuple[str, ...]:
    """Return what stands directly behind digits that count nothing: Japanese `16進` (base 16)."""
    return forms_in("number_names.tsv", language)


def at_least(language: str) -> tuple[str, ...]:
    """Return what says behind a number that it counts itself as the least: `6つ以上`."""
    return forms_in("at_least.tsv", language)


@cache
def century_names(language: str) -> dict[str, Decimal]:
    """Return names of centuries, case-folded, with their first years: Italian *Cinquecento*."""
    return {
        form.casefold(): Decimal(year)
        for code, year, form in rows("century_names.tsv")
        if code == language
    }


@cache
def magnitudes(language: str) -> Magnitudes:
    """Return the magnitude words of a language, with those that are used everywhere."""
    exact: dict[str, int] = {}
    stems: list[tuple[str, int]] = []
    attached: dict[str, int] = {}
    for power, forms in rows_of("magnitudes.tsv", language):
        for form in forms.split(", "):
            if form.endswith("*"):
                stems.append((form[:-1].casefold(), int(power)))
            elif form.endswith("="):
                attached[form[:-1].casefold()] = int(power)
            else:
                exact |= dict.fromkeys(encodings(form.casefold()), int(power))
    leading = frozenset(form.partition(" ")[0] for form in exact if " " in form)
    return Magnitudes(exact, leading, tuple(sorted(stems, key=lambda s: -len(s[0]))), attached)


@cache
def month_names(language: str) -> dict[str, int]:
    """Return the names of months, case-folded, with their numbers 1 to 12."""
    names = {
        spelling: int(month)
        for file in ("month_names.tsv", "month_forms.tsv")
        for code, month, forms in rows(file)
        if code == language
        for form in forms.split(", ")
        for spelling in encodings(form.casefold())
    }
    return names | _with_dotted_capital(names)


@cache
def decimal_mark(language: str) -> str:
    """Return the language's decimal mark; a point where there are no data."""
    formats = rows("number_formats.tsv")
    return next((decimal for code, decimal, _ in formats if code == language), ".")


@cache
def _named(file: str) -> frozenset[str]:
    """Return the languages that a file names in the first column of its rows."""
    return frozenset(code for row in rows(file) for code in row[0].split()) - {"*"}


def knows_number_words(language: str) -> bool:
    """Tell whether numbers in words can be read."""
    return bool(number_words(language).words) or writes_han_numerals(language)


def knows_magnitudes(language: str) -> bool:
    """Tell whether words such as *million* are known, beyond those that are used everywhere."""
    return language in _named("magnitudes.tsv") or counts_in_myriads(language)


def knows_number_format(language: str) -> bool:
    """Tell whether the language's decimal mark is known."""
    return language in _named("number_formats.tsv")


def knows_minus_words(language: str) -> bool:
    """Tell whether there are words for *minus*, beyond those that are used everywhere."""
    return language in _named("minus_words.tsv")


@cache
def _systems() -> dict[str, frozenset[str]]:
    return {system: frozenset(languages.split()) for system, languages in rows("numerals.tsv")}


def writes_han_numerals(language: str) -> bool:
    """Tell whether the language also writes numbers in Han characters."""
    return language in _systems()["han"]


def counts_in_myriads(language: str) -> bool:
    """Tell whether the language multiplies digits by numerals of Han or Hangul (3万, 5억)."""
    return language in _systems()["myriads"]


def minus_words(language: str) -> tuple[str, ...]:
    """Return what says in a language that a number is below zero, case-folded."""
    return forms_in("minus_words.tsv", language)


@cache
def _fall_words(language: str) -> tuple[str, ...]:
    blank = " " if is_spaced(language) else ""
    return tuple(blank + form for form in forms_in("fall_words.tsv", language))


def says_fall(language: str, folded: str) -> bool:
    """Tell whether case-folded text says that something became less (*lost*, *down*)."""
    words = _fall_words(language)
    padded = f" {folded}"
    return any(word in padded for word in words)


def before_era(language: str) -> tuple[str, ...]:
    """Return what says beside a year that it is before the common era: `BC`."""
    return forms_in("eras.tsv", language)
