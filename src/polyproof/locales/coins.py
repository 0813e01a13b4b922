"""Names of small money that other languages take over, as *øre*."""

from __future__ import annotations

from functools import cache

from polyproof.locales.data_files import forms_in


@cache
def coins(language: str) -> frozenset[str]:
    """Return the names of coins, in small letters, that translations from a language keep."""
    return frozenset(forms_in("coins.tsv", language))
