"""What stands at the two edges of a quotation, in words and stops."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from polyproof.locales.quotation_marks import convention
from polyproof.model import Span
from polyproof.rules.speech import has_speech_verb
from polyproof.text import Document
from polyproof.text.keeping import kept
from polyproof.text.quotations import Quotation
from polyproof.text.stops import COLONS, SENTENCE_ENDS, STOPS

# A stop between clauses, and one between sentences or before speech.
_CLAUSE = regex.compile(
    r"[.!?:;,…](?=[\s\"“”«»„]|\Z)|[。！？：；，、।॥۔؟،؛።։។။\n\"“”„«»()（）「」『』]|[—–](?=\s)|\s-\s"
)
_SENTENCE_ENDS = SENTENCE_ENDS + COLONS + '\n"“”„«»「」『』'
_INNER_STOP = regex.compile(r"[.!?,:](?=\s)|[。！？，：।።]")
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}ー]")
_REACH = 120

Belongs = tuple[int | None, int | None]
"""Where the opening and the closing mark of a quotation belong; None for one in its place."""


def word_count(text: str) -> int:
    """Return how many words there are; two characters of Chinese or Japanese count as one."""
    spaced, unspaced = _UNSPACED.subn(" ", text)
    return sum(any(map(str.isalnum, word)) for word in spaced.split()) + (unspaced + 1) // 2


@dataclass(frozen=True, slots=True)
class Edge:
    """One edge of a quotation.

    Attributes:
        outside: words between the mark and the nearest stop outside; 0 where a stop stands there.
        ends_sentence: whether that stop parts sentences, ends a quotation or is a colon.
        inside: words between the mark and the nearest comma or full stop inside; the words of
            the whole quotation where there is none.
        stop: the place of the stop outside.
        inner_stop: the place of the stop inside.
    """

    outside: int
    ends_sentence: bool
    inside: int
    stop: int
    inner_stop: int


@kept
def opening_edge(document: Document, quotation: Quotation) -> Edge:
    """Return what stands at the opening mark."""
    text, place = document.text, quotation.opening.start
    first = max(0, place - _REACH)
    before = text[first:place].rstrip(" \u00a0\u202f")
    stops = list(_CLAUSE.finditer(before))
    stop = first + stops[-1].end() if stops else first
    outside = word_count(text[stop:place]) if stops or not first else _REACH
    ends = (stop == 0 or text[stop - 1] in _SENTENCE_ENDS) if stops or not first else False
    content = quotation.content
    inner = _INNER_STOP.search(text, content.start, content.end)
    inner_stop = inner.end() if inner else content.end
    inside = word_count(text[content.start : inner_stop])
    return Edge(outside, ends, inside, stop, inner_stop)


@kept
def closing_edge(document: Document, quotation: Quotation) -> Edge:
    """Return what stands at the closing mark; a comma or full stop before it counts as outside."""
    text, content = document.text, quotation.content
    words = text[content.start : content.end].rstrip(" \u00a0\u202f")
    has_stop = words[-1:] in tuple(STOPS)
    last = content.start + len(words) - has_stop
    inner = [match.end() for match in _INNER_STOP.finditer(text, content.start, last)]
    inner_stop = inner[-1] if inner else content.start
    inside = word_count(text[inner_stop:last])
    if has_stop:
        return Edge(0, True, inside, content.end, inner_stop)
    place = quotation.closing.end
    if is_led_on(document, place):
        return Edge(0, False, inside, place, inner_stop)
    stop = _CLAUSE.search(text, place, place + _REACH)
    if stop is None:
        at_end = place + _REACH >= len(text)
        outside = word_count(text[place:]) if at_end else _REACH
        return Edge(outside, at_end, inside, len(text) if at_end else place, inner_stop)
    outside = word_count(text[place : stop.start()])
    return Edge(outside, stop.group()[0] in _SENTENCE_ENDS, inside, stop.start(), inner_stop)


def is_led_on(document: Document, place: int) -> bool:
    """Tell whether a particle leads from what is said to a verb of saying (「…」と語った)."""
    facts = convention(document.language)
    if facts is None or not document.text.startswith(facts.quotative or "\0", place):
        return False
    sentence = document.sentence_at(place)
    end = min(sentence.span.end if sentence else place, place + _REACH)
    return has_speech_verb(document, Span(place, max(place, end)))


def follows_that(document: Document, quotation: Quotation, most: int) -> int | None:
    """Return how many words (at most `most`) part the opening mark from a `that` before it."""
    facts = convention(document.language)
    if facts is None or not facts.that:
        return None
    place = quotation.opening.start
    words = document.words_in(Span(max(0, place - 60), place))
    for distance, word in enumerate(reversed(words[-most - 1 :])):
        if word.text.lower() in facts.that:
            return distance
    return None
