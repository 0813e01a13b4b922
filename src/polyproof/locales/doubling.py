"""Which words a language doubles by its own rules."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from polyproof.locales.language import is_spaced


@cache
def _data() -> dict[str, Any]:
    table = files("polyproof.locales").joinpath("data", "doubled_words.toml")
    return tomllib.loads(table.read_text(encoding="utf-8"))


@cache
def doubles_any_word(language: str) -> bool:
    """Tell whether doubling words is part of the language's grammar."""
    return language in _data()["reduplicating"]


def knows_doubling(language: str) -> bool:
    """Tell whether it is known which words the language doubles.

    Where words have no blanks between them a doubled one is a loop, which needs no such list.
    """
    listed = doubles_any_word(language) or language in _data()["words"]
    return listed or not is_spaced(language)


@cache
def words_that_double(language: str) -> frozenset[str] | None:
    """Return the words that may stand twice in a row, in lower case.

    None where a doubled word tells nothing: the language doubles any word, or nothing is known.
    """
    words = _data()["words"].get(language)
    if words is None or doubles_any_word(language):
        return None
    return frozenset(words.split())


@cache
def runs_that_double(language: str) -> frozenset[str]:
    """Return the runs of Chinese characters that may be doubled."""
    return frozenset(str(_data()["runs"].get(language, "")).split())


@cache
def words_before_tautology(language: str) -> frozenset[str]:
    """Return the words behind which others are said again: *what* (what is done is done)."""
    return frozenset(str(_data()["before_tautology"].get(language, "")).split())
