"""Places where two words meet that never do: what stood between them is missing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

import regex

from polyproof.locales.seldom_pairs import START, may_lead_number, never_meet
from polyproof.model import Span
from polyproof.text.document import Document
from polyproof.text.keeping import kept

_BLANKS = frozenset({" ", "\N{NO-BREAK SPACE}"})
_INSIDE = frozenset(".-‐‑")  # before a part of a shortened word, or of one with a hyphen
_NEAR = 2  # code points between a word and a number: a blank, a sign of currency
_STATEMENT = regex.compile(r"(?r)[.…][\p{Pf}\p{Pe}\"']*+\s*+$")
_ENUMERATION = 40  # code points between two numbers that are counted up
_OPENING = regex.compile(r"[\p{Pi}\p{Ps}\"'„‚\s]*+")


@dataclass(frozen=True, slots=True)
class Hole:
    """A place where something is missing.

    Attributes:
        place: where: the offset at which the second word begins.
        first: the word before it, in small letters; `^` at the beginning of a sentence.
        second: the word behind it, in small letters.
        start: where the first word begins; `place` where there is none.
    """

    place: int
    first: str
    second: str
    start: int


@kept
def find_holes(document: Document) -> tuple[Hole, ...]:
    """Return the holes between words that never meet, in order."""
    pairs = never_meet(document.language)
    if not pairs:
        return ()
    found = [*_between(document, pairs), *_opening(document, pairs.get(START, frozenset()))]
    return tuple(sorted(found, key=lambda hole: hole.place))


def _between(document: Document, pairs: Mapping[str, frozenset[str]]) -> Iterator[Hole]:
    leads = may_lead_number(document.language)
    words, lowered, text = document.words, document.lowered_words, document.text
    for number in range(len(words) - 1):
        seconds = pairs.get(lowered[number])
        if seconds is None or lowered[number + 1] not in seconds:
            continue
        first, second = words[number], words[number + 1]
        if second.start - first.end != 1 or text[first.end] not in _BLANKS:
            continue
        if second.text != lowered[number + 1] or text[second.end : second.end + 1] == "-":
            continue
        if lowered[number + 1] in leads and _has_number_behind(document, second.end):
            continue
        if text[max(0, first.start - 1) : first.start] in _INSIDE:  # v.le della Pace
            continue
        if _counts(document, first.start):
            continue
        if first.text == lowered[number] or _opens(document, first.start):
            yield Hole(second.start, lowered[number], second.text, first.start)


def _has_number_behind(document: Document, offset: int) -> bool:
    index = bisect_left(document.numbers, offset, key=lambda number: number.start)
    return any(n.start - offset <= _NEAR for n in document.numbers[index : index + 1])


def _counts(document: Document, offset: int) -> bool:
    """Tell whether the word at `offset` counts: *deux ont augmenté, une est restée*, *uma e meia*.

    Such a one is a noun by itself.
    """
    numbers = document.numbers
    at = bisect_left(numbers, offset, key=lambda number: number.start)
    if at == len(numbers) or numbers[at].start != offset or numbers[at].in_digits:
        return False
    if numbers[at].values[0] % 1:
        return True
    before = numbers[at - 1] if at else None
    return before is not None and offset - before.end <= _ENUMERATION and before.firm


def _opens(document: Document, offset: int) -> bool:
    """Tell whether a sentence begins with the word at `offset`, so that it has a capital letter."""
    sentence = document.sentence_at(offset)
    return sentence is not None and bool(
        _OPENING.fullmatch(document.text, sentence.span.start, offset)
    )


def _is_statement(document: Document, span: Span) -> bool:
    """Tell whether a sentence is no question, nor has one in it: “Are you well?” she asked."""
    text = span.of(document.text)
    return bool(_STATEMENT.search(text)) and "?" not in text


def _opening(document: Document, seconds: Set[str]) -> Iterator[Hole]:
    for word in document.openers if seconds else ():
        lower = word.text.lower()
        if lower not in seconds or not word.text.istitle():
            continue
        sentence = document.sentence_at(word.start)
        if sentence and _opens(document, word.start) and _is_statement(document, sentence.span):
            yield Hole(word.start, START, lower, word.start)
