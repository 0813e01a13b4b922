"""Words of the translation that the language's list of words does not hold, or hardly."""

from __future__ import annotations

from polyproof.alignment import Comparison
from polyproof.locales.coins import every_coin
from polyproof.text import Document
from polyproof.text.addresses import find_addresses
from polyproof.text.keeping import kept
from polyproof.text.tokens import Word
from polyproof.thresholds import QUOTED_TERM

# Beside such a sign a word is part of something longer.
_BEFORE = frozenset("-‐‑'’@#/._&;*\\")
_BEHIND = frozenset("-‐‑'’@/_;&*\\")


@kept
def unknown_words(comparison: Comparison) -> tuple[Word, ...]:
    """Return the rare words that stand once and alone, in order.

    They are in small letters, but for the first one of a sentence. None are words that the source
    writes in the same way, coins, or parts of addresses.
    """
    target, source = comparison.target, comparison.source
    coins = every_coin()
    alone = [w for w in target.rare if w.text not in coins and _stands_alone(w, target.text)]
    if source is not None:
        alone = [word for word in alone if not _has(source, word.text.lower())]
    elif alone:
        alone = [word for word in alone if not _is_term(target, word)]
    if not alone:
        return ()
    addresses = [address.span for address in find_addresses(target.text)]
    return tuple(
        word for word in alone if not any(place.overlaps(word.span) for place in addresses)
    )


def _is_term(document: Document, word: Word) -> bool:
    """Tell whether a word stands in a short phrase between marks, which may be of any language."""
    return any(
        quotation.content.contains(word.span)
        and len(document.words_in(quotation.content)) <= QUOTED_TERM.value
        for quotation in document.quotations.quotations
    )


def _has(document: Document, word: str) -> bool:
    """Tell whether a document has the word, in small or capital letters."""
    if word not in document.lowered:  # nearly always
        return False
    return any(other.text.lower() == word for other in document.words)


def _stands_alone(word: Word, text: str) -> bool:
    before, behind = text[max(0, word.start - 1) : word.start], text[word.end : word.end + 1]
    return before not in _BEFORE and behind not in _BEHIND
