"""Runs of words that stand in the translation just as they stand in the source."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from polyproof.model import Span
from polyproof.text import Document
from polyproof.text.tokens import Word

# How many places of the source are tried for one pair of words; more only costs time.
_PLACES = 8


@dataclass(frozen=True, slots=True)
class CopiedRun:
    """Two or more words in a row that both versions have, letter by letter.

    Attributes:
        target: from the first word to the last, in the translation.
        source: the same in the source.
        words: the words, as they stand in the translation.
    """

    target: Span
    source: Span
    words: tuple[Word, ...]


def _pairs(words: tuple[Word, ...], shared: Set[str]) -> dict[tuple[str, str], list[int]]:
    """Return where each pair of neighbouring shared words begins, at most `_PLACES` times."""
    places: dict[tuple[str, str], list[int]] = {}
    before = ""
    for index, word in enumerate(words):
        text = word[2] if word[2] in shared else ""
        if before and text:
            known = places.setdefault((before, text), [])
            if len(known) < _PLACES:
                known.append(index - 1)
        before = text
    return places


def _length(
    source: tuple[Word, ...], i: int, target: tuple[Word, ...], j: int, breaks: set[int]
) -> int:
    """Return how many words are the same from `source[i]` and `target[j]` to the sentence's end."""
    length = 0
    while (
        i + length < len(source)
        and j + length < len(target)
        and source[i + length][2] == target[j + length][2]
        and not (length and source[i + length][0] in breaks)
    ):
        length += 1
    return length


def copied_runs(source: Document, target: Document) -> tuple[CopiedRun, ...]:
    """Return the longest copied runs in order of the translation; none overlaps another there.

    A run ends with its sentence of the source.
    """
    breaks = {word.start for word in source.openers}
    ours, theirs = target.words, source.words
    places = _pairs(theirs, source.vocabulary.keys() & target.vocabulary.keys())
    runs = []
    index = 0
    while places and index + 1 < len(ours):
        found = places.get((ours[index][2], ours[index + 1][2]))
        if found is None:
            index += 1
            continue
        length, first = max((_length(theirs, i, ours, index, breaks), -i) for i in found)
        if length < 2:  # the pair crosses the edge of a sentence
            index += 1
            continue
        first = -first
        runs.append(
            CopiedRun(
                Span(ours[index].start, ours[index + length - 1].end),
                Span(theirs[first].start, theirs[first + length - 1].end),
                ours[index : index + length],
            )
        )
        index += length
    return tuple(runs)
