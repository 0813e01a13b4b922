"""Languages that are written in two alphabets, and how one is written in the other."""

from __future__ import annotations

from functools import cache

from polyproof.locales.data_files import tables


@cache
def _letters() -> dict[str, tuple[tuple[str, str], ...]]:
    return {
        language: tuple(zip(row.split()[::2], row.split()[1::2], strict=True))
        for language, row in tables("two_alphabets.toml")["letters"].items()
    }


def has_two_alphabets(language: str) -> bool:
    """Tell whether the language is written in Latin letters and in others."""
    return language in _letters()


def from_latin(text: str, language: str) -> str:
    """Return text in small Latin letters as its language writes it in its other alphabet."""
    for latin, letter in _letters()[language]:
        text = text.replace(latin, letter)
    return text
