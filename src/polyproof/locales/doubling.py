"""Which words a language doubles by its own rules."""

from __future__ import annotations

from functools import cache

from polyproof.locales.data_files import listed, tables
from polyproof.locales.language import is_spaced

_FILE = "doubled_words.toml"


@cache
def doubles_any_word(language: str) -> bool:
    """Tell whether doubling words is part of the language's grammar."""
    return language in tables(_FILE)["reduplicating"]


def knows_doubling(language: str) -> bool:
    """Tell whether it is known which words the language doubles.

    Where words have no blanks between them a doubled one is a loop, which needs no such list.
    """
    known = doubles_any_word(language) or language in tables(_FILE)["words"]
    return known or not is_spaced(language)


@cache
def words_that_double(language: str) -> frozenset[str] | None:
    """Return the words that may stand twice in a row, in lower case.

    None where a doubled word tells nothing: the language doubles any word, or nothing is known.
    """
    words = tables(_FILE)["words"].get(language)
    if words is None or doubles_any_word(language):
        return None
    return frozenset(words.split())


@cache
def endings_that_double(language: str) -> tuple[str, ...]:
    """Return endings of words that say *one after another* where they stand twice."""
    return tuple(listed(_FILE, "endings", language))


@cache
def ways_of_doubling(language: str) -> frozenset[tuple[str, ...]]:
    """Return what stands before and between two equal words: *from*, *to* (from place to place)."""
    pairs = str(tables(_FILE)["way"].get(language, "")).split(", ")
    return frozenset(tuple(pair.split()) for pair in pairs if pair)


@cache
def runs_that_double(language: str) -> frozenset[str]:
    """Return the runs of Chinese characters that may be doubled."""
    return frozenset(listed(_FILE, "runs", language))


@cache
def words_before_tautology(language: str) -> frozenset[str]:
    """Return the words behind which others are said again: *what* (what is done is done)."""
    return frozenset(listed(_FILE, "before_tautology", language))
