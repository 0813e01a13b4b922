"""Prepositions that seldom stand before a comma or a full stop."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _words() -> dict[str, frozenset[str]]:
    data = files("polyproof.locales").joinpath("data/stranded.toml")
    table = tomllib.loads(data.read_text(encoding="utf-8"))
    return {language: frozenset(words.split()) for language, words in table.items()}


def stranded_words(language: str) -> frozenset[str]:
    """Return the prepositions of a language that seldom end a clause; none without data."""
    return _words().get(language, frozenset())
