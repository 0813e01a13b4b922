"""A logistic model of whether words are missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from polyproof.alignment.lexical import Missing

Vector = NDArray[np.float64]

NEVER = -99.0  # log odds of a sentence that seems to lack nothing

_PRIOR = 20.0  # strength of the Gaussian prior, of weights times the spread of their evidence
_STEPS = 25
_TURNS = 3  # of choosing the words of a sentence and fitting


@dataclass(frozen=True)
class Sentence:
    """A link and what may be missing from it.

    Attributes:
        half: of the documents, 0 or 1.
        cut: kind of what was cut out; None where nothing was.
        words: how many the translation has.
        found: the candidates; the network alone gives the log odds in `plain`.
        plain: see `found`.
    """

    half: int
    cut: str | None
    words: float
    found: tuple[Missing, ...]
    plain: float


def fit(sentences: Sequence[Sentence], names: Sequence[str]) -> Vector:
    """Return the weights of the evidence of these names; "always" is among them.

    Which words of a sentence are those that were cut is not known: they are the ones that the
    model as it stands finds likeliest.
    """
    weights = np.array([float(name == "gap") for name in names])
    for _ in range(_TURNS):
        rows, labels = [], []
        for sentence in sentences:
            vectors = [_vector(one, names) for one in sentence.found]
            if sentence.cut is not None and vectors:
                vectors = [max(vectors, key=lambda vector: float(vector @ weights))]
            rows += vectors
            labels += [float(sentence.cut is not None)] * len(vectors)
        weights = _logistic(np.array(rows), np.array(labels), names.index("always"))
    return weights


def _vector(missing: Missing, names: Sequence[str]) -> Vector:
    return np.array([missing.evidence[name] for name in names])


def _logistic(rows: Vector, labels: Vector, always: int) -> Vector:
    """Return the weights that make the labels likeliest, by Newton's method."""
    spread = rows.std(0)
    spread[always] = 1.0
    scaled = rows / spread
    prior = np.full(rows.shape[1], _PRIOR)
    prior[always] = 0.0
    weights = np.zeros(rows.shape[1])
    for _ in range(_STEPS):
        chances = 1 / (1 + np.exp(-np.clip(scaled @ weights, -30, 30)))
        slope = scaled.T @ (labels - chances) - prior * weights
        bend = (scaled * (chances * (1 - chances))[:, None]).T @ scaled + np.diag(prior)
        weights = weights + np.linalg.solve(bend, slope)
    return np.asarray(weights / spread)


@dataclass(frozen=True)
class Model:
    """Weights by the names of the evidence."""

    names: Sequence[str]
    weights: Vector

    def odds(self, sentence: Sentence) -> float:
        """Return the log odds that words are missing from a sentence."""
        odds = (float(_vector(one, self.names) @ self.weights) for one in sentence.found)
        return max(odds, default=NEVER)
