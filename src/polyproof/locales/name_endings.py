"""Endings that a name takes in running text."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from polyproof.locales.transliteration import respelled, romanised


@cache
def _endings() -> dict[str, list[str]]:
    data = files("polyproof.locales").joinpath("data/name_endings.toml")
    return tomllib.loads(data.read_text(encoding="utf-8"))


def knows_name_endings(language: str) -> bool:
    """Tell whether it is known how the language declines names, if it does."""
    return language in _endings()


@cache
def name_endings(language: str) -> frozenset[str]:
    """Return the endings of names in a language, romanised and respelled; none without data."""
    endings = _endings().get(language, [])
    return frozenset(endings) | frozenset(respelled(ending) for ending in endings)


def is_ending(rest: str, language: str) -> bool:
    """Tell whether the last letters of a name, in any script, are an ending that it takes."""
    endings = name_endings(language)
    return romanised(rest) in endings or respelled(rest) in endings
