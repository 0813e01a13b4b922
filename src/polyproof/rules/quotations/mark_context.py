"""What stands at a place where a quotation mark stands or might stand."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

import regex

from polyproof import thresholds as t
from polyproof.locales.common_words import common_words
from polyproof.locales.language import is_spaced
from polyproof.locales.phrases import leading_words, speech_verbs
from polyproof.locales.quotation_marks import convention
from polyproof.model import Span
from polyproof.rules.speech import has_speech_verb
from polyproof.text import Document
from polyproof.text.keeping import kept
from polyproof.text.quotations import Quotation
from polyproof.text.stops import COLONS, COMMAS, SEMICOLONS, SENTENCE_ENDS
from polyproof.text.tokens import Word

_BLANKS = " \u00a0\u202f\u3000\t"
_MARKS = "\"“”„‟«»『』「」〝〞〟＂'‘’‚‛‹›"
_STOPS = SENTENCE_ENDS + "\n"
_COMMAS = COMMAS + SEMICOLONS + "—–()（）[]／/|"
_AROUND = frozenset(_BLANKS + _MARKS + _STOPS + _COMMAS + COLONS + "-")
_FEW = 6  # code points of blanks, stops and marks between two words
_UNSPACED_BEFORE, _UNSPACED_AFTER = 10, 4  # code points that stand for one or two words
_KANA = regex.compile(rf"[{regex.escape(_MARKS)}]*+\p{{Hiragana}}")


class Beside(StrEnum):
    """What stands beside a place, blanks and marks left aside."""

    STOP = "stop"  # the end of a sentence or line, the edge of the text
    COLON = "colon"
    COMMA = "comma"  # or a semicolon, a dash, a bracket
    THAT = "that"  # a word that leads from a verb of saying to what is said
    COMMON = "common"  # a word that no text does without
    WORD = "word"
    OTHER = "other"


class OpeningContext(NamedTuple):
    """What stands where a quotation begins or might begin.

    Attributes:
        before: what stands before the place.
        capital_before: whether the word before it has a capital.
        verb_before: whether a verb of saying is one of the two words before.
        leading: whether the word before leads what follows it (an article, a preposition).
        capital_left: whether a word with a capital stands before such words, within a sentence.
        first: the first letter or digit behind it, or an empty string.
        common_behind: whether a common word follows.
    """

    before: Beside
    capital_before: bool
    verb_before: bool
    leading: bool
    capital_left: bool
    first: str
    common_behind: bool


class ClosingContext(NamedTuple):
    """What stands where a quotation ends or might end.

    Attributes:
        beside: the stop next to the place, on either side of the mark; WORD for none.
        leading: whether the word before leads what follows it (an article, a preposition).
        common_inside: whether the word before is a common word.
        verb_inside: whether the word before is a verb of saying.
        verb_behind: whether the word behind is one.
        common_behind: whether the word behind is a common word.
        kana: whether Hiragana follows: Japanese lets particles follow a quotation.
    """

    beside: Beside
    leading: bool
    common_inside: bool
    verb_inside: bool
    verb_behind: bool
    common_behind: bool
    kana: bool


@kept
def sentences_around(document: Document, quotation: Quotation) -> Span:
    """Return the sentences that a quotation stands in, with its marks; of long ones, a part."""
    span = quotation.span
    for place in (quotation.opening.start, quotation.closing.start):
        sentence = document.sentence_at(place)
        if sentence is not None:
            span = span.cover(sentence.span)
    reach = int(t.SENTENCE_REACH.value)
    first = max(span.start, quotation.span.start - reach)
    return Span(first, min(span.end, quotation.span.end + reach))


@kept
def opening_context(document: Document, place: int) -> OpeningContext:
    """Return what stands where a quotation begins, or would if its mark stood at `place`."""
    text, language = document.text, document.language
    last = place - 1
    while last >= 0 and (text[last] in _BLANKS or text[last] in _MARKS):
        last -= 1
    words = document.words_in(Span(max(0, last - 40), last + 1))
    before, word = _before(document, last, words)
    if is_spaced(language):
        near = Span(words[-2].start if len(words) > 1 else max(0, last - 40), last + 1)
    else:
        near = Span(max(0, place - _UNSPACED_BEFORE), place)
    behind = document.words_in(Span(place, place + 40))[:1]
    return OpeningContext(
        before,
        word is not None and word.text[0].isupper(),
        has_speech_verb(document, near),
        word is not None and word.text.lower() in leading_words(language),
        word is not None and _leaves_capital(document, words),
        next((char for char in text[place : place + _FEW] if char.isalnum()), ""),
        bool(behind) and behind[0].text.lower() in common_words(language),
    )


def _leaves_capital(document: Document, words: tuple[Word, ...]) -> bool:
    """Tell whether the last word that leads no other has a capital, but for that of a sentence."""
    leading = leading_words(document.language)
    last = len(words) - 1
    while last > 0 and words[last].text.lower() in leading:
        last -= 1
    if last <= 0 or last == len(words) - 1 or not words[last].text[0].isupper():
        return False
    between = document.text[words[last - 1].end : words[-1].end]
    return _stop_in(between) is Beside.WORD


def _before(document: Document, last: int, words: tuple[Word, ...]) -> tuple[Beside, Word | None]:
    """Return what stands at the offset `last`, and the word if it is one."""
    text, language = document.text, document.language
    char = text[last] if last >= 0 else "\n"
    if char in _STOPS:
        return Beside.STOP, None
    if char in COLONS:
        return Beside.COLON, None
    if char in _COMMAS or (char == "-" and text[last - 1 : last] in _BLANKS):
        return Beside.COMMA, None
    if not words or words[-1].end != last + 1:
        return Beside.OTHER, None
    word = words[-1]
    form = word.text.lower()
    facts = convention(language)
    if facts is not None and form in facts.that:
        return Beside.THAT, word
    short = not is_spaced(language) and len(form) <= 2
    common = short or form in common_words(language)
    return Beside.COMMON if common else Beside.WORD, word


@kept
def closing_context(document: Document, place: int) -> ClosingContext:
    """Return what stands where a quotation ends, or would if its mark stood at `place`."""
    text, language = document.text, document.language
    first, last = place, place
    while first > max(0, place - _FEW) and text[first - 1] in _AROUND and text[first - 1] != "\n":
        first -= 1
    while last < min(len(text), place + _FEW) and text[last] in _AROUND:
        last += 1
    between = text[first:last] + ("\n" if last >= len(text) else "")
    before = document.words_in(Span(max(0, first - 40), first))[-1:]
    behind = document.words_in(Span(last, last + 1))[:1]
    inside = before[0].text.lower() if before else ""
    after = behind[0].text.lower() if behind else ""
    near = Span(place, behind[0].end if behind else place)
    if not is_spaced(language):
        near = Span(place, place + _UNSPACED_AFTER)
    return ClosingContext(
        _stop_in(between),
        inside in leading_words(language),
        inside in common_words(language),
        inside in speech_verbs(language),
        has_speech_verb(document, near),
        after in common_words(language),
        bool(_KANA.match(text, place)),
    )


def _stop_in(between: str) -> Beside:
    """Return the strongest stop among the characters between two words."""
    if any(char in _STOPS for char in between):
        return Beside.STOP
    if any(char in _COMMAS for char in between) or " - " in between:
        return Beside.COMMA
    return Beside.COLON if any(char in COLONS for char in between) else Beside.WORD
