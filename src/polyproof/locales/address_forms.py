"""Words that may take a capital within a sentence: forms of polite address."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _data() -> dict[str, str]:
    data = files("polyproof.locales").joinpath("data/address_forms.toml")
    return tomllib.loads(data.read_text(encoding="utf-8"))


@cache
def address_forms(language: str) -> frozenset[str]:
    """Return words of the language, in lower case, that a capital may begin anywhere: `Sie`."""
    return frozenset(_data().get(language, "").split())
