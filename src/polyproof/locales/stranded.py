"""Prepositions that seldom stand before a comma or a full stop."""

from __future__ import annotations

from functools import cache

from polyproof.locales.data_files import tables


@cache
def stranded_words(language: str) -> frozenset[str]:
    """Return the prepositions of a language that seldom end a clause; none without data."""
    return frozenset(tables("stranded.toml").get(language, "").split())
