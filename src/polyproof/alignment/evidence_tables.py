"""The tables of which the evidence is made: which sentence has which key, what each is worth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log

import numpy as np
from numpy.typing import NDArray

from polyproof import thresholds as t
from polyproof.alignment.features import COGNATE, HAN, MARK, NAME, NOTION, NUMBER

Matrix = NDArray[np.float64]
_NO_WORDS = NUMBER + MARK

_KIND_WEIGHT = {
    NUMBER: t.ALIGN_NUMBER_WEIGHT.value,
    COGNATE: t.ALIGN_COGNATE_WEIGHT.value,
    NAME: t.ALIGN_NAME_WEIGHT.value,
    HAN: t.ALIGN_HAN_WEIGHT.value,
    NOTION: t.ALIGN_NOTION_WEIGHT.value,
    MARK: t.ALIGN_MARK_WEIGHT.value,
}


def key_weight(key: str) -> float:
    """Return the trust in a key by its kind, whatever its rarity."""
    return _KIND_WEIGHT[key[0]]


def weights_of(keys: Sequence[frozenset[str]]) -> dict[str, float]:
    """Return what each key of a version is worth: its rarity times the trust in its kind."""
    counts = Counter(key for row in keys for key in row)
    prior, size = t.ALIGN_RARITY_PRIOR.value, t.ALIGN_RARITY_SIZE.value
    total = len(keys) + prior * size
    rarity = {n: max(0.0, log(total / (n + prior))) for n in set(counts.values())}
    return {key: _KIND_WEIGHT[key[0]] * rarity[count] for key, count in counts.items()}


def unions(rows: Matrix, size: int) -> Matrix:
    """Return the keys of every run of `size` sentences."""
    runs = rows
    for step in range(1, size):
        runs = np.maximum(runs[:-1], rows[step:])
    return runs


def sums(values: Matrix, size: int) -> Matrix:
    """Return the sum of every run of `size` values."""
    total = np.concatenate(([0.0], np.cumsum(values)))
    return total[size:] - total[:-size]


def rows_of(keys: Sequence[frozenset[str]], index: dict[str, int]) -> Matrix:
    """Return which of the shared keys each sentence has."""
    rows = np.zeros((len(keys), len(index)))
    for number, row in enumerate(keys):
        rows[number, [index[key] for key in row if key in index]] = 1.0
    return rows


def worth_alone(
    keys: Sequence[frozenset[str]], weights: dict[str, float], index: dict[str, int]
) -> Matrix:
    """Return what the keys are worth that only this version has: words, others."""
    result = []
    for row in keys:
        worth = [0.0, 0.0]
        for key in row:
            if key not in index:
                worth[key[0] in _NO_WORDS] += weights[key]
        result.append(worth)
    return np.array(result).reshape(-1, 2)
