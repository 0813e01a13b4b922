"""A few words are repeated right behind themselves.

## What it finds
Two to eight words that stand twice or more in a row, one word that stands three times or more,
and in Chinese and Japanese runs of characters that do. All but the first time is marked.

## Why it matters
Translation machines fall into loops; the text reads as broken.

## Example
    The bridge will reopen in the spring in the spring in the spring, the mayor said.

## What it leaves alone
Repetitions that the source has too, *again and again and again*, figures in a row, laughter, and
what Chinese and Japanese double by grammar (一人一人, 研究研究). One word that stands twice is the
matter of ADD202.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.alignment.numbers import numbers_within
from polyproof.locales.doubling import (
    doubles_any_word,
    runs_that_double,
    ways_of_doubling,
    words_before_tautology,
    words_that_double,
)
from polyproof.locales.numbers import halves
from polyproof.locales.phrases import leading_words
from polyproof.model import Edit, Fix, Severity, Span
from polyproof.rules.added._source import source_repeats_words
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text import Document
from polyproof.text.repetition import Repetition, repeated_characters, repeated_words

_HAN = regex.compile(r"\p{Han}")
_ONE = "一"
_CLAUSE_END = regex.compile(r"\s?[.,;:!?…\p{Pe}\p{Pf}\p{Pi}\"'–—]|\s*+\Z")


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield every loop that the source does not have."""
    target = comparison.target
    for loop in loops(target):
        place, twice = loop.first.cover(loop.again), loop.times == 2
        if source_repeats_words(comparison, place, loop.times, nearly=twice and loop.size == 2):
            continue
        words = loop.first.of(target.text)
        yield Observation(
            span=loop.again,
            message=f"“{words}” stands {loop.times} times in a row.",
            confidence=0.97 if loop.times > 2 or loop.size > 2 else 0.92,
            source_span=comparison.source_at(loop.first.start),
            origin=comparison.origin,
            fix=Fix((Edit(loop.again, ""),), safe=False),
        )


def loops(document: Document) -> Iterator[Repetition]:
    """Yield the repetitions of a text that neither grammar nor emphasis explains."""
    text = document.text
    longest = int(t.LOOP_WORDS.value)
    for loop in repeated_words(text, document.words, document.lowered_words, longest):
        if (loop.size > 1 or loop.times > 2) and not (
            _is_rhetoric(document, loop) or _is_number_cut(document, loop)
        ):
            yield loop
    if _HAN.search(text):
        for loop in repeated_characters(text):
            if not _is_reduplication(document, loop):
                yield loop


def _is_rhetoric(document: Document, loop: Repetition) -> bool:
    """Tell whether words are repeated for effect, or say nothing: *again and again and again*."""
    words = document.lowered_words[document.words_within(loop.first)]
    if not any(character.isalpha() for word in words for character in word):
        digit = len(words[0]) == 1  # the line score of a match: 0 0 0 0 2
        return len(words) > 1 or digit or loop.times <= t.LOOP_EMPHASIS.value
    if loop.size == 1:
        if words[0] in leading_words(document.language):
            return loop.times == 2
        doubling = words_that_double(document.language)
        return loop.times <= t.LOOP_EMPHASIS.value and words[0] in (doubling or ())
    if loop.size * loop.times <= t.LOOP_SURE.value and doubles_any_word(document.language):
        return loop.size == 1 or not any(map(str.isupper, loop.first.of(document.text)))
    if loop.size != 2 or loop.times != 2:
        return False
    return (
        _goes_on(document, loop, words)
        or _is_way(document, loop, words)
        or _is_half_more(document, loop)
        or _is_tautology(document, loop)
    )


def _goes_on(document: Document, loop: Repetition, words: Sequence[str]) -> bool:
    """Tell whether the first of the words stands there once more: *again and again and again*."""
    behind = document.words_within(Span(loop.again.end, loop.again.end + len(words[0]) + 2))
    return document.lowered_words[behind] == words[:1]


def _is_way(document: Document, loop: Repetition, words: Sequence[str]) -> bool:
    """Tell whether the words say a way, and another follows: *went from place to place to find*."""
    first = document.words_within(loop.first).start
    before = document.lowered_words[first - 1 : first]
    return (*before, words[1]) in ways_of_doubling(document.language)


def _is_half_more(document: Document, loop: Repetition) -> bool:
    """Tell whether the second time counts a half: *och ett och ett halvt dussin*."""
    start = loop.again.start + document.text[loop.again.start].isspace()
    return document.text.startswith(halves(document.language), start)


def _is_number_cut(document: Document, loop: Repetition) -> bool:
    """Tell whether a number goes on behind the words: *entre las seis y las seis y media*."""
    return any(
        number.start < loop.again.end < number.end
        for number in numbers_within(document.numbers, loop.again)
    )


def _is_tautology(document: Document, loop: Repetition) -> bool:
    """Tell whether a clause says what it says: *what is done is done*."""
    first = document.words_within(loop.first).start
    before = words_before_tautology(document.language)
    opened = first > 0 and document.lowered_words[first - 1] in before
    return opened and _CLAUSE_END.match(document.text, loop.again.end) is not None


def _is_reduplication(document: Document, loop: Repetition) -> bool:
    """Tell whether characters are doubled by the grammar of Chinese or Japanese."""
    run = loop.first.of(document.text)
    if not _HAN.search(run) or run[0] == _ONE:
        return loop.times * loop.size < t.LOOP_KANA.value
    if loop.size == 1:
        return loop.times <= t.LOOP_EMPHASIS.value
    return loop.times == 2 and loop.size == 2 and run in runs_that_double(document.language)


RULE = Rule(
    code="ADD201",
    name="repetition-loop",
    family=Family.ADDED,
    severity=Severity.ERROR,
    category="fluency/duplication",
    check=check,
    page=__doc__,
    yields_to=("ADD103",),
)
