"""The commonest words of a language: articles, prepositions, pronouns, auxiliaries, ..."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def _lines() -> dict[str, str]:
    data = files("polyproof.locales").joinpath("data/common_words.tsv")
    rows = data.read_text(encoding="utf-8").splitlines()
    return dict(row.split("\t", 1) for row in rows if row and not row.startswith("#"))


@cache
def common_words(language: str) -> frozenset[str]:
    """Return the common words of a language in lower case; none where there are no data.

    They are words that no news text does without and that hardly ever are names, so one of them
    with a capital letter probably opens a sentence.
    """
    return frozenset(_lines().get(language, "").split())


def languages_with_common_words() -> tuple[str, ...]:
    """Return the primary subtags of the languages of which common words are known."""
    return tuple(_lines())
