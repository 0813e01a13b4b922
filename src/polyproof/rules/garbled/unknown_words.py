"""Words of the translation that the language's list of words does not hold."""

from __future__ import annotations

from polyproof.alignment import Comparison
from polyproof.locales.word_frequency import has_long_list, zipf
from polyproof.text import Document
from polyproof.text.addresses import find_addresses
from polyproof.text.tokens import Word
from polyproof.thresholds import MISSPELT_LETTERS, MISSPELT_LONGEST, MISSPELT_UNKNOWN

# Beside such a sign a word is part of something longer.
_BEFORE = frozenset("-‐‑'’@#/._&;*\\")
_BEHIND = frozenset("-‐‑'’@/_;&*\\")


def unknown_words(comparison: Comparison) -> list[Word]:
    """Return the words in small letters that no list knows, that stand once and alone, in order.

    None are words that the source writes in the same way or parts of addresses, and there are
    none where so many are unknown that it is a matter of the list.
    """
    target, source = comparison.target, comparison.source
    unknown = _unknown(target)
    if not unknown:
        return []
    addresses = [address.span for address in find_addresses(target.text)]
    theirs = frozenset(word.text.lower() for word in source.words) if source else frozenset()
    return [
        word
        for word in unknown
        if word.text not in theirs
        and target.vocabulary[word.text] == 1
        and _stands_alone(word, target.text)
        and not any(address.overlaps(word.span) for address in addresses)
    ]


def _unknown(target: Document) -> list[Word]:
    if not has_long_list(target.language):
        return []
    small = [word for word in target.words if word.text.islower()]
    unknown = [w for w in small if _is_plain(w.text) and zipf(w.text, target.language) == 0]
    return unknown if len(unknown) <= max(1, MISSPELT_UNKNOWN.value * len(small)) else []


def _is_plain(text: str) -> bool:
    return MISSPELT_LETTERS.value <= len(text) <= MISSPELT_LONGEST.value and text.isalpha()


def _stands_alone(word: Word, text: str) -> bool:
    before, behind = text[max(0, word.start - 1) : word.start], text[word.end : word.end + 1]
    return before not in _BEFORE and behind not in _BEHIND
