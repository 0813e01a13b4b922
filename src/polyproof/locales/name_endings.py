"""Endings that a name takes in running text."""

from __future__ import annotations

from functools import cache

from polyproof.locales.data_files import tables
from polyproof.locales.transliteration import respelled, romanised

_FILE = "name_endings.toml"


def knows_name_endings(language: str) -> bool:
    """Tell whether it is known how the language declines names, if it does."""
    return language in tables(_FILE)


@cache
def name_endings(language: str) -> frozenset[str]:
    """Return the endings of names in a language, romanised and respelled; none without data."""
    endings = tables(_FILE).get(language, [])
    return frozenset(endings) | frozenset(respelled(ending) for ending in endings)


def is_ending(rest: str, language: str) -> bool:
    """Tell whether the last letters of a name, in any script, are an ending that it takes."""
    endings = name_endings(language)
    return romanised(rest) in endings or respelled(rest) in endings
