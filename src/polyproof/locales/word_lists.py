"""The word lists of wordfreq, read from its files: small in memory, and quick to load.

wordfreq itself is not imported: its tokenizer and its table of languages take longer to load than
a list does, and it keeps every list that it has read, with a string for each word. A file is
MessagePack (https://msgpack.org), packed by gzip: a header, then the words that are used once in
10^(n/100) words, for n = 0, 1, ...; the long ones have up to a million words.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from polyproof.locales.two_alphabets import from_latin, has_two_alphabets

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SHORT, LONG = "small", "large"
_HEADER = {b"format": b"cB", b"version": 1}
# Tags under which wordfreq keeps languages that share a list.
_SHARED = {"hr": "sh", "sr": "sh", "bs": "sh", "no": "nb"}


class LongList(NamedTuple):
    """The words of a long list by their hashes, which take ten bytes a word and not a hundred.

    That two words of a million share a hash of 64 bits happens once in 10^13 questions.
    """

    hashes: NDArray[np.int64]
    rarities: NDArray[np.uint16]

    def get(self, word: str) -> int | None:
        """Return how rare a word is, in hundredths of powers of ten; None if it is not there."""
        wanted = hash(word.encode("utf-8", "surrogatepass"))
        at = int(self.hashes.searchsorted(wanted))
        if at < len(self.hashes) and self.hashes[at] == wanted:
            return int(self.rarities[at])
        return None


@cache
def has_list(language: str, kind: str) -> bool:
    """Tell whether there is a list of this kind, `SHORT` or `LONG`, for a language."""
    return _path(language, kind).is_file()


@cache
def short_list(language: str) -> dict[str, int]:
    """Return the commoner words with their rarity (see `LongList.get`); empty without a list."""
    if not has_list(language, SHORT):
        return {}
    lists = enumerate(_lists(_path(language, SHORT)))
    found = {word.decode(): rarity for rarity, words in lists for word in words}
    if not has_two_alphabets(language):
        return found
    other = from_latin("\n".join(found), language).split("\n")
    return {**found, **dict(zip(other, found.values(), strict=True))}


@cache
def long_list(language: str) -> LongList:
    """Return the long list of a language; there must be one."""
    # Loaded here: what needs no rare words needs no arrays.
    import numpy as np  # noqa: PLC0415

    lists = _lists(_path(language, LONG))
    hashed = [np.fromiter(map(hash, words), np.int64, len(words)) for words in lists]
    hashes = np.concatenate(hashed)
    order = hashes.argsort()
    rarities = np.repeat(np.arange(len(hashed), dtype=np.uint16), [len(part) for part in hashed])
    return LongList(hashes[order], rarities[order])


def _lists(path: Path) -> Iterator[list[bytes]]:
    """Yield the lists of words in a file, by rarity; one is in memory at a time."""
    # Loaded here: nothing that reads no list needs it.
    import msgpack  # noqa: PLC0415

    unpacker = msgpack.Unpacker(raw=True)
    unpacker.feed(gzip.decompress(path.read_bytes()))
    count = unpacker.read_array_header()
    if unpacker.unpack() != _HEADER:
        raise ValueError(f"{path}: is no word list of wordfreq 3")
    for _ in range(count - 1):
        yield unpacker.unpack()


@cache
def _folder() -> Path:
    found = find_spec("wordfreq")
    if found is None or not found.submodule_search_locations:
        raise ModuleNotFoundError("wordfreq is not installed")
    return Path(found.submodule_search_locations[0]) / "data"


def _path(language: str, kind: str) -> Path:
    return _folder() / f"{kind}_{_SHARED.get(language, language)}.msgpack.gz"
