"""An article and what it is made of, each part worked out once, when first asked for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from polyproof.locales.scripts import main_script, script_of
from polyproof.model import Article, Span
from polyproof.text.names import base, find_names
from polyproof.text.number import Number, find_numbers
from polyproof.text.quotations import QuotationParse, parse_quotations
from polyproof.text.rare import find_rare
from polyproof.text.sentences import Sentence, split_sentences
from polyproof.text.tokens import Word, find_words

# Parts that do not depend on where sentences end.
_LASTING = (
    "text",
    "language",
    "scripts",
    "script",
    "lowered",
    "words",
    "lowered_words",
    "bases",
    "vocabulary",
    "_word_starts",
    "numbers",
    "names",
    "quotations",
    "lasting",
)


@dataclass(frozen=True)
class Document:
    """One version of the article, read as text."""

    article: Article
    seams: tuple[int, ...] = ()  # further places where a sentence begins (a heading ran in)

    def cut_at(self, places: Iterable[int]) -> Document:
        """Return this document with sentences that also begin at `places`."""
        _ = self.lasting  # what will be found of one is found of the other
        cut = Document(self.article, tuple(sorted({*self.seams, *places})))
        kept = {name: part for name, part in self.__dict__.items() if name in _LASTING}
        cut.__dict__.update(kept)
        return cut

    def __reduce__(self) -> tuple[type[Document], tuple[Article, tuple[int, ...]]]:
        """Travel to another process without the parts, which are worked out again if needed."""
        return Document, (self.article, self.seams)

    @cached_property
    def kept(self) -> dict[Hashable, Any]:
        """What functions of this document returned, by the function and its arguments."""
        return {}

    @cached_property
    def lasting(self) -> dict[Hashable, Any]:
        """The same of functions that do not depend on where sentences end."""
        return {}

    @cached_property
    def text(self) -> str:
        """The article's visible text, which every span counts."""
        return self.article.text

    @cached_property
    def language(self) -> str:
        """The primary language subtag, or empty where unknown."""
        return self.article.language

    @cached_property
    def scripts(self) -> frozenset[str]:
        """The scripts of its characters."""
        return frozenset(map(script_of, frozenset(self.text))) - {""}

    @cached_property
    def script(self) -> str:
        """The script of most of its letters, Kana counting as Han; empty where there is none."""
        return main_script(self.text)

    @cached_property
    def lowered(self) -> str:
        """The text in lower case; its length may differ from the text's."""
        return self.text.lower()

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences in order."""
        return split_sentences(self.article, self.seams)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words in order."""
        return find_words(self.text)

    @cached_property
    def lowered_words(self) -> tuple[str, ...]:
        """The text of the words in order, in lower case."""
        return tuple([word.text.lower() for word in self.words])

    @cached_property
    def bases(self) -> tuple[str, ...]:
        """The text of the words in order, each without a possessive `'s`."""
        bases = {text: base(text) for text in self.vocabulary}
        return tuple([bases[word.text] for word in self.words])

    @cached_property
    def vocabulary(self) -> Counter[str]:
        """How often each word stands in the text, as it is written."""
        return Counter([word.text for word in self.words])

    @cached_property
    def rare(self) -> tuple[Word, ...]:
        """The words that stand once and that the list of the language hardly holds, in order."""
        return find_rare(self.words, self.vocabulary, self.openers, self.language)

    @cached_property
    def openers(self) -> tuple[Word, ...]:
        """The first word of each sentence that has words, in order."""
        slices = [self.words_within(sentence.span) for sentence in self.sentences]
        return tuple([self.words[s.start] for s in slices if s.start < s.stop])

    @cached_property
    def quotations(self) -> QuotationParse:
        """The quotations, and the marks without a partner."""
        return parse_quotations(self.article)

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """The numbers in order."""
        return find_numbers(self.article, self.words)

    @cached_property
    def names(self) -> tuple[Word, ...]:
        """The words that are written like names, in order."""
        return find_names(self.words, {word.start for word in self.openers})

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.sentences]

    @cached_property
    def _word_starts(self) -> list[int]:
        return [word.start for word in self.words]

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that `offset` lies in or follows; None before the first."""
        index = bisect_right(self._sentence_starts, offset) - 1
        return self.sentences[index] if index >= 0 else None

    def words_in(self, span: Span) -> tuple[Word, ...]:
        """Return the words that begin within `span`."""
        return self.words[self.words_within(span)]

    def bases_in(self, span: Span) -> tuple[str, ...]:
        """Return the bases of the words that begin within `span`."""
        return self.bases[self.words_within(span)]

    def first_word(self, offset: int) -> int:
        """Return which word is the first that begins at `offset` or behind it."""
        return bisect_left(self._word_starts, offset)

    def word_before(self, offset: int) -> Word | None:
        """Return the last word that begins before `offset`; None where there is none."""
        index = self.first_word(offset)
        return self.words[index - 1] if index else None

    def words_within(self, span: Span) -> slice:
        """Return which of the words begin within `span`."""
        starts = self._word_starts
        return slice(bisect_left(starts, span.start), bisect_left(starts, span.end))

    def sentences_in(self, span: Span) -> tuple[Sentence, ...]:
        """Return the sentences that have a character in common with `span`."""
        first = max(0, bisect_right(self._sentence_starts, span.start) - 1)
        near = self.sentences[first : bisect_left(self._sentence_starts, span.end)]
        return tuple(sentence for sentence in near if sentence.span.overlaps(span))

    def sentences_span(self, first: int, stop: int) -> Span:
        """Return the stretch from sentence `first` up to, not including, sentence `stop`.

        An empty range gives the empty span behind the sentence before it (at the start of the
        article, before the first sentence): the place where text is missing.
        """
        if stop - first == 1:
            return self.sentences[first].span
        if first < stop:
            return Span(self.sentences[first].span.start, self.sentences[stop - 1].span.end)
        if not self.sentences:
            return Span(0, 0)
        place = self.sentences[first - 1].span.end if first else self.sentences[0].span.start
        return Span(place, place)
