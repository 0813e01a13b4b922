"""Short lists of words and phrases by language, for rules that look for them."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


def _data(name: str) -> dict[str, Any]:
    table = files("polyproof.locales").joinpath("data", name)
    return tomllib.loads(table.read_text(encoding="utf-8"))


@cache
def dangling_words(language: str) -> frozenset[str]:
    """Return the words that cannot end a clause, in lower case; empty without data."""
    return frozenset(str(_data("dangling.toml")["words"].get(language, "")).split())


@cache
def chatter_phrases(language: str) -> tuple[str, ...]:
    """Return what a language model says about its work, in lower case: English, and the language.

    Models fall back on English whatever they translate into.
    """
    phrases = _data("chatter.toml")["phrases"]
    return tuple(dict.fromkeys([*phrases["en"], *phrases.get(language, [])]))
