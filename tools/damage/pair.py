"""A faultless translation beside its source, and what of it can be damaged."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from polyproof.locales.language import is_spaced
from polyproof.model import Span
from polyproof.reading import read_plain
from polyproof.text import Document
from tools.damage import pieces
from tools.damage.names import named

_WITHIN_NAMES = (" ", "・", "·")


@dataclass(frozen=True)
class Pair:
    """A source and its translation.

    Attributes:
        name: of the article.
        languages: of the source and of the translation.
        source, target: the texts.
    """

    name: str
    languages: tuple[str, str]
    source: str
    target: str

    @property
    def language(self) -> str:
        """The language of the translation."""
        return self.languages[1]

    @property
    def spaced(self) -> bool:
        """Whether the translation has blanks between words."""
        return is_spaced(self.language)

    @cached_property
    def document(self) -> Document:
        """The translation as polyproof reads it."""
        return Document(read_plain(self.target, self.language))

    @cached_property
    def paragraphs(self) -> list[Span]:
        """The paragraphs of the translation; the first is its headline."""
        return pieces.paragraphs(self.target)

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences of the translation below its headline, without blanks around them."""
        below = self.paragraphs[1:]
        return [s for span in below for s in pieces.sentences(self.target, span, self.spaced)]

    @cached_property
    def quotations(self) -> list[pieces.Quotation]:
        """The quotations of the translation that lie in one paragraph."""
        return pieces.quotations(self.target, self.spaced)

    def words(self, span: Span) -> list[Span]:
        """Return the words of a part of the translation; its letters where none stand apart."""
        return pieces.words(self.target, span, self.spaced)

    @cached_property
    def names(self) -> list[Span]:
        """The words of the translation that are names, but for those that open a sentence."""
        heads = {sentence.start for sentence in self.sentences}
        found = named(self.source, self.target, self.language)
        return [span for span in found if span.start not in heads]

    def whole_name(self, word: Span) -> Span:
        """Return the run of names around one of their words."""
        first = last = word
        for name in self.names:
            if self.target[last.end : name.start] in _WITHIN_NAMES:
                last = name
        for name in reversed(self.names):
            if self.target[name.end : first.start] in _WITHIN_NAMES:
                first = name
        return Span(first.start, last.end)

    @cached_property
    def numbers(self) -> list[Span]:
        """The numbers of the translation that the source has with the same digits."""
        theirs = {digits(span.of(self.source)) for span in pieces.numbers(self.source)}
        ours = pieces.numbers(self.target)
        return [span for span in ours if digits(span.of(self.target)) in theirs]

    def source_of(self, span: Span) -> Span | None:
        """Return the source of a part of the translation: a sentence or a paragraph of it.

        Paragraphs are paired off where both versions have as many, sentences where both
        paragraphs have; None where paragraphs cannot be.
        """
        theirs = pieces.paragraphs(self.source)
        if len(theirs) != len(self.paragraphs):
            return None
        for ours, whole in zip(self.paragraphs, theirs, strict=True):
            if ours.start <= span.start <= ours.end:
                return self._sentence_of(span, ours, whole)
        return None

    def _sentence_of(self, span: Span, ours: Span, whole: Span) -> Span:
        mine = pieces.sentences(self.target, ours, self.spaced)
        theirs = pieces.sentences(self.source, whole, is_spaced(self.languages[0]))
        if len(mine) == len(theirs):
            for one, other in zip(mine, theirs, strict=True):
                if one.start <= span.start and span.end <= one.end:
                    return other
        return whole


def digits(number: str) -> str:
    """Return the digits of a number, as ASCII has them."""
    return "".join(str(int(char)) for char in number if char.isdecimal())
