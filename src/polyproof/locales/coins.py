"""Names of small money that other languages take over, as *øre*."""

from __future__ import annotations

from functools import cache

from polyproof.locales.data_files import rows


@cache
def coins(language: str) -> frozenset[str]:
    """Return the names of coins, in small letters, that translations from a language keep."""
    return frozenset(
        form
        for languages, forms in rows("coins.tsv")
        if language in languages.split()
        for form in forms.split(", ")
    )
