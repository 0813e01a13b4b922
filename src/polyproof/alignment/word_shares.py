"""How many words of a stretch of the translation are function words of either language."""

from __future__ import annotations

from itertools import accumulate

from polyproof.locales.common_words import common_words
from polyproof.model import Span
from polyproof.text import Document


class WordShares:
    """Counts the function words of the translation, as its own language's and as the source's."""

    def __init__(self, target: Document, source_language: str) -> None:
        """Count once for all stretches."""
        self._target = target
        self._own = _known_before(target, target.language)
        self._source = _known_before(target, source_language)

    def of(self, span: Span) -> tuple[int, float, float]:
        """Return the words of a stretch, and the shares (0-1) of both languages in them."""
        place = self._target.words_within(span)
        words = place.stop - place.start
        if not words:
            return 0, 0.0, 0.0
        own = self._own[place.stop] - self._own[place.start]
        source = self._source[place.stop] - self._source[place.start]
        return words, own / words, source / words


def _known_before(document: Document, language: str) -> list[int]:
    """Return how many function words of a language stand before each word, and at the end."""
    common = common_words(language)
    known = {word for word in document.vocabulary if word.lower() in common}
    return list(accumulate([word[2] in known for word in document.words], initial=0))
