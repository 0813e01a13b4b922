"""What the size of a quotation says for its marks: code points, and words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from math import log, log1p

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.locales.common_words import common_words
from polyproof.locales.language import is_spaced
from polyproof.model import Span
from polyproof.text import Document
from polyproof.text.keeping import kept
from polyproof.text.quotations import Quotation

Feature = tuple[str, float]  # its name and its value

_PAD = 3  # code points added to both lengths
_SHORT, _LONG = 14, 40  # expected code points of a short and of a long quotation


@dataclass(frozen=True)
class SizeEvidence:
    """A quotation of the source, and how much of the translation it should take."""

    comparison: Comparison
    source: Quotation

    @cached_property
    def _here(self) -> Document:
        assert self.comparison.source is not None
        return self.comparison.source

    @cached_property
    def _expected(self) -> float:
        return self.comparison.projection.length(self.source.content)

    @cached_property
    def _spaced(self) -> bool:
        return is_spaced(self._here.language) and is_spaced(self.comparison.target.language)

    @cached_property
    def _size(self) -> str:
        if not self._spaced:
            return "unspaced"
        small = self._expected < _SHORT
        return "short" if small else "middling" if self._expected < _LONG else "long"

    @cached_property
    def _telling(self) -> int:
        return telling_words(self._here, self.source.content)

    def features(self, content: Span) -> Iterator[Feature]:
        """Yield what the size says for marks around `content`."""
        yield from self._length(content)
        if self._spaced:
            yield from self._words(content)

    def is_overlong(self, content: Span) -> bool:
        """Tell whether no translator needs so much room.

        That is known of sources in a script without blanks, of which the words cannot be counted.
        """
        if is_spaced(self._here.language) or self._expected < t.OVERLONG_EXPECTED.value:
            return False
        return self._stretched(content) > t.OVERLONG_STRETCH.value

    def is_fitting(self, content: Span) -> bool:
        """Tell whether a quotation is about as long as the source's makes one expect."""
        return abs(self._stretched(content)) <= t.FITTING_STRETCH.value

    def _stretched(self, content: Span) -> float:
        return log((max(1, len(content)) + _PAD) / (self._expected + _PAD))

    def _length(self, content: Span) -> Iterator[Feature]:
        """Yield how far the length is off: as a log ratio, and as Student's t sees it."""
        expected, ratio = self._expected, self._stretched(content)
        spread = t.ALIGN_LENGTH_SPREAD.value**2 + t.ALIGN_LENGTH_NOISE.value / (expected + _PAD)
        yield f"length, {self._size}", -abs(ratio)
        tail = t.ALIGN_LENGTH_TAIL.value
        yield f"length by its spread, {self._size}", -log1p(ratio * ratio / spread / tail)

    def _words(self, content: Span) -> Iterator[Feature]:
        """Yield by how much the words that carry a meaning outnumber those of the source."""
        there = telling_words(self.comparison.target, content)
        name = "more words" if self._telling > 1 else "more words than one"
        yield name, -max(0.0, log((there + 1) / (self._telling + 1)))


def telling_words(document: Document, span: Span) -> int:
    """Return how many words of a stretch are not among the commonest of the language."""
    words, before = document.words_within(span), _telling_before(document)
    count: int = before[words.stop] - before[words.start]
    return count


@kept
def _telling_before(document: Document) -> list[int]:
    """Return how many such words stand before each word of the document, and before its end."""
    common = common_words(document.language)
    telling = {text: text.lower() not in common for text in document.vocabulary}
    return list(accumulate([telling[word.text] for word in document.words], initial=0))
