"""Words that may take a capital within a sentence: forms of polite address."""

from __future__ import annotations

from functools import cache

from polyproof.locales.data_files import tables


@cache
def address_forms(language: str) -> frozenset[str]:
    """Return words of the language, in lower case, that a capital may begin anywhere: `Sie`."""
    return frozenset(tables("address_forms.toml").get(language, "").split())
