"""A logistic model of whether words are missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from polyproof.alignment.lexical import Missing

Vector = NDArray[np.float64]

NEVER = -99.0  # log odds of a sentence that seems to lack nothing

_PRIOR = 50.0  # strength of the Gaussian prior, of weights times the spread of their evidence
_STEPS = 25
_TURNS = 3  # of choosing the words of a sentence and fitting
_LACKING = 1 / 3  # share of the sentences that lack words, as the model is to see it


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


@dataclass(frozen=True)
class Model:
    """The weights of the evidence, by its names."""

    weights: Mapping[str, float]

    def odds(self, sentence: Sentence) -> float:
        """Return the log odds that words are missing from a sentence."""
        return max((self._of(one) for one in sentence.found), default=NEVER)

    def _of(self, missing: Missing) -> float:
        return sum(self.weights[name] * value for name, value in missing.evidence.items())


def fit(sentences: Sequence[Sentence]) -> Model:
    """Return the model that tells the sentences from which something was cut.

    Which words of a sentence are those that were cut is not known: they are the ones that the
    model as it stands finds likeliest. However many copies there are, those sentences count as much
    as if they were a third of all.
    """
    lacking = sum(sentence.cut is not None for sentence in sentences)
    each = _LACKING / (1 - _LACKING) * (len(sentences) - lacking) / max(1, lacking)
    names = sorted({name for s in sentences for one in s.found for name in one.evidence})
    weights = np.array([float(name == "gap") for name in names])
    for _ in range(_TURNS):
        rows, labels = [], []
        for sentence in sentences:
            vectors = [_vector(one, names) for one in sentence.found]
            if sentence.cut is not None and vectors:
                vectors = [max(vectors, key=lambda vector: float(vector @ weights))]
            rows += vectors
            labels += [float(sentence.cut is not None)] * len(vectors)
        lack = np.array(labels)
        counts = 1 + (each - 1) * lack
        weights = _logistic(np.array(rows), lack, counts, names.index("always"))
    return Model(dict(zip(names, weights.tolist(), strict=True)))


def _vector(missing: Missing, names: Sequence[str]) -> Vector:
    return np.array([missing.evidence[name] for name in names])


def _logistic(rows: Vector, labels: Vector, counts: Vector, always: int) -> Vector:
    """Return the weights that make the labels, each so many times, likeliest: Newton's method."""
    spread = rows.std(0)
    spread[always] = 1.0
    scaled = rows / spread
    prior = np.full(rows.shape[1], _PRIOR)
    prior[always] = 0.0
    weights = np.zeros(rows.shape[1])
    for _ in range(_STEPS):
        chances = 1 / (1 + np.exp(-np.clip(scaled @ weights, -30, 30)))
        slope = scaled.T @ (counts * (labels - chances)) - prior * weights
        bend = (scaled * (counts * chances * (1 - chances))[:, None]).T @ scaled + np.diag(prior)
        weights = weights + np.linalg.solve(bend, slope)
    return np.asarray(weights / spread)
