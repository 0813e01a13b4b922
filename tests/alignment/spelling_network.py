"""A network for tests that knows how words are spelt and no more."""

from __future__ import annotations

import re

import numpy as np

from polyproof.alignment.lexical.network import Compared, Network, Read
from polyproof.alignment.lexical.packed import Packed
from polyproof.alignment.lexical.pieces import Piece


class Speller(Network):
    """A word has a counterpart if the other side spells it; a gap is where `~` stands.

    `texts` are those that it has read, in order.
    """

    def __init__(self) -> None:
        packed = Packed(
            ("a",), np.zeros(1, np.float32), 0, np.zeros(1, np.uint8), np.zeros(1, np.float32)
        )
        super().__init__(packed, None, None)
        self.texts: list[str] = []

    def read(self, text: str) -> Read:
        runs = re.finditer(r"[^\s.~]+|~", text)
        pieces = tuple(Piece(0, run.start(), run.end(), opens=True) for run in runs)
        self.texts.append(text)
        return Read(pieces, np.full((len(pieces) + 2, 1), len(self.texts) - 1, np.float32))

    def compare(self, source: Read, target: Read) -> Compared:
        words = [self._words(read) for read in (source, target)]
        likeness = np.array([[float(a == b) for b in words[1]] for a in words[0]], np.float32)
        odds = [np.where(likeness.any(axis=axis), -5.0, 5.0) for axis in (1, 0)]
        gaps = np.array([5.0 if word == "~" else -5.0 for word in [*words[1], ""]], np.float32)
        return Compared((odds[0], odds[1]), gaps, likeness)

    def _words(self, read: Read) -> list[str]:
        text = self.texts[int(read.meaning[0, 0])]
        return [text[piece.start : piece.end] for piece in read.pieces]
