"""Where a sentence may open without a full stop before it, judged from one version alone.

A heading that ran into the text leaves traces on its own side: no preposition ends it, the word
behind it is one that only an opening writes with a capital, it is as long as headings are, and it
says what is said again behind it. Their weights were fitted as a conditional logit (McFadden 1974)
over all places of a sentence at once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from math import log

import regex

from polyproof import thresholds as t
from polyproof.locales.common_words import common_words
from polyproof.locales.length import length_factor
from polyproof.locales.phrases import dangling_words
from polyproof.locales.word_frequency import has_word_list, zipf
from polyproof.model import Span
from polyproof.text import Document
from polyproof.text.tokens import Word

# Where a new sentence may begin without a full stop before it: at a capital; in scripts without
# capitals at any word; in Chinese and Japanese where the script changes or behind a mark.
_PLACE = regex.compile(
    r"""\s(?: (?<=[\p{L}\p{Nd}\)\]%"”»“'’]\s)\s*+["“„«]?+(?=[\p{Lu}\p{Nd}])
         | (?<=[\p{Lo}\p{Nd}\)"״]\s)\s*+(?=["“]?[\p{Lo}\p{Nd}]) )
      | (?=[\p{Han}\p{Katakana}\p{Nd}「『“【\(（])
        (?: (?<=[\p{Katakana}ー\p{Hiragana}])(?=\p{Han})
          | (?<=[\)）」』”｜】＞\p{Nd}])(?=[\p{Han}\p{Katakana}「『“【\(（])
          | (?<=[\p{Han}])(?=[\p{Nd}「『“【\(（]) )""",
    regex.VERBOSE,
)
# What news agencies open with: `VALMONT (Lux) -`, `3 March (Lux) --`, `Lux, 3. März (Lux) –`.
# A sentence follows, where behind a headline only the name of a newspaper does.
_DATELINE = regex.compile(
    r"[\"“«]?+[\p{Lu}\p{Nd}][^\n()!?]{0,30}+\([^()\n!?]{2,25}+\)\s*+[-–—]{1,2}+\s[^\n]{40}"
)
_CLOSED = frozenset(")]）］】")
# How a heading may end on both sides alike: with a quotation, or with the name of a newspaper.
_ENDS = regex.compile(
    r"""(?P<quotation>[”»」』"“’'〉》】］]\s*+\Z)
      | (?P<newspaper>(?:\s[-–—|]++\s?+|[｜|]\s?+|(?<=\p{Han})-|[：:])
          [^\s.,?。，、()（）「」“”"-]{2,}+(?:[ .][^\s.,?。、()（）「」“”"-]++){0,3}+\s*+\Z)""",
    regex.VERBOSE,
)
_END = 40  # code points of a heading's end that are looked at
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}]")
_STEM = 5  # letters of a word that count when what is said before and behind is compared
_STEM_LEAST = 4  # letters of a word that is compared
_NO_STEM = frozenset({""})
_BEHIND = 30  # words behind a place that may repeat a heading


def places(document: Document, span: Span) -> Iterator[int]:
    """Yield where a heading at the beginning of `span` may end, in order."""
    low = int(t.SEAM_HEADING.value)
    for match in _PLACE.finditer(document.text, span.start + 1, span.end):
        place = match.end()
        while place > match.start() and not document.text[place - 1].isspace():
            place -= 1
        place = max(place, match.start())
        before, behind = place - span.start, span.end - place
        if before >= low and behind >= low:
            yield place


class Openings:
    """Judges the places of one version."""

    def __init__(self, document: Document) -> None:
        self._document = document
        language = document.language
        self._common = common_words(language) | dangling_words(language)
        self._factor = length_factor(language) or 1.0

    def judged(self, found: Iterable[int], span: Span) -> Iterator[tuple[float, int]]:
        """Yield the places found in the sentence that begins `span`, each behind its odds.

        These are the log odds that a sentence opens there, and what is before is a heading.
        """
        words = self._document.words_within(span)
        for place in found:
            at = self._document.first_word(place)
            inside = words.start < at < words.stop
            yield self._odds(words, at, place, place - span.start) if inside else -1e3, place

    def _odds(self, words: slice, at: int, place: int, length: int) -> float:
        """Return the log odds of a place before the word `at`, `length` behind the beginning."""
        document = self._document
        last, first = document.words[at - 1].text, document.words[at].text
        unspaced = bool(_UNSPACED.match(last[-1]) and _UNSPACED.match(first[0]))
        odds = t.SEAM_PLACE.value + self._case(document.words[words.start : at], first, unspaced)
        if (last[-1] if unspaced else last) in self._common:
            odds += t.SEAM_AFTER_COMMON.value
        lowered = document.lowered_words[at]
        if (first[:2] if unspaced else lowered) in self._common and not first[0].islower():
            odds += t.SEAM_AT_COMMON.value
        if first[0].isupper() and lowered in document.vocabulary:
            odds += t.SEAM_AT_ORDINARY.value
        if not unspaced and self._known_pairs.get((document.lowered_words[at - 1], lowered), 0) > 1:
            odds += t.SEAM_IN_PHRASE.value
        if first[0].isdigit():
            odds += t.SEAM_AT_FIGURE.value
        odds += self._marks(place)
        odds -= t.SEAM_LENGTH.value * log(length / self._factor / t.SEAM_USUAL.value) ** 2
        return odds + t.SEAM_ECHO.value * self._echo(words, at, unspaced)

    def _case(self, before: Sequence[Word], first: str, unspaced: bool) -> float:
        """Return the log odds of the case of the words before and behind a place.

        A common word with a capital letter opens a sentence; two words with capitals side by side
        are a name, unless the heading writes all its words so. Where a script has no capitals,
        any word may be a place, so each is less likely one.
        """
        if not first[0].isupper():
            return 0.0 if unspaced or first[0].islower() else t.SEAM_UNCASED.value
        odds = 0.0
        if has_word_list(self._document.language):
            rate = zipf(first, self._document.language) - t.SEAM_COMMON_ZIPF.value
            odds = t.SEAM_AT_FREQUENT.value * max(-1.0, min(2.0, rate))
        if before[-1].text[0].isupper() and not _in_capitals(before):
            odds += t.SEAM_IN_NAME.value
        return odds

    def end(self, span: Span, place: int) -> str:
        """Return what a heading that ends at `place` ends with: a quotation, a newspaper, or ""."""
        found = _ENDS.search(self._document.text, max(span.start, place - _END), place)
        return str(found.lastgroup) if found else ""

    def _marks(self, place: int) -> float:
        """Return the log odds of what stands at a place: a bracket closed, a dateline."""
        text = self._document.text
        odds = 0.0
        if text[max(0, place - 2) : place].rstrip()[-1:] in _CLOSED:
            odds += t.SEAM_AFTER_BRACKET.value
        if _DATELINE.match(text, place + (text[place : place + 1].isspace())):
            odds += t.SEAM_AT_DATELINE.value
        return odds

    def _echo(self, words: slice, at: int, unspaced: bool) -> float:
        """Return which share of what is said before the word `at` is said again behind, 0-1."""
        if unspaced:
            text = self._document.text
            first, last = self._document.words[words.start], self._document.words[words.stop - 1]
            opens = self._document.words[at].start
            end = opens + int(4 * t.SEAM_USUAL.value * self._factor)
            ours = _bigrams(text[first.start : self._document.words[at - 1].end])
            theirs = _bigrams(text[opens : min(last.end, end)])
        else:
            stems = self._stems
            ours = set(stems[words.start : at]) - _NO_STEM
            theirs = set(stems[at : min(words.stop, at + _BEHIND)]) - _NO_STEM
        return len(ours & theirs) / max(1, min(len(ours), len(theirs)))

    @cached_property
    def _stems(self) -> list[str]:
        """What counts of each word where what is said before and behind is compared."""
        return [
            lowered[:_STEM] if len(word.text) >= _STEM_LEAST else ""
            for word, lowered in zip(
                self._document.words, self._document.lowered_words, strict=True
            )
        ]

    @cached_property
    def _known_pairs(self) -> Counter[tuple[str, str]]:
        """How often each two words stand side by side in this version."""
        return Counter(pairwise(self._document.lowered_words))


def _in_capitals(words: Sequence[Word]) -> bool:
    """Tell whether a heading writes its longer words with capitals, as headlines in English do."""
    long = [word.text[0].isupper() for word in words[1:] if len(word.text) >= _STEM_LEAST]
    return len(long) > 1 and sum(long) / len(long) > t.SEAM_IN_CAPITALS.value


def _bigrams(text: str) -> set[str]:
    return {text[start : start + 2] for start in range(len(text) - 1)}
