"""Letters that end a word in scripts without capitals: where one stands, a blank must follow."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _data() -> dict[str, str]:
    data = files("polyproof.locales").joinpath("data/final_letters.toml")
    return tomllib.loads(data.read_text(encoding="utf-8"))


@cache
def final_letters(language: str) -> str:
    """Return the letters that only end words in the language, in one string; mostly none."""
    return _data().get(language, "")
