"""What speaks for and against linking sentences, in logarithms of odds, as matrices.

The odds compare *these sentences translate each other* with *they meet by chance*: a link's
evidence is positive where the first is likelier. Lengths are compared in `lengths.py`; a shared
key weighs more the rarer it is in the article, as in the inverse document frequency of
information retrieval.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from polyproof import thresholds as t
from polyproof.alignment.evidence_tables import (
    Matrix,
    rows_of,
    sums,
    unions,
    weights_of,
    worth_alone,
)
from polyproof.alignment.features import MARK, NUMBER
from polyproof.alignment.lengths import Setting, length_odds
from polyproof.alignment.search import Step
from polyproof.alignment.semantic import Vectors, similarities
from polyproof.alignment.shapes import SHAPES, SIZES, shape_odds

Piece = tuple[frozenset[str], float]  # any stretch of a version: its keys and its length


@dataclass(frozen=True)
class Side:
    """One version as the aligner sees it: a row per sentence.

    Attributes:
        keys: the comparable keys of each sentence.
        lengths: code points of each, divided by the language's length factor.
        breaks: whether a paragraph begins with the sentence.
        parts: whether it is only a part of a sentence, or a heading that ran into the text.
        clauses: how many marks each has that another sentence may stand behind: `;`, `:`, `(`.
        factor: the language's length factor.
        vectors: what each sentence means, where the extra for it is installed.
        headed: whether the first sentence is a headline.
    """

    keys: Sequence[frozenset[str]]
    lengths: Matrix
    breaks: NDArray[np.bool_]
    parts: NDArray[np.bool_]
    clauses: NDArray[np.int_]
    factor: float = 1.0
    vectors: Vectors | None = None
    headed: bool = False

    def part(self, start: int, stop: int) -> Side:
        """Return the sentences `start` to `stop` alone."""
        return Side(
            self.keys[start:stop],
            self.lengths[start:stop],
            self.breaks[start:stop],
            self.parts[start:stop],
            self.clauses[start:stop],
            self.factor,
            None if self.vectors is None else self.vectors[start:stop],
            self.headed and start == 0,
        )


class Evidence:
    """The evidence for every link between two versions (or two stretches of them)."""

    def __init__(self, source: Side, target: Side) -> None:
        self.source, self.target = source, target
        source_weights, target_weights = weights_of(source.keys), weights_of(target.keys)
        self._key_weights = (source_weights, target_weights)
        shared = source_weights.keys() & target_weights.keys()
        index = {key: number for number, key in enumerate(sorted(shared))}
        self._weight = np.array([(source_weights[k] + target_weights[k]) / 2 for k in index])
        self._is_word = np.array([k[0] not in NUMBER + MARK for k in index], dtype=bool)
        self._rows = (rows_of(source.keys, index), rows_of(target.keys, index))
        self._alone = (
            worth_alone(source.keys, source_weights, index),
            worth_alone(target.keys, target_weights, index),
        )

    @property
    def size(self) -> tuple[int, int]:
        """The number of sentences on each side."""
        return len(self.source.keys), len(self.target.keys)

    @property
    def has_meaning(self) -> bool:
        """Whether both versions have vectors."""
        return self.source.vectors is not None and self.target.vectors is not None

    @cached_property
    def gaps(self) -> tuple[Matrix, Matrix]:
        """The log odds of leaving out each sentence, of the source and of the target."""
        gap, part = t.ALIGN_GAP.value, t.ALIGN_GAP_PART.value
        return (
            np.where(self.source.parts, gap + part, gap),
            np.where(self.target.parts, gap + part, gap),
        )

    @cached_property
    def shapes(self) -> list[tuple[int, int]]:
        """The shapes that there are enough sentences for."""
        return [shape for shape in SHAPES if shape[0] <= self.size[0] and shape[1] <= self.size[1]]

    @cached_property
    def _matches(self) -> dict[tuple[int, int], Matrix]:
        """Per shape, the weight of all shared keys."""
        ours, theirs = ({size: unions(rows, size) for size in SIZES} for rows in self._rows)
        return {(a, b): (ours[a] * self._weight) @ theirs[b].T for a, b in SHAPES}

    @cached_property
    def _potentials(self) -> tuple[list[tuple[Matrix, Matrix]], ...]:
        """Per side and size, what the keys of each run are worth: words, and numbers with marks."""
        return tuple([self._potential(side, size) for size in SIZES] for side in (0, 1))

    def _potential(self, side: int, size: int) -> tuple[Matrix, Matrix]:
        runs = unions(self._rows[side], size)
        words = runs @ (self._weight * self._is_word)
        others = runs @ (self._weight * ~self._is_word)
        alone = self._alone[side]
        return words + sums(alone[:, 0], size), others + sums(alone[:, 1], size)

    @cached_property
    def _lengths(self) -> tuple[list[Matrix], ...]:
        """Per side and size, the length of each run."""
        return tuple(
            [sums(side.lengths, size) for size in SIZES] for side in (self.source, self.target)
        )

    def words_matched(self) -> Matrix:
        """Return the share of the words' weight that every two sentences have in common."""
        left, right = (self._potentials[side][0][0] for side in (0, 1))
        both = left[:, None] + right[None, :]
        matches = (self._rows[0] * self._weight * self._is_word) @ self._rows[1].T
        return np.asarray(2 * matches / np.maximum(both, 1e-9))

    def keys_odds(self, shape: tuple[int, int], setting: Setting) -> Matrix:
        """Return the log odds of the keys for every link of a shape."""
        expected = []
        for side, size in enumerate(shape):
            words, others = self._potentials[side][size - 1]
            expected.append(
                words * setting.coverage * t.ALIGN_WORDS_EXPECTED.value
                + others * t.ALIGN_MARKS_EXPECTED.value
            )
        missing = (expected[0][:, None] + expected[1][None, :]) / 2
        return np.asarray(self._matches[shape] - missing)

    def pieces_odds(
        self, ours: Sequence[Piece], theirs: Sequence[Piece], setting: Setting
    ) -> Matrix:
        """Return the log odds of linking any stretch of one version with any of the other."""
        weights, others = self._key_weights
        matched = [
            [
                sum((weights.get(k, 0.0) + others.get(k, 0.0)) / 2 for k in one[0] & two[0])
                for two in theirs
            ]
            for one in ours
        ]
        missing = [
            [sum(table.get(key, 0.0) * _expected(key, setting) for key in keys) for keys, _ in side]
            for table, side in ((weights, ours), (others, theirs))
        ]
        lengths = [np.array([length for _, length in side]) for side in (ours, theirs)]
        fit = length_odds(lengths[0], lengths[1], setting)
        lost = np.array(missing[0])[:, None] + np.array(missing[1])[None, :]
        return np.asarray(np.array(matched) - lost / 2 + fit)

    def lengths_odds(self, shape: tuple[int, int], setting: Setting) -> Matrix:
        """Return the log odds of the lengths for every link of a shape."""
        source, target = (self._lengths[side][size - 1] for side, size in enumerate(shape))
        return length_odds(source, target, setting)

    def breaks_odds(self, shape: tuple[int, int], setting: Setting) -> Matrix:
        """Return what paragraph breaks say for every link of a shape."""
        return np.asarray(self._breaks[shape] * setting.paragraphs)

    @cached_property
    def _breaks(self) -> dict[tuple[int, int], Matrix]:
        """Per shape, what paragraph breaks say where they can be trusted."""
        return {shape: self._breaks_of(shape) for shape in self.shapes}

    def _breaks_of(self, shape: tuple[int, int]) -> Matrix:
        a, b = shape
        n, m = self.size
        left, right = self.source.breaks, self.target.breaks
        starts = left[: n - a + 1, None].astype(float) + right[None, : m - b + 1]
        at_start = np.choose(
            starts.astype(int),
            [0.0, -t.ALIGN_BREAK_ALONE.value, t.ALIGN_BREAK_SHARED.value],
        )
        inside = np.zeros((n - a + 1, m - b + 1))
        for step in range(1, a):
            inside += left[step : n - a + 1 + step, None]
        for step in range(1, b):
            inside += right[None, step : m - b + 1 + step]
        if shape == (1, 1) and self.source.headed and self.target.headed:
            at_start[0, 0] += t.ALIGN_HEADLINES.value
        return np.asarray(at_start - inside * t.ALIGN_BREAK_INSIDE.value)

    def meaning_odds(self, shape: tuple[int, int]) -> Matrix:
        """Return the log odds of the meaning for every link of a shape; 0 without vectors."""
        ours, theirs = self.source.vectors, self.target.vectors
        if ours is None or theirs is None:
            a, b = shape
            return np.zeros((self.size[0] - a + 1, self.size[1] - b + 1))
        cosines = similarities(_runs(ours, shape[0]), _runs(theirs, shape[1]))
        return _meaning_odds(cosines)

    def stretch_odds(self, step: Step, setting: Setting) -> tuple[float, float, float]:
        """Return what lengths, keys and meaning say for a link of any shape, in log odds.

        For links of more sentences than are looked for everywhere.
        """
        i, j, a, b = step
        ours, theirs = _piece(self.source, i, i + a), _piece(self.target, j, j + b)
        both = float(self.pieces_odds([ours], [theirs], setting)[0, 0])
        lengths = float(length_odds(np.array([ours[1]]), np.array([theirs[1]]), setting)[0, 0])
        meaning = 0.0
        if self.source.vectors is not None and self.target.vectors is not None:
            one = self.source.vectors[i : i + a].sum(axis=0, keepdims=True)
            other = self.target.vectors[j : j + b].sum(axis=0, keepdims=True)
            meaning = float(_meaning_odds(similarities(one, other))[0, 0])
        return lengths, both - lengths, meaning

    def around_odds(self, step: Step, setting: Setting) -> float:
        """Return what is said for a link of any shape by its shape and the breaks within it."""
        i, j, a, b = step
        inside = int(self.source.breaks[i + 1 : i + a].sum())
        inside += int(self.target.breaks[j + 1 : j + b].sum())
        lost = inside * t.ALIGN_BREAK_INSIDE.value * setting.paragraphs
        return shape_odds((a, b), setting) - lost


def _piece(side: Side, start: int, stop: int) -> Piece:
    """Return the sentences `start` to `stop` as one piece."""
    return frozenset().union(*side.keys[start:stop]), float(side.lengths[start:stop].sum())


def _meaning_odds(cosines: Matrix) -> Matrix:
    """Return what the cosines of vectors say, in log odds."""
    return np.asarray(t.MEANING_WEIGHT.value * (cosines - t.MEANING_CHANCE.value))


def _runs(vectors: Vectors, size: int) -> Vectors:
    """Return the sum of every run of `size` vectors."""
    count = len(vectors) - size + 1
    return np.asarray(sum(vectors[step : count + step] for step in range(size)))


def _expected(key: str, setting: Setting) -> float:
    """Return which share of a key's weight a link is to find again."""
    if key[0] in NUMBER + MARK:
        return t.ALIGN_MARKS_EXPECTED.value
    return setting.coverage * t.ALIGN_WORDS_EXPECTED.value
