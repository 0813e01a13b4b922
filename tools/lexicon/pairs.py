"""Pairs of sentences as the training sees them, and the files they are kept in.

The text is lines of four cells with tabs between them: language of the source, language of the
target, source, target (`tools.parallel_text` writes it). A shard is a file of pairs cut into
pieces, one JSON array a line.
"""

from __future__ import annotations

import json
import random
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from tools.lexicon.words import MARK

Pieces = tuple[int, ...]
Frequent = Mapping[str, frozenset[Pieces]]


@dataclass(frozen=True)
class Text:
    """A sentence.

    Attributes:
        language: its code.
        pieces: numbers of its pieces in the vocabulary.
        words: for each piece the number of its word, from 0 upwards, or MARK.
    """

    language: str
    pieces: Pieces
    words: tuple[int, ...]

    @cached_property
    def by_word(self) -> tuple[Pieces, ...]:
        """The pieces of each word."""
        found: dict[int, list[int]] = defaultdict(list)
        for piece, word in zip(self.pieces, self.words, strict=True):
            if word != MARK:
                found[word].append(piece)
        return tuple(tuple(found[word]) for word in range(len(found)))


@dataclass(frozen=True)
class Pair:
    """A sentence and its translation.

    Attributes:
        source: the sentence.
        target: its translation.
        links: numbers of words, source and target, that surely belong together.
        joint: where both texts are two sentences: how many pieces the first one has, on either
            side.
    """

    source: Text
    target: Text
    links: tuple[tuple[int, int], ...]
    joint: tuple[int, int] | None = None

    @property
    def languages(self) -> tuple[str, str]:
        """The languages of source and target."""
        return self.source.language, self.target.language

    @property
    def length(self) -> int:
        """Pieces of the longer side."""
        return max(len(self.source.pieces), len(self.target.pieces))

    def turned(self) -> Pair:
        """Return the pair with source and target exchanged."""
        links = tuple((theirs, ours) for ours, theirs in self.links)
        joint = (self.joint[1], self.joint[0]) if self.joint else None
        return Pair(self.target, self.source, links, joint)

    def joined(self, other: Pair) -> Pair:
        """Return both pairs as one of two sentences."""
        ours, theirs = len(self.source.by_word), len(self.target.by_word)
        return Pair(
            _joined(self.source, other.source),
            _joined(self.target, other.target),
            self.links + tuple((a + ours, b + theirs) for a, b in other.links),
            (len(self.source.pieces), len(self.target.pieces)),
        )


def _joined(first: Text, second: Text) -> Text:
    count = len(first.by_word)
    words = tuple(word if word == MARK else word + count for word in second.words)
    return Text(first.language, first.pieces + second.pieces, first.words + words)


class Line(NamedTuple):
    """A line of the text."""

    source_language: str
    target_language: str
    source: str
    target: str


def read_text(folder: Path) -> Iterator[Line]:
    """Yield the lines of all files `pairs-*.tsv` of a folder, each pair of texts once.

    Raises:
        ValueError: where a line has not four cells.
    """
    seen: set[int] = set()
    for path in sorted(folder.glob("pairs-*.tsv")):
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                cells = line.rstrip("\n").split("\t")
                if len(cells) != 4:
                    raise ValueError(f"{path.name}:{number}: not four cells")
                key = hash((cells[2], cells[3]))
                if key not in seen:
                    seen.add(key)
                    yield Line(*cells)


def chosen(lines: Iterable[Line], most: int, seed: int) -> list[Line]:
    """Return up to so many lines of each pair of languages, in an order by chance."""
    kept: dict[tuple[str, str], list[tuple[int, Line]]] = defaultdict(list)
    for line in lines:
        rank = zlib.crc32(f"{seed}\t{line.source}\t{line.target}".encode())
        kept[line.source_language, line.target_language].append((rank, line))
    found = [line for _, ranked in sorted(kept.items()) for _, line in sorted(ranked)[:most]]
    random.Random(seed).shuffle(found)
    return found


def write_shard(path: Path, pairs: Iterable[Pair]) -> None:
    """Write pairs. The file appears when it is complete."""
    part = path.with_suffix(".part")
    with part.open("w", encoding="utf-8") as file:
        for pair in pairs:
            sides = [(t.language, t.pieces, t.words) for t in (pair.source, pair.target)]
            file.write(json.dumps([*sides, pair.links], separators=(",", ":")) + "\n")
    part.rename(path)


def read_shard(path: Path) -> list[Pair]:
    """Read pairs."""
    found = []
    with path.open(encoding="utf-8") as file:
        for line in file:
            *sides, links = json.loads(line)
            source, target = (Text(name, tuple(pieces), tuple(w)) for name, pieces, w in sides)
            found.append(Pair(source, target, tuple((a, b) for a, b in links)))
    return found
