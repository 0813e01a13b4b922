"""How the names of a language's own people and places sound."""

from __future__ import annotations

from functools import cache

import regex

from polyproof.locales.data_files import tables
from polyproof.locales.transliteration import romanised


@cache
def _patterns() -> dict[str, regex.Pattern[str]]:
    patterns = tables("name_sounds.toml")["syllables"]
    return {language: regex.compile(pattern) for language, pattern in patterns.items()}


def shows_foreign_names(language: str) -> bool:
    """Tell whether the language writes names from abroad in a script of their own."""
    return language in str(tables("name_sounds.toml")["foreign_apart"]).split()


def is_native(name: str, language: str) -> bool:
    """Tell whether a name in Latin letters may be one of the language's own: better too often."""
    pattern = _patterns().get(language)
    return pattern is None or bool(pattern.fullmatch(romanised(name)))


def is_reading(name: str, language: str) -> bool:
    """Tell whether a name may be the reading of one that the language writes in characters."""
    return language in _patterns() and is_native(name, language)
