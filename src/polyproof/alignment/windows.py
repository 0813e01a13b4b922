"""Long articles, aligned a stretch at a time, so that the cost grows with their length.

A window of the source is set against the stretch of the translation that rare shared keys (or,
without any, the lengths) point to. Of its best path the first part is kept, where the window's
far edge can do no harm, and the next window begins where it ends.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from polyproof import thresholds as t
from polyproof.alignment.block_gaps import in_blocks
from polyproof.alignment.describe import Weighed, settled
from polyproof.alignment.evidence import Evidence, Side
from polyproof.alignment.learning import first_setting, learnt_setting
from polyproof.alignment.lengths import Setting
from polyproof.alignment.search import Step, best_path


@dataclass(frozen=True)
class Window:
    """A stretch of both versions, its evidence, weighed, and the best path through it.

    `start` is where the stretch begins: a source and a target sentence.
    """

    start: tuple[int, int]
    weighed: Weighed
    path: list[Step]


def windows(source: Side, target: Side) -> Iterator[Window]:
    """Yield the best path through two versions, in windows that follow each other.

    The evidence of a window is large: to keep all would take a megabyte for 50 sentences.
    """
    n, m = len(source.keys), len(target.keys)
    width = int(t.ALIGN_WINDOW.value)
    setting: Setting | None = None
    chain = _chain(source.keys, target.keys) if n > width or m > 2 * width else []
    i = j = 0
    while n - i > width or m - j > 2 * width:
        end = _far_edge((i, j), (n, m), chain, source, target)
        window = _window(source, target, (i, j), end, setting)
        kept = _kept(window.path, end[0] - i, end[1] - j)
        setting = window.weighed.setting
        yield replace(window, path=kept)
        i, j = i + sum(step[2] for step in kept), j + sum(step[3] for step in kept)
    yield _window(source, target, (i, j), (n, m), setting)


def _window(
    source: Side,
    target: Side,
    start: tuple[int, int],
    end: tuple[int, int],
    setting: Setting | None,
) -> Window:
    """Align one stretch: twice where nothing is known yet, the second time the wiser."""
    evidence = Evidence(source.part(start[0], end[0]), target.part(start[1], end[1]))
    if setting is None:
        setting = first_setting(evidence)
        path = best_path(Weighed(evidence, setting).odds, evidence.gaps)
        setting = learnt_setting(evidence, path, setting)
    weighed = Weighed(evidence, setting)
    path = in_blocks(weighed, best_path(weighed.odds, evidence.gaps))
    return Window(start, weighed, settled(weighed, path))


def _kept(path: list[Step], rows: int, columns: int) -> list[Step]:
    """Return the part of a window's path that its far edge cannot have bent."""
    share = t.ALIGN_WINDOW_KEPT.value
    kept = [step for step in path if step[0] < share * rows and step[1] < share * columns]
    while len(kept) > 1 and 0 in kept[-1][2:]:
        kept.pop()  # a gap may be the beginning of a longer link
    return kept or path[:1]


def _far_edge(
    start: tuple[int, int],
    size: tuple[int, int],
    chain: list[tuple[int, int]],
    source: Side,
    target: Side,
) -> tuple[int, int]:
    """Return where a window that begins at `start` ends in both versions."""
    width = int(t.ALIGN_WINDOW.value)
    i, j = start
    n, m = size
    low = bisect_left(chain, (i + width // 2, 0))
    high = bisect_left(chain, (i + width, 0))
    for row, column in reversed(chain[low:high]):
        if width // 4 < column - j < 3 * width:
            return row, column
    end = min(n, i + width)
    total = float(source.lengths[i:end].sum())
    reach = int(np.searchsorted(np.cumsum(target.lengths[j : j + 3 * width]), total))
    return end, max(j + 1, min(m, j + reach + 1)) if end < n else m


def _chain(
    source: Sequence[frozenset[str]], target: Sequence[frozenset[str]]
) -> list[tuple[int, int]]:
    """Return pairs of sentences in order that share keys found once in each version.

    Of all such pairs the longest rising sequence is kept, which rules out chance meetings.
    """
    places = [
        {key: row for row, keys in enumerate(side) for key in keys if count[key] == 1}
        for side in (source, target)
        for count in (Counter(key for keys in side for key in keys),)
    ]
    votes = Counter((places[0][key], places[1][key]) for key in places[0].keys() & places[1].keys())
    pairs = sorted(
        (pair for pair, count in votes.items() if count >= t.ALIGN_CHAIN_VOTES.value),
        key=lambda pair: (pair[0], -pair[1]),
    )
    ends: list[int] = []  # the lowest last column of a rising sequence, by its length
    last: list[int] = []
    before: list[int] = []
    for number, (_, column) in enumerate(pairs):
        length = bisect_left(ends, column)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [column]
        last[length : length + 1] = [number]
    chain = []
    number = last[-1] if last else -1
    while number >= 0:
        chain.append(pairs[number])
        number = before[number]
    return chain[::-1]
