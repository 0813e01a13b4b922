"""On which side of the quotation marks the words of a translation belong, by what they show."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from polyproof import thresholds as t
from polyproof.alignment.features import keys_in, number_keys, sound_keys, word_keys
from polyproof.locales.scripts import UNCASED, script_of
from polyproof.model import Span
from polyproof.rules.quotations.mark_context import sentences_around
from polyproof.text import Document
from polyproof.text.quotations import Quotation
from polyproof.text.tokens import Word

_NEAR_WORDS = 4  # words on either side of a place whose meaning is compared
_NEAR = 60  # code points in which they are sought


@dataclass(frozen=True)
class WordSides:
    """What a quotation of the source and its sentence show, to be found in the translation.

    Attributes:
        here: the source.
        there: the translation.
        source: the source's quotation.
        target: the translation's.
    """

    here: Document
    there: Document
    source: Quotation
    target: Quotation
    _known: dict[str, int] = field(default_factory=dict)  # the sides of words looked up so far

    def of(self, word: Word) -> int:
        """Tell whether the source has a word in the quotation only (1), outside only (-1)."""
        side = self._known.get(word.text)
        if side is None:
            keys = word_keys(word.text, self.there.language)
            keys += tuple(number_keys(self.there, word.span))
            if self._borrows:
                keys += sound_keys(word.text)
            quoted = not self._quoted_keys.isdisjoint(keys)
            side = quoted - (not self._other_keys.isdisjoint(keys))
            self._known[word.text] = side
        return side

    def around(self, place: int) -> tuple[list[int], list[int]]:
        """Return the sides of the words right before and right behind a place."""
        before = Span(max(self._room.start, place - _NEAR), place)
        behind = Span(place, min(self._room.end, place + _NEAR))
        left = [self.of(word) for word in self.there.words_in(before)[-_NEAR_WORDS:]]
        return left, [self.of(word) for word in self.there.words_in(behind)[:_NEAR_WORDS]]

    @property
    def are_mixed(self) -> bool:
        """Whether more of the quoted words are those that the source has outside its marks."""
        sides = [self.of(word) for word in self.there.words_in(self.target.content)]
        return sides.count(-1) > sides.count(1)

    @property
    def are_far(self) -> bool:
        """Whether words that the source quotes stand farther outside than a mark is moved."""
        return 1 in map(self.of, self._far_words())

    @cached_property
    def _room(self) -> Span:
        return sentences_around(self.there, self.target)

    def _far_words(self) -> tuple[Word, ...]:
        """Return the words of the sentence farther off the quotation than a mark is moved."""
        few = int(t.SHIFT_WORDS.value)
        before = self.there.words_in(Span(self._room.start, self.target.opening.start))
        behind = self.there.words_in(Span(self.target.closing.end, self._room.end))
        return before[:-few] + behind[few:]

    @cached_property
    def _borrows(self) -> bool:
        """Whether one version alone is in a script without capitals, which writes words by sound.

        Then a borrowed word does not look like a name, and is compared as names are.
        """
        ours = self.here.words_in(self.source.content)[:1]
        theirs = self.there.words_in(self.target.content)[:1]
        return _are_uncased(ours) != _are_uncased(theirs)

    def _keys(self, span: Span) -> frozenset[str]:
        """Return what the words of a stretch of the source show, to be found in the translation."""
        keys = keys_in(self.here, span).union(number_keys(self.here, span))
        if not self._borrows:
            return keys
        return keys.union(*(sound_keys(word.text) for word in self.here.words_in(span)))

    @cached_property
    def _quoted_keys(self) -> frozenset[str]:
        return self._keys(self.source.content)

    @cached_property
    def _other_keys(self) -> frozenset[str]:
        around = sentences_around(self.here, self.source)
        before = self._keys(Span(around.start, self.source.opening.start))
        return before | self._keys(Span(self.source.closing.end, around.end))


def _are_uncased(words: tuple[Word, ...]) -> bool:
    """Tell whether words are in a script without capitals."""
    return any(script_of(word.text[0]) in UNCASED for word in words)
