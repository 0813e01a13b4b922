"""Which copied words a translator keeps on purpose: commands, terms, loan phrases.

Handbooks name commands and options in the letters of the original; what looks like a word that
was left over is then the name of a thing. Such a text tells itself by words that no word list
holds and that both versions share (`dpkg`, `sda1`).
"""

from __future__ import annotations

from functools import cached_property

from polyproof.alignment import Comparison
from polyproof.locales.coins import coins
from polyproof.locales.word_frequency import has_long_list, zipf
from polyproof.text.tokens import Word
from polyproof.thresholds import JARGON_KEPT, JARGON_LETTERS, JARGON_RARE, LEFT_OVER_HERE


class Jargon:
    """Tells which words of a translation are terms that stand in the source too."""

    def __init__(self, comparison: Comparison) -> None:
        assert comparison.source is not None
        self._source, self._target = comparison.source, comparison.target

    @cached_property
    def is_technical(self) -> bool:
        """Whether both versions share words in small letters that are in no word list."""
        language = self._source.language
        return has_long_list(language) and any(
            self._is_term(word) and zipf(word, language) < JARGON_RARE.value
            for word in self._source.vocabulary
        )

    def _is_term(self, word: str) -> bool:
        plain = word.isascii() and word.islower() and len(word) >= JARGON_LETTERS.value
        return plain and word in self._target.vocabulary

    def is_kept(self, words: tuple[Word, ...], around: tuple[Word, ...]) -> bool:
        """Tell whether a copied run is a term; `around` are the words of its sentence.

        One or two words are where the text is technical, and a single word that stands beside
        another copied word which both languages have (Spanish *merge requests*): the phrase was
        borrowed whole. The name of a coin is (*11.5 øre*), and a word that the article keeps
        throughout: it is about it.
        """
        if len(words) > 2:
            return False
        if self.is_technical:
            return True
        if len(words) > 1:
            return False
        word = words[0]
        if word.text in coins(self._source.language):
            return True
        if self._target.vocabulary[word.text] >= JARGON_KEPT.value:
            return True
        index = around.index(word)
        beside = around[max(0, index - 1) : index + 2]
        return any(self._is_borrowed(word, other) for other in beside)

    def _is_borrowed(self, word: Word, other: Word) -> bool:
        """Tell whether a word beside another is copied with it, and known here as well."""
        left, right = sorted((word, other))
        if left is right or self._target.text[left.end : right.start] != " ":
            return False
        phrase = self._target.text[left.start : right.end]
        long = len(other.text) > JARGON_LETTERS.value and other.text.islower()
        known = long and zipf(other.text, self._target.language) >= LEFT_OVER_HERE.value
        return known and phrase in self._source.text
