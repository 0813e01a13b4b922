"""The best path through two versions: dynamic programming over links and gaps."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

# Start in the source and the target, and how many sentences of each belong to the link.
Step = tuple[int, int, int, int]


def best_path(
    odds: dict[tuple[int, int], NDArray[np.float64]],
    gaps: tuple[NDArray[np.float64], NDArray[np.float64]],
) -> list[Step]:
    """Return the links and gaps, in order, whose odds together are best.

    Args:
        odds: per shape, the log odds of the link that begins at each pair of sentences.
        gaps: the log odds (negative) of leaving out each sentence, of the source and the target.
    """
    ours, theirs = gaps
    n, m = len(ours), len(theirs)
    shapes = [*odds, (1, 0)]
    best = np.full((n + 1, m + 1), -np.inf)
    choice = np.zeros((n + 1, m + 1), dtype=np.int8)
    slope = np.concatenate(([0.0], np.cumsum(theirs)))
    ways = np.full((len(shapes), m + 1), -np.inf)
    ways[-1, 0] = 0.0  # the start, as if a gap led to it
    for i in range(n + 1):
        if i:
            for number, (a, b) in enumerate(shapes[:-1]):
                if i >= a:
                    np.add(best[i - a, : m + 1 - b], odds[a, b][i - a], out=ways[number, b:])
            np.add(best[i - 1], ours[i - 1], out=ways[-1])
        reached = np.maximum.reduce(ways)
        row = np.maximum.accumulate(reached - slope) + slope
        best[i] = row
        choice[i] = np.where(row > reached + 1e-9, -1, ways.argmax(axis=0))
    return _trace(choice, shapes, n, m)


def _trace(choice: NDArray[np.int8], shapes: list[tuple[int, int]], n: int, m: int) -> list[Step]:
    """Return the steps that lead to the end."""
    path: list[Step] = []
    while n or m:
        picked = int(choice[n, m])
        a, b = (0, 1) if picked < 0 or n == 0 else shapes[picked]
        n, m = n - a, m - b
        path.append((n, m, a, b))
    return path[::-1]
