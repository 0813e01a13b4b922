"""Given names: what stands before a person's surname."""

from __future__ import annotations

from functools import cache

from polyproof.locales.data_files import rows


@cache
def _all() -> frozenset[str]:
    return frozenset(name for _, names in rows("given_names.tsv") for name in names.split(", "))


def is_given_name(word: str) -> bool:
    """Tell whether a word is a usual given name of any language: people travel."""
    return word in _all()
