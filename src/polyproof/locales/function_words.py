"""Which language a text is written in, by the function words that no text does without.

The share of words that are among a language's commonest needs no model to be loaded, and tells at
once whether a text is what it is said to be (Grefenstette 1995, "Comparing two language
identification schemes", JADT).
"""

from __future__ import annotations

from collections.abc import Mapping

from polyproof.locales.common_words import common_words, languages_with_common_words


def share(counts: Mapping[str, int], language: str) -> float:
    """Return the share of words that are function words of a language, 0-1.

    `counts` says how often each word, in small letters, stands in the text.
    """
    known = common_words(language)
    total = sum(counts.values())
    return sum(n for word, n in counts.items() if word in known) / total if total else 0.0


def likeliest(counts: Mapping[str, int]) -> tuple[str, float]:
    """Return the language with the greatest share of function words, and that share."""
    shares = ((share(counts, language), language) for language in languages_with_common_words())
    best, language = max(shares)
    return language, best
