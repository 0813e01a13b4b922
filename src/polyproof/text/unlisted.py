"""Words in small letters that the language's list of words does not hold."""

from __future__ import annotations

from collections.abc import Mapping

from polyproof.locales.word_frequency import has_long_list, zipf
from polyproof.thresholds import MISSPELT_LETTERS, MISSPELT_LONGEST, MISSPELT_UNKNOWN


def find_unlisted(vocabulary: Mapping[str, int], language: str) -> frozenset[str]:
    """Return the words of a text that no list knows.

    There are none where the language has no long list, and where so many are unknown that it is
    a matter of the list. `vocabulary` tells how often each word stands in the text.
    """
    if not has_long_list(language):
        return frozenset()
    small = [word for word in vocabulary if word.islower()]
    unlisted = frozenset(w for w in small if _is_plain(w) and zipf(w, language) == 0)
    most = max(1, MISSPELT_UNKNOWN.value * sum(vocabulary[word] for word in small))
    return unlisted if sum(vocabulary[word] for word in unlisted) <= most else frozenset()


def _is_plain(text: str) -> bool:
    return MISSPELT_LETTERS.value <= len(text) <= MISSPELT_LONGEST.value and text.isalpha()
