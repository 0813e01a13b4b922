"""Text cut into the pieces of a unigram vocabulary, with their places.

The likeliest way to cut a word is found by dynamic programming over the scores of its pieces
(Kudo 2018, "Subword Regularization"). Pieces never reach across blanks, so words are cut one by
one and remembered.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

import regex

from polyproof.alignment.lexical.packed import Packed

_RUN = regex.compile(r"\S++")
_START = "▁"  # stands before the first piece of a word
_UNKNOWN_PENALTY = 10.0  # below the rarest piece, as SentencePiece has it
_LONGEST = 200  # code points of a run without blanks that are cut at once
_REMEMBERED = 1 << 16


class Piece(NamedTuple):
    """A piece of text: its number in the vocabulary and its place, in code points.

    `opens` tells whether a word (a run without blanks) begins with it.
    """

    number: int
    start: int
    end: int
    opens: bool


class Cutter:
    """Cuts text into pieces."""

    def __init__(self, packed: Packed) -> None:
        self._numbers = {piece: number for number, piece in enumerate(packed.pieces)}
        self._scores: list[float] = packed.scores.tolist()
        self._unknown = packed.unknown
        self._unknown_score = float(packed.scores.min()) - _UNKNOWN_PENALTY
        self._longest = max(map(len, packed.pieces))
        self._cut_run = lru_cache(maxsize=_REMEMBERED)(self._cut)

    def pieces(self, text: str) -> Iterator[Piece]:
        """Yield the pieces of a text in order, with offsets into it."""
        for run in _RUN.finditer(text):
            for at in range(run.start(), run.end(), _LONGEST):
                stretch = text[at : min(run.end(), at + _LONGEST)]
                for index, (number, start, end) in enumerate(self._cut_run(stretch)):
                    yield Piece(number, at + start, at + end, index == 0 and at == run.start())

    def _cut(self, run: str) -> tuple[tuple[int, int, int], ...]:
        """Return number, start and end of the pieces of a run without blanks."""
        letters, origin = _START, [0]
        for index, character in enumerate(run):
            plain = normalize("NFKC", character)
            letters += plain
            origin += [index] * len(plain)
        size = len(letters)
        best = [0.0] + [-1e30] * size
        last = [(0, self._unknown)] * (size + 1)
        for start in range(size):
            base = best[start]
            for end in range(start + 1, min(size, start + self._longest) + 1):
                number = self._numbers.get(letters[start:end])
                if number is not None and base + self._scores[number] > best[end]:
                    best[end], last[end] = base + self._scores[number], (start, number)
            if base + self._unknown_score > best[start + 1]:
                best[start + 1] = base + self._unknown_score
                last[start + 1] = (start, self._unknown)
        found = []
        end = size
        while end > 0:
            start, number = last[end]
            first, stop = (origin[place - 1] + 1 if place > 1 else 0 for place in (start, end))
            found.append((number, first, stop))
            end = start
        return tuple(reversed(found))
