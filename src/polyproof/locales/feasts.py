"""Feasts and holidays by name: what looks like a name and is told in each language's own words."""

from __future__ import annotations

from functools import cache

from polyproof.locales.data_files import forms_in


@cache
def _by_word(language: str) -> dict[str, list[str]]:
    """Return the names of feasts by the words in them."""
    found: dict[str, list[str]] = {}
    for name in forms_in("feasts.tsv", language):
        for word in name.split():
            found.setdefault(word, []).append(name)
    return found


def names_feast(text: str, start: int, end: int, language: str) -> bool:
    """Tell whether a word from `start` to `end` of a text is, or is a part of, a feast's name.

    False without data.
    """
    word = text[start:end]
    return any(
        text.find(name, max(0, start - len(name)), end + len(name)) >= 0
        for name in _by_word(language).get(word, ())
    )
