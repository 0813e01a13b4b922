"""Examples in batches, the same ones for the same seed, wherever the training begins again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path
from random import Random

from tools.lexicon.examples import Example, example
from tools.lexicon.pairs import Frequent, Pair, read_shard

OWN_SHARE = 0.42  # of the pairs, where there is text of our own
_JOINED = 0.22  # share of pairs that are joined with another of the same languages
_LONGEST_JOINED = 110  # pieces
_SPREAD = 4.0  # pieces by which the lengths in a batch are mixed


@dataclass(frozen=True)
class Shards:
    """Files of pairs: of text from elsewhere, and of our own."""

    text: Sequence[Path]
    own: Sequence[Path] = ()


def batches(
    shards: Shards, frequent: Frequent, pieces: int, seed: int, start: int = 0
) -> Iterator[list[Example]]:
    """Yield batches of examples without end.

    Args:
        shards: files of pairs; each is used once before any is used again, with pairs of our own
            among its.
        frequent: the most frequent words of each language.
        pieces: most pieces on one side of a batch, padding included.
        seed: what the order and the cuts depend on, together with the number of the batch.
        start: number of the first batch to yield.
    """
    planned = _planned(shards, pieces, seed)
    for number, (pairs, pool) in enumerate(islice(planned, start, None), start):
        rng = Random(f"{seed} {number}")
        yield [example(pair, pool, frequent, rng) for pair in pairs]


def _planned(shards: Shards, pieces: int, seed: int) -> Iterator[tuple[list[Pair], list[Pair]]]:
    """Yield the pairs of each batch, with those of their shard."""
    own = [pair for path in shards.own for pair in read_shard(path)]
    for turn in count():
        order = list(shards.text)
        rng = Random(f"{seed} turn {turn}")
        rng.shuffle(order)
        for path in order:
            pairs = read_shard(path)
            wanted = round(len(pairs) * OWN_SHARE / (1 - OWN_SHARE))
            pool = joined([*pairs, *rng.sample(own, min(wanted, len(own)))], rng)
            for batch in batched(pool, pieces, rng):
                yield batch, pool


def joined(pairs: Sequence[Pair], rng: Random) -> list[Pair]:
    """Return the pairs, some of them joined with another of the same languages."""
    by_languages: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in pairs:
        by_languages[pair.languages].append(pair)
    found = []
    for pair in pairs:
        other = rng.choice(by_languages[pair.languages])
        wanted = rng.random() < _JOINED and other is not pair
        together = pair.joined(other) if wanted else pair
        found.append(together if together.length < _LONGEST_JOINED else pair)
    return found


def batched(pairs: Sequence[Pair], pieces: int, rng: Random) -> list[list[Pair]]:
    """Return the pairs in batches of about the same length, in an order by chance."""
    ranked = [(pair.length + rng.random() * _SPREAD, place) for place, pair in enumerate(pairs)]
    found: list[list[Pair]] = [[]]
    longest = 0
    for _, place in sorted(ranked):
        longest = max(longest, pairs[place].length + 2)  # with the pieces around it
        if found[-1] and (len(found[-1]) + 1) * longest > pieces:
            found.append([])
            longest = pairs[place].length + 2
        found[-1].append(pairs[place])
    rng.shuffle(found)
    return [batch for batch in found if batch]
