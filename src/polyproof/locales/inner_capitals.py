"""Capital letters inside words: where they are as they should be."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def _data() -> dict[str, Any]:
    data = files("polyproof.locales").joinpath("data/inner_capitals.toml")
    return tomllib.loads(data.read_text(encoding="utf-8"))


@cache
def name_prefixes() -> frozenset[str]:
    """Return what stands before a capital within family names: `Mc`, `De`."""
    return frozenset(_data()["name_prefixes"])


@cache
def _known_names() -> tuple[str, ...]:
    return tuple(name.lower() for name in _data()["names"])


@cache
def names_with_mark() -> tuple[str, ...]:
    """Return names that hold a sentence mark: `Yahoo!`."""
    return tuple(_data()["names_with_mark"])


def is_known_name(word: str) -> bool:
    """Tell whether a word is, or is made from, a name with a capital inside: `YouTuber`."""
    return word.lower().startswith(_known_names())


@cache
def capital_endings(language: str) -> frozenset[str]:
    """Return endings that the language writes with an inner capital: German `Innen`."""
    return frozenset(_data()["endings"].get(language, ()))


@cache
def is_prefixing(language: str) -> bool:
    """Tell whether the language puts lower-case prefixes before a capital: Irish `nGaeilge`."""
    return language in _data()["prefixing"]["languages"]
