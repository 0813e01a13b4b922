"""Runs of source words without a counterpart, and where the translation lacks them."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass
from math import exp
from statistics import fmean

from polyproof import thresholds as t
from polyproof.alignment import Comparison, Coverage, WordCoverage
from polyproof.model import Span

_TELLING = 3  # fewest code points of a word that is looked for as it is spelt


@dataclass(frozen=True)
class Run:
    """Words of the source in a row that the translation seems to lack.

    Attributes:
        words: the words.
        odds: log odds that they are missing, with what else speaks for it.
    """

    words: tuple[WordCoverage, ...]
    odds: float

    @property
    def span(self) -> Span:
        """The place of the words in the source."""
        return Span(self.words[0].span.start, self.words[-1].span.end)

    @property
    def confidence(self) -> float:
        """How sure it is that they are missing, 0-1."""
        return 1 / (1 + exp(t.WORDS_DROPPED_MIDDLE.value - self.odds))


def runs(comparison: Comparison, coverage: Coverage) -> Iterator[Run]:
    """Yield the runs of words of a link that the translation lacks.

    A word that the translation spells as the source does is there.
    """
    source = comparison.source
    if source is None:
        return
    rendered = comparison.target_span(coverage.link).of(comparison.target.text).lower()
    facts = {name.start for name in source.names} | {number.start for number in source.numbers}
    freedom = fmean(word.uncovered for word in coverage.target) if coverage.target else 0.0
    run: list[WordCoverage] = []
    for word in (*coverage.source, None):
        if word is not None and _is_missing(word, source.text, rendered):
            run.append(word)
        elif run:
            yield Run(tuple(run), _odds(run, facts, freedom))
            run = []


def _is_missing(word: WordCoverage, text: str, rendered: str) -> bool:
    """Tell whether a word of the source's text seems to have no counterpart."""
    spelt = word.span.of(text).lower()
    there = len(spelt) >= _TELLING and spelt in rendered
    return word.uncovered >= t.WORDS_UNCOVERED.value and not there


def _odds(run: list[WordCoverage], facts: Set[int], freedom: float) -> float:
    """Return how surely a run is missing.

    That is its surest word, more where it has a name or a number (`facts`, by their start), less
    where the words of the translation have no counterpart either: a free rendering.
    """
    surest = max(word.uncovered for word in run)
    firm = any(word.span.start in facts for word in run)
    return surest + t.WORDS_FACT_BONUS.value * firm - t.WORDS_FREEDOM_WEIGHT.value * freedom


def place_of(coverage: Coverage) -> int | None:
    """Return where the translation of a link lacks words; None where the network sees no gap."""
    gap = max(coverage.gaps, key=lambda gap: gap.odds, default=None)
    return gap.place if gap and gap.odds >= t.WORDS_GAP_SURE.value else None
