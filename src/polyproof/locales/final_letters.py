"""Letters that end a word in scripts without capitals: where one stands, a blank must follow."""

from __future__ import annotations

from functools import cache

from polyproof.locales.data_files import tables


@cache
def final_letters(language: str) -> str:
    """Return the letters that only end words in the language, in one string; mostly none."""
    return str(tables("final_letters.toml").get(language, ""))
