"""Words that mostly stand at the beginning of a sentence: *however*, *meanwhile*."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _data() -> dict[str, str]:
    data = files("polyproof.locales").joinpath("data/sentence_openers.toml")
    return tomllib.loads(data.read_text(encoding="utf-8"))


@cache
def sentence_openers(language: str) -> frozenset[str]:
    """Return adverbs, conjunctions and prepositions of the language that open sentences.

    In lower case; none where there are no data. None of them is a noun, so one with a capital
    letter opens a sentence, however rare it is.
    """
    return frozenset(_data().get(language, "").split())
