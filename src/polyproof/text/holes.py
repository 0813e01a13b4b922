"""Places where two words meet that hardly ever do: what stood between them may be missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import regex

from polyproof.locales.seldom_pairs import START, never_meet, seldom_meet
from polyproof.model import Span
from polyproof.text.document import Document
from polyproof.text.keeping import kept
from polyproof.text.tokens import Word

_BLANKS = frozenset({" ", "\N{NO-BREAK SPACE}"})
_STATEMENT = regex.compile(r"(?r)[.…][\p{Pf}\p{Pe}\"']*+\s*+$")
_OPENING = regex.compile(r"[\p{Pi}\p{Ps}\"'„‚\s]*+")


@dataclass(frozen=True, slots=True)
class Hole:
    """A place where something may be missing.

    Attributes:
        place: where: the offset at which the second word, or the mark, begins.
        first: the word before it, in small letters; `^` at the beginning of a sentence.
        second: the word or the mark behind it, in small letters.
        start: where the first word begins; `place` where there is none.
    """

    place: int
    first: str
    second: str
    start: int


@kept
def sure_holes(document: Document) -> tuple[Hole, ...]:
    """Return the holes between words that never meet, in order."""
    pairs = never_meet(document.language)
    if not pairs:
        return ()
    found = [
        *_between(document, range(len(document.words)), pairs),
        *_opening(document, document.openers, pairs),
    ]
    return tuple(sorted(found, key=lambda hole: hole.place))


def likely_holes(document: Document, span: Span) -> tuple[Hole, ...]:
    """Return the holes within `span`, in order: of words, and marks, that seldom meet."""
    pairs = seldom_meet(document.language)
    if not pairs:
        return ()
    here = document.words_within(span)
    openers = [word for word in document.openers if span.start <= word.start < span.end]
    found = [
        *_between(document, range(here.start, here.stop), pairs),
        *_before_marks(document, span, pairs),
        *_opening(document, openers, pairs),
    ]
    return tuple(sorted(found, key=lambda hole: hole.place))


def _between(
    document: Document, numbers: range, pairs: Mapping[str, frozenset[str]]
) -> Iterator[Hole]:
    words, lowered, text = document.words, document.lowered_words, document.text
    for number in numbers[:-1]:
        seconds = pairs.get(lowered[number])
        if seconds is None or lowered[number + 1] not in seconds:
            continue
        first, second = words[number], words[number + 1]
        if second.start - first.end != 1 or text[first.end] not in _BLANKS:
            continue
        if second.text != lowered[number + 1] or text[second.end : second.end + 1] == "-":
            continue
        if first.text == lowered[number] or _opens(document, first.start):
            yield Hole(second.start, lowered[number], second.text, first.start)


def _opens(document: Document, offset: int) -> bool:
    """Tell whether a sentence begins with the word at `offset`, so that it has a capital letter."""
    sentence = document.sentence_at(offset)
    return sentence is not None and bool(
        _OPENING.fullmatch(document.text, sentence.span.start, offset)
    )


def _before_marks(
    document: Document, span: Span, pairs: Mapping[str, frozenset[str]]
) -> Iterator[Hole]:
    text = document.text
    for word in document.words_in(span):
        mark = text[word.end : word.end + 1]
        if mark not in {",", "."} or word.text[0].isupper():
            continue
        if mark in pairs.get(word.text, ()) and text[word.end + 1 : word.end + 2].strip() == "":
            yield Hole(word.end, word.text, mark, word.start)


def _opening(
    document: Document, openers: Iterable[Word], pairs: Mapping[str, frozenset[str]]
) -> Iterator[Hole]:
    seconds = pairs.get(START)
    if not seconds:
        return
    for word in openers:
        lower = word.text.lower()
        if lower not in seconds or not word.text.istitle():
            continue
        sentence = document.sentence_at(word.start)
        if (
            sentence
            and _opens(document, word.start)
            and _STATEMENT.search(sentence.span.of(document.text))
        ):
            yield Hole(word.start, START, lower, word.start)
