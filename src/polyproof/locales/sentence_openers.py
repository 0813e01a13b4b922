"""Words that mostly stand at the beginning of a sentence: *however*, *meanwhile*."""

from __future__ import annotations

from functools import cache

from polyproof.locales.data_files import tables


@cache
def sentence_openers(language: str) -> frozenset[str]:
    """Return adverbs, conjunctions and prepositions of the language that open sentences.

    In lower case; none where there are no data. None of them is a noun, so one with a capital
    letter opens a sentence, however rare it is.
    """
    return frozenset(tables("sentence_openers.toml").get(language, "").split())
