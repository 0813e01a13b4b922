"""What the last word of a sentence ends in, where the grammar says so."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _data() -> dict[str, dict[str, list[str]]]:
    data = files("polyproof.locales").joinpath("data/sentence_finals.toml")
    return tomllib.loads(data.read_text(encoding="utf-8"))


@cache
def sentence_finals(language: str) -> tuple[str, ...]:
    """Return the endings that the last word of a sentence has; none where anything goes."""
    return tuple(_data()["possible"].get(language, ()))


@cache
def certain_finals(language: str) -> tuple[str, ...]:
    """Return patterns of word endings behind which only a new sentence begins with a noun."""
    return tuple(_data()["always"].get(language, ()))
