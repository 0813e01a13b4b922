"""Names that begin with a small letter, as the source shows: *dpa*, *adidas*."""

from __future__ import annotations

from polyproof.alignment import Comparison
from polyproof.locales.common_words import common_words


def is_lower_name(word: str, comparison: Comparison) -> bool:
    """Tell whether a word in small letters is a name: the source has it letter by letter.

    A function word of the translation's language is none, though both languages may have it.
    """
    source = comparison.source
    if source is None or word not in source.vocabulary:
        return False
    return word not in common_words(comparison.target.language)
