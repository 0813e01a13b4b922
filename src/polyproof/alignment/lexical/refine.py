"""Sentences taken out of a link again because the other side has none of their words.

Lengths and shared words often cannot tell a short sentence that was dropped from one that was
merged into its neighbour; the network can.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from polyproof import thresholds as t
from polyproof.alignment.chance import chance
from polyproof.alignment.lexical.coverage import Coverage
from polyproof.alignment.lexical.reader import Reader
from polyproof.alignment.lexical.rejoin import rejoined
from polyproof.alignment.lexical.slide import slid
from polyproof.model import Link


def refined(reader: Reader, links: Sequence[Link]) -> tuple[Link, ...]:
    """Return the links, with sentences at the edge of a longer link that nothing renders apart.

    Where a sentence has no counterpart, those beside it may have the wrong one; what then still has
    none joins the neighbour that renders it after all.
    """
    return rejoined(reader, _taken_apart(reader, slid(reader, _taken_apart(reader, links))))


def _taken_apart(reader: Reader, links: Sequence[Link]) -> list[Link]:
    """Return the links, with sentences at the edge of a longer one that nothing renders apart."""
    longer = [link for link in links if link.shape != "1-1"]
    found = {c.link: c for c in reader.cover(longer)}
    return [
        part
        for link in links
        for part in (_parts(reader, found[link]) if link in found else [link])
    ]


def _parts(reader: Reader, coverage: Coverage) -> Iterator[Link]:
    """Yield what a link falls into, in order."""
    link = coverage.link
    (i, k), (j, m) = link.source, link.target
    ours = _unrendered(reader, coverage)
    theirs = reader.means(coverage)[1]
    low = next(number for number in range(i, k) if number not in ours)
    high = next((number for number in range(low, k) if number in ours), k)
    left, right = _covered(theirs, t.LEXICAL_UNFOUNDED.value)
    for number in range(i, low):
        yield _alone((number, number + 1), (j, j), ours[number])
    for number in range(left):
        yield _alone((low, low), (j + number, j + number + 1), 2 * theirs[number])
    yield Link((low, high), (j + left, j + right), link.score, link.parts)
    for number in range(right, m - j):
        yield _alone((high, high), (j + number, j + number + 1), 2 * theirs[number])
    for number in range(high, k):
        yield _alone((number, number + 1), (m, m), ours[number])


def _unrendered(reader: Reader, coverage: Coverage) -> dict[int, float]:
    """Return the sentences at both edges of a link that nothing renders, with the log odds."""
    low, high = coverage.link.source
    found: dict[int, float] = {}
    for first in (True, False):
        while high - low > 1:
            edge = low if first else high - 1
            odds = reader.unrendered(coverage, (edge, edge + 1), (low, high))
            if odds is None or odds - reader.setting.joining < t.UNRENDERED_IN_LINK.value:
                break
            found[edge] = odds
            low, high = (low + 1, high) if first else (low, high - 1)
    return found


def _covered(means: list[float], limit: float) -> tuple[int, int]:
    """Return the range of sentences without those at its edges whose mean reaches a limit."""
    low, high = 0, len(means)
    while low < high - 1 and means[low] >= limit:
        low += 1
    while high > low + 1 and means[high - 1] >= limit:
        high -= 1
    return low, high


def _alone(source: tuple[int, int], target: tuple[int, int], odds: float) -> Link:
    """Return the link of a sentence with nothing on the other side."""
    return Link(source, target, 0.0, (("unmatched", round(chance(odds), 3)),))
