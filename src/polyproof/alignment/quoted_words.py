"""On which side of the source's quotation marks the words of the translation belong.

With the extra `polyproof[lexicon]` every word of a translation has a likeness with every word of
the source. A word that is more like one that the source quotes than like any beside its marks
belongs within the marks of the translation: the extent of a quotation is projected word by word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np

from polyproof import thresholds as t
from polyproof.alignment.lexical import Coverage
from polyproof.model import Span


class Leaning(NamedTuple):
    """A word of the translation, and how much more it is like quoted words than like others.

    `within` is a difference of cosines; positive where the word belongs within the marks.
    """

    span: Span
    within: float


def leanings(coverages: Iterable[Coverage], quoted: Span) -> Iterator[Leaning]:
    """Yield the words of the translation in order, given what the source quotes.

    Where all words of a link are quoted, or none, they are compared with what words without a
    counterpart come to.
    """
    neutral, most = t.QUOTED_NEUTRAL.value, t.QUOTED_LEANING.value
    for coverage in coverages:
        within = np.array([quoted.contains(word.span) for word in coverage.source], np.bool_)
        sides = (coverage.likeness[within], coverage.likeness[~within])
        inside, outside = (side.max(axis=0, initial=neutral) for side in sides)
        lean = np.clip(inside - outside, -most, most)
        yield from map(Leaning, (word.span for word in coverage.target), lean.tolist())


def likeness_of(coverages: Iterable[Coverage], source: Span, target: Span) -> float:
    """Return how alike the words of two stretches are: a mean cosine, 0 where there are none.

    Every word counts with the one of the other stretch that it is most like.
    """
    best: list[float] = []
    for coverage in coverages:
        here = np.array([source.contains(word.span) for word in coverage.source], np.bool_)
        there = np.array([target.contains(word.span) for word in coverage.target], np.bool_)
        if here.any() and there.any():
            part = coverage.likeness[np.ix_(here, there)]
            best += [*part.max(axis=1).tolist(), *part.max(axis=0).tolist()]
    return sum(best) / len(best) if best else 0.0
