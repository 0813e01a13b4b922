"""Words that the language's list of words does not hold, or hardly."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from polyproof.locales.word_frequency import has_long_list, zipf
from polyproof.text.tokens import Word
from polyproof.thresholds import (
    MISSPELT_FEWEST,
    MISSPELT_LETTERS,
    MISSPELT_LONGEST,
    MISSPELT_RARE,
    MISSPELT_UNKNOWN,
)


def find_rare(
    words: Iterable[Word], vocabulary: Mapping[str, int], openers: Iterable[Word], language: str
) -> tuple[Word, ...]:
    """Return the rare words that a text has once, in order.

    They are in small letters, but for the first one of a sentence. There are none where the
    language has no long list, and where so many are unknown that it is a matter of the list.

    Args:
        words: the words of the text.
        vocabulary: how often each stands there.
        openers: the first word of each sentence.
        language: of the text.
    """
    if not has_long_list(language):
        return ()
    small = [word for word in vocabulary if word.islower()]
    rare = {w: rate for w in small if _is_plain(w) and (rate := zipf(w, language)) < _RARE}
    unknown = sum(
        vocabulary[word]
        for word, rate in rare.items()
        if rate == 0 and len(word) >= MISSPELT_LETTERS.value
    )
    if unknown > max(1, MISSPELT_UNKNOWN.value * sum(vocabulary[word] for word in small)):
        return ()
    once = {word for word in rare if vocabulary[word] == 1}
    opening = {word for word in openers if _opens_rarely(word.text, vocabulary, language)}
    if not once and not opening:
        return ()
    return tuple([word for word in words if word.text in once or word in opening])


_RARE = MISSPELT_RARE.value


def _opens_rarely(text: str, vocabulary: Mapping[str, int], language: str) -> bool:
    """Tell whether the first word of a sentence is rare and stands nowhere else."""
    return (
        text.istitle()
        and _is_plain(text)
        and vocabulary[text] == 1
        and text.lower() not in vocabulary
        and zipf(text, language) < _RARE
    )


def _is_plain(text: str) -> bool:
    return MISSPELT_FEWEST.value <= len(text) <= MISSPELT_LONGEST.value and text.isalpha()
