"""Gaps moved by a link so that they are whole paragraphs.

The search weighs each link by itself. Where a paragraph was dropped, its last sentence may meet
the translation of what follows by chance, and the gap then holds parts of two paragraphs.
"""

from __future__ import annotations

from polyproof import thresholds as t
from polyproof.alignment.describe import Weighed
from polyproof.alignment.search import Step


def in_blocks(weighed: Weighed, path: list[Step]) -> list[Step]:
    """Return the path, each gap of the source where it is likeliest among its neighbours."""
    steps = list(path)
    number = 0
    while number < len(steps):
        stop = _run_end(steps, number)
        if stop > number:
            _moved(weighed, steps, number, stop)
        number = max(stop, number + 1)
    return steps


def _run_end(path: list[Step], number: int) -> int:
    """Return where the run of dropped sentences ends that step `number` begins."""
    while number < len(path) and path[number][3] == 0:
        number += 1
    return number


def _moved(weighed: Weighed, steps: list[Step], first: int, stop: int) -> None:
    """Exchange a run of gaps, in place, with the link before or behind it if that is likelier."""
    low, high = steps[first][0], steps[stop - 1][0] + 1
    best, choice = t.GAP_MOVED.value, 0
    for way, beside in ((-1, first - 1), (1, stop)):
        if not 0 <= beside < len(steps) or steps[beside][2:] != (1, 1):
            continue
        other = (high - 1 if way < 0 else low, *steps[beside][1:])
        gain = weighed.of(other) - weighed.of(steps[beside])
        gain += _fit(weighed, low + way, high + way) - _fit(weighed, low, high)
        if gain > best:
            best, choice = gain, way
    if choice < 0:
        j = steps[first - 1][1]
        gaps = [(i, j, 1, 0) for i in range(low - 1, high - 1)]
        steps[first - 1 : stop] = [*gaps, (high - 1, j, 1, 1)]
    elif choice > 0:
        j = steps[stop][1]
        gaps = [(i, j + 1, 1, 0) for i in range(low + 1, high + 1)]
        steps[first : stop + 1] = [(low, j, 1, 1), *gaps]


def _fit(weighed: Weighed, low: int, high: int) -> float:
    """Return the log odds of leaving out a run of sentences, by what ends a paragraph."""
    breaks = weighed.evidence.source.breaks
    inside = bool(breaks[low + 1 : high].any())
    whole = bool(breaks[low]) and (high >= len(breaks) or bool(breaks[high]))
    apart = float(weighed.evidence.gaps[0][low:high].sum())
    return apart + t.GAP_BLOCK.value * weighed.setting.paragraphs * (whole or -inside)
