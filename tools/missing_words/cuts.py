"""Translations with phrases, words and names cut out, and where."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

import regex

from polyproof.locales.language import is_spaced
from polyproof.locales.word_frequency import is_everyday, zipf
from polyproof.model import Span
from polyproof.reading import read_plain
from polyproof.text import Document
from polyproof.text.tokens import Word

SHARE = 0.34  # of the segments that lose something
KINDS = ("phrase", "word", "name")
_TRIALS = 4  # in a segment
_SHORTEST = 25  # code points of a sentence that is cut
_FEWEST, _MOST = 6, 6  # words of such a sentence, and of a cut
_LARGEST = 0.6  # of a sentence
_FREQUENT = 5.4  # Zipf frequency of words that are no content, at least
_MARK = regex.compile(r'[.!?;:"“”„«»。！？，、「」\n]')
_CLAUSE = regex.compile(r"[，,、；]")


@dataclass(frozen=True)
class Cut:
    """What was cut out: its kind, and where it is missing in the text that remains."""

    kind: str
    place: int


def garbled(text: str, language: str, spans: Sequence[Span], dice: Random) -> tuple[str, list[Cut]]:
    """Return a text with something cut out of a third of some segments."""
    document = Document(read_plain(text, language))
    names = {name.start for name in document.names}
    found: list[tuple[Span, str]] = []
    for segment in spans:
        if dice.random() < SHARE:
            trials = (cut(document, segment, names, dice) for _ in range(_TRIALS))
            found += [one for one in [next(filter(None, trials), None)] if one]
    cuts, left, last = [], "", 0
    for span, kind in sorted(found, key=lambda one: one[0].start):
        left += text[last : span.start]
        cuts.append(Cut(kind, len(left)))
        last = span.end
    return left + text[last:], cuts


def cut(
    document: Document, segment: Span, names: set[int], dice: Random
) -> tuple[Span, str] | None:
    """Return what to cut out of a segment, and of what kind it is.

    Args:
        document: the text.
        segment: of the text; whole sentences.
        names: where words begin that may be cut as names.
        dice: what is cut depends on.

    Returns:
        None where the segment has no sentence that is long enough, or chance fell on words
        that cannot be cut.
    """
    sentences = _sentences(document, segment)
    if not sentences:
        return None
    sentence = dice.choice(sentences)
    if not is_spaced(document.language):
        return _characters(document.text, sentence, dice)
    words = document.words_in(sentence)
    if len(words) < _FEWEST:
        return None
    chosen = _words(words, document.language, names, dice)
    if chosen is None:
        return None
    first, last, kind = chosen
    start, end = words[first].start, words[last].end
    if _MARK.search(document.text, start, end) or last - first >= _LARGEST * len(words):
        return None
    if document.text[end : end + 1] == " ":
        end += 1
    elif document.text[start - 1 : start] == " ":
        start -= 1
    return Span(start, end), kind


def _sentences(document: Document, segment: Span) -> list[Span]:
    """Return the sentences of a segment that are long enough to lose something."""
    return [
        sentence.span
        for sentence in document.sentences
        if segment.start <= sentence.span.start
        and sentence.span.end <= segment.end + 1
        and len(sentence.span) >= _SHORTEST
    ]


def _words(
    words: Sequence[Word], language: str, names: set[int], dice: Random
) -> tuple[int, int, str] | None:
    """Return the first and the last word to cut, and of what kind they are."""
    content = [
        number
        for number, word in enumerate(words)
        if len(word.text) >= 3 and zipf(word.text, language) < _FREQUENT
    ]
    if not content:
        return None
    throw, middle = dice.random(), dice.choice(content)
    called = [number for number in range(1, len(words)) if words[number].start in names]
    if throw < 0.28 and called:
        first, last = _widened(dice.choice(called), lambda n: n in called, len(words))
        return max(first, 1), last, "name"
    if throw < 0.58:
        return middle, middle, "word"
    if throw < 0.8:
        size = dice.randint(2, _MOST)
        first = max(0, middle - dice.randrange(size))
        last = min(len(words) - 1, first + size - 1)
    else:
        first, last = _widened(
            middle, lambda n: not is_everyday(words[n].text, language), len(words)
        )
    return (first, last, "phrase") if 0 < last - first < _MOST else None


def _widened(number: int, belongs: Callable[[int], bool], count: int) -> tuple[int, int]:
    """Return the run of numbers around one that belong to it."""
    first = last = number
    while first > 0 and belongs(first - 1):
        first -= 1
    while last + 1 < count and belongs(last + 1):
        last += 1
    return first, last


def _characters(text: str, sentence: Span, dice: Random) -> tuple[Span, str] | None:
    """Return a clause or some characters to cut where no blanks part the words."""
    throw = dice.random()
    if throw < 0.4:
        edges = [sentence.start]
        edges += [mark.end() for mark in _CLAUSE.finditer(text, sentence.start, sentence.end)]
        if len(edges) < 2:
            return None
        number = dice.randrange(len(edges) - 1)
        clause = Span(edges[number], edges[number + 1])
        return (clause, "phrase") if 3 <= len(clause) <= _LARGEST * len(sentence) else None
    size = dice.randint(4, 7) if throw < 0.8 else dice.randint(2, 3)
    if len(sentence) < 3 * size:
        return None
    start = dice.randrange(sentence.start, sentence.end - size)
    if _MARK.search(text, start, start + size):
        return None
    return Span(start, start + size), "phrase" if size > 3 else "word"


def at(cuts: Sequence[Cut], span: Span, slack: int = 3) -> Iterator[Cut]:
    """Yield the cuts within a part of the text, give or take some code points."""
    yield from (cut for cut in cuts if span.start - slack <= cut.place <= span.end + slack)
