"""Names of small money and old measures that other languages take over, as *øre*."""

from __future__ import annotations

from functools import cache

from polyproof.locales.data_files import forms_in, rows


@cache
def coins(language: str) -> frozenset[str]:
    """Return the names of coins, in small letters, that translations from a language keep."""
    return frozenset(forms_in("coins.tsv", language))


@cache
def every_coin() -> frozenset[str]:
    """Return the names of coins of all languages, in small letters."""
    return frozenset(form for _, forms in rows("coins.tsv") for form in forms.split(", "))
