"""What speaks for a place of a quotation mark, given how the source quotes.

Every place gets named features: what stands beside it, and beside the mark of the source; how
long the quotation would be; which words would stand on the wrong side. Their weights are those of
a conditional logit (McFadden 1974): the odds that, of the places that a mark could have, it has
this one. They were fitted to human translations and to the same with moved marks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from polyproof.alignment import Comparison
from polyproof.alignment.quoted_words import Leaning, leanings
from polyproof.locales.common_words import common_words
from polyproof.locales.language import is_spaced
from polyproof.locales.phrases import is_verb_final, leading_words
from polyproof.locales.quotation_marks import convention
from polyproof.model import Span
from polyproof.rules.quotations.mark_context import (
    Beside,
    ClosingContext,
    OpeningContext,
    closing_context,
    opening_context,
)
from polyproof.rules.quotations.mark_places import Place, closing_places, opening_places
from polyproof.rules.quotations.size_evidence import Feature, SizeEvidence
from polyproof.rules.quotations.word_sides import WordSides
from polyproof.rules.speech import has_speech_verb
from polyproof.text import Document
from polyproof.text.quotations import Quotation

_SPEECH = (Beside.STOP, Beside.COLON)
_STOPS = (Beside.STOP, Beside.COLON, Beside.COMMA)


def compared_words(words: list[Leaning], content: Span) -> Feature:
    """Return what comparing words says for marks around `content`; 0 without the extra."""
    return "compared words inside", sum(w.within for w in words if content.contains(w.span))


@dataclass(frozen=True)
class PlaceEvidence:
    """A quotation of the source and its translation, whose marks are weighed."""

    comparison: Comparison
    source: Quotation
    target: Quotation

    @cached_property
    def _here(self) -> Document:
        assert self.comparison.source is not None
        return self.comparison.source

    @cached_property
    def _there(self) -> Document:
        return self.comparison.target

    @cached_property
    def _begins(self) -> OpeningContext:
        return opening_context(self._here, self.source.opening.end)

    @cached_property
    def _ends(self) -> ClosingContext:
        return closing_context(self._here, self.source.closing.start)

    @cached_property
    def _kind(self) -> str:
        """What the source quotes: speech that stands alone, speech behind `that`, or a phrase."""
        if self._begins.before in _SPEECH:
            return "speech"
        return "that" if self._begins.before is Beside.THAT else "phrase"

    @cached_property
    def _spaced(self) -> tuple[bool, bool]:
        return is_spaced(self._here.language), is_spaced(self._there.language)

    @cached_property
    def _size(self) -> SizeEvidence:
        return SizeEvidence(self.comparison, self.source)

    @cached_property
    def _one_word(self) -> bool:
        return self._spaced[1] and len(self._there.words_in(self.target.content)) == 1

    @cached_property
    def _sides(self) -> WordSides:
        return WordSides(self._here, self._there, self.source, self.target)

    @cached_property
    def _openings(self) -> list[Place]:
        return opening_places(self._there, self.target)

    @cached_property
    def _closings(self) -> list[Place]:
        return closing_places(self._there, self.target)

    def places(self, opens: bool) -> list[Place]:
        """Return the place of the opening (or closing) mark, then others where it might stand."""
        return self._openings if opens else self._closings

    def features(self, place: Place, opens: bool) -> list[Feature]:
        """Return what speaks for a place of the opening (or closing) mark."""
        content = self._content(place, opens)
        if opens:
            beside = self._at_opening(opening_context(self._there, place.offset))
            compared, mark = self._compared_at_opening, self.target.opening
        else:
            beside = self._at_closing(closing_context(self._there, place.offset))
            compared, mark = self._compared_at_closing, self.target.closing
        return [
            *beside,
            *self._size.features(content),
            *self._meaning(place.offset, opens),
            compared_words(compared, content),
            *self._moved(place, mark, opens),
        ]

    def _content(self, place: Place, opens: bool) -> Span:
        """Return what the marks stand around with the opening (or closing) one at a place."""
        if opens:
            return Span(place.offset, self.target.closing.start)
        return Span(self.target.opening.end, place.offset)

    @cached_property
    def _is_overlong(self) -> bool:
        return self._size.is_overlong(self.target.content)

    def _at_opening(self, there: OpeningContext) -> Iterator[Feature]:
        here, before = self._begins, there.before
        yield f"opens after {before}", 1
        if before is here.before:
            yield f"opens after {before}, as the source", 1
        if (here.before in _SPEECH) != (before in _SPEECH):
            if here.before is Beside.STOP:
                yield "speech opens within a clause", 1
            elif before in _SPEECH and self._ends.beside is Beside.WORD:
                yield "phrase opens at a stop", 1
        led = here.leading and before in _SPEECH
        yield "speech opens where the source leads on", led
        yield "opens before a common word", there.common_behind
        alike = there.common_behind and here.common_behind
        yield "opens before a common word, as the source", alike
        yield "opens after a verb and a colon", before is Beside.COLON and there.verb_before
        yield "opens after a verb", there.verb_before
        yield "opens after a verb, as the source", there.verb_before and here.verb_before
        if there.first.lower() != there.first.upper():
            if here.before in _SPEECH:
                yield "speech opens with a capital", there.first.isupper()
            elif here.first.isupper():
                yield "name opens with a capital", there.first.isupper()
                yield "name opens behind a capital", there.capital_before
                yield "name leaves a capital outside", there.capital_left and not here.capital_left

    def _at_closing(self, there: ClosingContext) -> Iterator[Feature]:
        here, beside = self._ends, there.beside
        yield f"closes at {beside}", 1
        if beside is here.beside:
            yield f"{self._kind} closes at {beside}, as the source", 1
        if here.beside is not Beside.WORD and beside is Beside.WORD:
            last = is_verb_final(self._there.language)
            yield f"{'verb-final' if last else self._kind} closes without a stop", 1
        if here.beside is Beside.WORD and beside is not Beside.WORD:
            yield "closes with a stop", 1
        if beside is Beside.WORD:
            yield "closes after a leading word", there.leading
            yield "closes after a common word", there.common_inside
            both = there.common_inside and here.common_inside
            yield "closes after a common word, as the source", both
            yield "closes before a common word", there.common_behind
            yield "closes before kana", there.kana
        yield "closes before a verb", there.verb_behind
        yield "closes before a verb, as the source", there.verb_behind and here.verb_behind
        yield "closes after a verb", there.verb_inside

    def _meaning(self, place: int, opens: bool) -> Iterator[Feature]:
        """Yield how many words near the place stand on the side where the source has them."""
        left, right = self._sides.around(place)
        inside, outside = (right, left) if opens else (left, right)
        yield "quoted words inside", inside.count(1)
        yield "quoted words outside", outside.count(1)
        yield "other words inside", inside.count(-1)
        yield "other words outside", outside.count(-1)

    @cached_property
    def _compared_at_opening(self) -> list[Leaning]:
        return self._compared(self._openings)

    @cached_property
    def _compared_at_closing(self) -> list[Leaning]:
        return self._compared(self._closings)

    def _compared(self, places: list[Place]) -> list[Leaning]:
        """Return the words that some of the places leave inside and others outside, compared."""
        first, last = min(places).offset, max(places).offset
        covered = self.comparison.coverage_within(self.source.span)
        return [
            leaning
            for leaning in leanings(covered, self.source.content)
            if first <= leaning.span.start < last
        ]

    def is_settled(self, opens: bool) -> bool:
        """Tell whether a mark stands where no moved one would.

        That is at the same stop as the source's, or right behind `that` or a verb of saying with
        its stop.
        """
        if opens:
            there = opening_context(self._there, self.target.opening.end)
            led = there.verb_before and there.before in (Beside.COMMA, Beside.COLON)
            if led or there.before is Beside.THAT:
                return True
            return there.before is self._begins.before and there.before in _STOPS
        beside = closing_context(self._there, self.target.closing.start).beside
        return beside is self._ends.beside and beside in _STOPS

    @property
    def is_doubtful(self) -> bool:
        """Whether more of the quoted words are those that the source has outside its marks."""
        return self._sides.are_mixed

    @property
    def is_taken_apart(self) -> bool:
        """Whether quoted words stand far outside the marks, so that no edge can be told."""
        return self._sides.are_far

    def contradicts(self, place: Place, opens: bool) -> bool:
        """Tell whether the words between a mark and a place stand where the source has them.

        So do articles and other common words that a mark leaves outside, a single one that it takes
        in, and the one word that the
        grammar of another language puts behind a phrase at the end of a sentence.
        """
        mark = self.target.opening if opens else self.target.closing
        first, last = sorted((place.offset, mark.start))
        words = self._there.words_in(Span(first, last))
        widens = (place.words < 0) == opens
        if any(self._sides.of(word) == (-1 if widens else 1) for word in words):
            return True
        if not opens and place.words == 1 and self._kind == "phrase":
            return True
        if not widens and len(words) != 1:
            return False
        language = self._there.language
        common, leading = common_words(language), leading_words(language)
        return all(form in common or form in leading for form in (w.text.lower() for w in words))

    def is_impossible(self, place: Place, opens: bool) -> bool:
        """Tell whether no mark stands where this one does.

        No quotation ends with a word that leads another, unless the source's does; and between
        a verb of saying with its colon and what is said there are no words. None is several times
        as long as its source makes one expect.
        """
        if self._is_overlong:
            return True
        if opens:
            before = [other for other in self._openings if other.words < 0]
            return any(self.mends(other, opens=True) for other in before)
        there = closing_context(self._there, place.offset)
        return there.leading and there.beside is Beside.WORD and not self._ends.leading

    def mends(self, place: Place, opens: bool) -> bool:
        """Tell whether a place is free of what makes another impossible."""
        if self._is_overlong:
            return self._size.is_fitting(self._content(place, opens))
        if opens:
            there = opening_context(self._there, place.offset)
            return there.verb_before and there.before is Beside.COLON
        return not closing_context(self._there, place.offset).leading

    def _moved(self, place: Place, mark: Span, opens: bool) -> Iterator[Feature]:
        """Yield what speaks against moving the mark at all."""
        if not place.words:
            return
        what = "opening" if opens else "closing"
        widens = (place.words < 0) == opens
        yield f"{what} moved, source unspaced", not self._spaced[0]
        yield f"{what} moved, target unspaced", not self._spaced[1]
        yield "closing moved, verb-final", not opens and is_verb_final(self._there.language)
        yield "one word widened", widens and self._one_word
        if widens and opens:
            words = Span(place.offset, mark.start)
            yield "widened over a verb", has_speech_verb(self._there, words)
            facts = convention(self._there.language)
            that = facts.that if facts else ()
            inside = self._there.words_in(words)
            yield "widened over that", any(word.text.lower() in that for word in inside)
