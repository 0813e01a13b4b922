"""Capital letters inside words: where they are as they should be."""

from __future__ import annotations

from functools import cache

from polyproof.locales.data_files import tables

_FILE = "inner_capitals.toml"


@cache
def name_prefixes() -> frozenset[str]:
    """Return what stands before a capital within family names: `Mc`, `De`."""
    return frozenset(tables(_FILE)["name_prefixes"])


@cache
def _known_names() -> tuple[str, ...]:
    return tuple(name.lower() for name in tables(_FILE)["names"])


@cache
def names_with_mark() -> tuple[str, ...]:
    """Return names that hold a sentence mark: `Yahoo!`."""
    return tuple(tables(_FILE)["names_with_mark"])


def is_known_name(word: str) -> bool:
    """Tell whether a word is, or is made from, a name with a capital inside: `YouTuber`."""
    return word.lower().startswith(_known_names())


@cache
def capital_endings(language: str) -> frozenset[str]:
    """Return endings that the language writes with an inner capital: German `Innen`."""
    return frozenset(tables(_FILE)["endings"].get(language, ()))


@cache
def is_prefixing(language: str) -> bool:
    """Tell whether the language puts lower-case prefixes before a capital: Irish `nGaeilge`."""
    return language in tables(_FILE)["prefixing"]["languages"]
