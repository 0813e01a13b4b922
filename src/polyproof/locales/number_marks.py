"""Words beside numbers that change or join them: parts before and behind a number, ranges."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from polyproof.locales.data_files import forms_in, rows_of
from polyproof.locales.encodings import encodings


@cache
def leads(language: str) -> tuple[tuple[str, Decimal], ...]:
    """Return words before a number, with the part of its unit that they add: *साढ़े* a half."""
    return tuple(
        (code, Decimal(value))
        for value, forms in rows_of("number_leads.tsv", language)
        for form in forms.split(", ")
        for code in encodings(form)
    )


@cache
def range_words(language: str) -> frozenset[str]:
    """Return the words that stand between two numbers of one measure, case-folded: *to*, *or*."""
    return frozenset(forms_in("range_words.tsv", language))


def night_leads(language: str) -> tuple[str, ...]:
    """Return what stands before a date for the night that leads up to it: *in der Nacht zum*."""
    return forms_in("night_leads.tsv", language)


@cache
def followers(language: str) -> tuple[tuple[str, str, Decimal], ...]:
    """Return what stands behind a number and makes it another one: *hundredths*.

    That is the form, in small letters, with `*` for any ending or `=` directly behind digits;
    the operation (`-`, `/`, `*`, `+`, `%`), and what it takes away, divides or multiplies by, adds,
    or how many parts a price has.
    """
    return tuple(
        (form, change[0], Decimal(change[1:]))
        for change, forms in rows_of("number_followers.tsv", language)
        for form in forms.split(", ")
    )
