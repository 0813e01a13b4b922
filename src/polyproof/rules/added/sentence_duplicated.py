"""A sentence of the translation stands twice in a row.

## What it finds
One to four sentences that are repeated right behind themselves, or a sentence that is repeated
with a word or two changed, or ten words and more; the second time is marked.

## Why it matters
A machine that loses its place translates a passage twice. It reads as careless at best.

## Example
    The port remains closed. Nobody knows why. Nobody knows why. The city is silent.

## What it leaves alone
Repetitions that the source has at the same place (a refrain, a chant), neighbours that render
two sentences as like each other, and exclamations of a word or two.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.model import Edit, Fix, Severity, Span
from polyproof.rules.added._source import letters, source_repeats_sentences
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text.repetition import repeated_passages, repeated_rows


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield every repeated run of sentences."""
    target = comparison.target
    rows = [letters(sentence.span.of(target.text)) for sentence in target.sentences]
    done: list[Span] = []
    for start, size in repeated_runs(rows):
        first = target.sentences_span(start, start + size)
        again = target.sentences_span(start + size, start + 2 * size)
        if not source_repeats_sentences(comparison, first.cover(again)):
            done.append(again)
            yield _observation(comparison, first, again, 0.98)
    for first, again in (*_alike(comparison, rows), *_passages(comparison)):
        if not any(again.overlaps(other) for other in done):
            done.append(again)
            yield _observation(comparison, first, again, 0.9)


def _observation(
    comparison: Comparison, first: Span, again: Span, confidence: float
) -> Observation:
    """Return the observation that `again` repeats `first`."""
    return Observation(
        span=again,
        message="This passage stands twice in a row.",
        confidence=confidence,
        source_span=comparison.source_at(first.start),
        origin=comparison.origin,
        fix=Fix((Edit(Span(first.end, again.end), ""),), safe=False),
    )


def repeated_runs(rows: list[str]) -> Iterator[tuple[int, int]]:
    """Yield (start, size) of the runs of rows that follow themselves and say enough."""
    for start, size in repeated_rows(rows, int(t.DUPLICATED_SENTENCES.value)):
        if _weight("".join(rows[start : start + size])) >= t.DUPLICATED_LETTERS.value:
            yield start, size


def _weight(row: str) -> int:
    """Return how much a row says: its letters, others than Latin twice."""
    return 2 * len(row) - len(row.encode("ascii", "ignore"))


def _alike(comparison: Comparison, rows: list[str]) -> Iterator[tuple[Span, Span]]:
    """Yield neighbouring sentences that differ by a word or two, or one in the other's end."""
    sentences = comparison.target.sentences
    for index, (one, two) in enumerate(pairwise(rows)):
        if one == two or _weight(min(one, two, key=len)) < t.ALIKE_LETTERS.value:
            continue
        if _repeats(one, two) and not _source_is_alike(comparison, index):
            yield sentences[index].span, sentences[index + 1].span


def _repeats(one: str, two: str) -> bool:
    """Tell whether a row says what the one before it, or its end, has said."""
    return any(
        _similar(*pair) > 0
        for pair in ((one, two), (one[-len(two) :], two), (one, two[: len(one)]))
    )


def _similar(one: str, two: str) -> float:
    """Return how alike two rows are, 0-1; 0 where their lengths rule it out."""
    # Loaded here: most texts have no sentence that comes near.
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415

    if one[:1] != two[:1] and one[-4:] != two[-4:]:
        return 0.0
    return ratio(one, two, score_cutoff=100 * t.ALIKE.value) / 100


def _source_is_alike(comparison: Comparison, index: int) -> bool:
    """Tell whether the sentences `index` and the next render two that are alike themselves."""
    sentences = comparison.target.sentences
    places = [comparison.source_at(sentences[i].span.start) for i in (index, index + 1)]
    if comparison.source is None or None in places or places[0] == places[1]:
        return False
    one, two = (letters(place.of(comparison.source.text)) for place in places if place)
    return _repeats(one, two)


def _passages(comparison: Comparison) -> Iterator[tuple[Span, Span]]:
    """Yield long runs of words that follow themselves with no end of a sentence between."""
    target = comparison.target
    shortest = int(t.DUPLICATED_WORDS.value)
    for first, again in repeated_passages(target.words, target.lowered_words, shortest):
        if not source_repeats_sentences(comparison, first.cover(again)):
            yield first, again


RULE = Rule(
    code="ADD103",
    name="sentence-duplicated",
    family=Family.ADDED,
    severity=Severity.ERROR,
    category="fluency/duplication",
    check=check,
    page=__doc__,
)
