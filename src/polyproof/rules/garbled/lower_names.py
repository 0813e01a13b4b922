"""Names that begin with a small letter, as the source shows: *dpa*, *adidas*."""

from __future__ import annotations

from polyproof.alignment import Comparison
from polyproof.locales.common_words import common_words
from polyproof.locales.word_frequency import zipf
from polyproof.thresholds import LOWER_NAME_LETTERS, LOWER_NAME_RARE


def is_lower_name(word: str, comparison: Comparison) -> bool:
    """Tell whether a word in small letters is a name: the source has it letter by letter.

    A function word or a common word of the translation's language is none, though both languages
    may have it (*taxi*).
    """
    source, language = comparison.source, comparison.target.language
    if source is None or len(word) < LOWER_NAME_LETTERS.value or word not in source.vocabulary:
        return False
    return word not in common_words(language) and zipf(word, language) < LOWER_NAME_RARE.value
