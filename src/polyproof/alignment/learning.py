"""What an article's own alignment teaches about it."""

from __future__ import annotations

from collections.abc import Callable
from math import log
from typing import Any

import numpy as np
from numpy.typing import NDArray

from polyproof import thresholds as t
from polyproof.alignment.evidence import Evidence
from polyproof.alignment.evidence_tables import Matrix
from polyproof.alignment.lengths import Setting, length_variance
from polyproof.alignment.search import Step


def first_setting(evidence: Evidence) -> Setting:
    """Return what to assume before anything is aligned."""
    left, right = int(evidence.source.breaks.sum()), int(evidence.target.breaks.sum())
    alike = min(left, right) / max(left, right) if min(left, right) > 1 else 0.0
    return Setting(paragraphs=alike * t.ALIGN_BREAK_TRUST.value)


def learnt_setting(evidence: Evidence, path: list[Step], first: Setting) -> Setting:
    """Return what the links of a first alignment teach about this article."""
    pairs = [(i, j) for i, j, a, b in path if (a, b) == (1, 1)]
    if not pairs:
        return first
    rows, columns = np.array(pairs).T
    ours, theirs = evidence.source.lengths[rows], evidence.target.lengths[columns]
    ratios = np.log(theirs + 1) - np.log(ours + 1)
    trust = len(pairs) / (len(pairs) + t.ALIGN_SHIFT_PRIOR.value)
    coverage = evidence.words_matched()[rows, columns]
    left, right = evidence.source.breaks[rows], evidence.target.breaks[columns]
    either = int((left | right).sum())
    return Setting(
        length_shift=_median(ratios) * trust,
        length_spread=_spread(ratios, np.maximum(ours, theirs)),
        coverage=float(np.mean(coverage)),
        paragraphs=_trust_in_breaks(int((left & right).sum()), either),
        joining=_habit(path, t.ALIGN_TWO_TO_ONE.value, lambda a, b: a > b),
        splitting=_habit(path, t.ALIGN_ONE_TO_TWO.value, lambda a, b: b > a),
    )


def _habit(path: list[Step], usual: float, is_such: Callable[[int, int], bool]) -> float:
    """Return by how much links of a kind are likelier in an article than usual, in log odds."""
    links = [(a, b) for _, _, a, b in path if a and b]
    prior = t.ALIGN_HABIT_PRIOR.value
    found = sum(is_such(a, b) for a, b in links)
    return max(0.0, log((found + prior * usual) / (len(links) + prior) / usual))


def _spread(ratios: Matrix, longer: Matrix) -> float:
    """Return how widely an article's ratios spread, against what is usual (1)."""
    apart = np.abs(ratios - _median(ratios)) / np.sqrt(length_variance(longer))
    trust = len(ratios) / (len(ratios) + t.ALIGN_SPREAD_PRIOR.value)
    low, high = t.ALIGN_SPREAD_LEAST.value, t.ALIGN_SPREAD_MOST.value
    usual = t.ALIGN_SPREAD_USUAL.value
    return float(min(high, max(low, (_median(apart) / usual) ** trust)))


def _median(values: NDArray[np.floating[Any]]) -> float:
    """Return the median; numpy's own would load its masked arrays, for a tenth of a second."""
    ordered = np.sort(values)
    return float(ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2


def _trust_in_breaks(shared: int, either: int) -> float:
    """Return how far paragraph breaks are to be trusted, 0-1."""
    if shared < 2:  # the start of the article is always shared
        return 0.0
    low = t.ALIGN_BREAKS_CHANCE.value
    return max(0.0, (shared - 1) / max(1, either - 1) - low) / (1 - low)
