"""What the last word of a sentence ends in, where the grammar says so."""

from __future__ import annotations

from functools import cache

from polyproof.locales.data_files import tables

_FILE = "sentence_finals.toml"


@cache
def sentence_finals(language: str) -> tuple[str, ...]:
    """Return the endings that the last word of a sentence has; none where anything goes."""
    return tuple(tables(_FILE)["possible"].get(language, ()))


@cache
def certain_finals(language: str) -> tuple[str, ...]:
    """Return patterns of word endings behind which only a new sentence begins with a noun."""
    return tuple(tables(_FILE)["always"].get(language, ()))
