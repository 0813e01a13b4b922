"""Runs of words without a counterpart on the other side, and where a translation lacks words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from statistics import fmean

from polyproof import thresholds as t
from polyproof.alignment.chance import chance
from polyproof.alignment.lexical.coverage import Coverage, WordCoverage
from polyproof.model import Side, Span
from polyproof.text import Document

_TELLING = 3  # fewest code points of a word that is looked for as it is spelt


@dataclass(frozen=True)
class Run:
    """Words of one side in a row that the other side seems to lack.

    Attributes:
        words: the words.
        odds: log odds that they are missing, with what else speaks for it.
    """

    words: tuple[WordCoverage, ...]
    odds: float

    @property
    def span(self) -> Span:
        """The place of the words in their document."""
        return Span(self.words[0].span.start, self.words[-1].span.end)

    @property
    def confidence(self) -> float:
        """How often such a run is missing, 0-1."""
        return chance(t.WORDS_SLOPE.value * (self.odds - t.WORDS_MIDDLE.value))


def firm_words(document: Document) -> frozenset[int]:
    """Return the places at which names and numbers start: no translator leaves them out freely."""
    names = {name.start for name in document.names}
    return frozenset(names.union(number.start for number in document.numbers))


def uncovered_run(
    coverage: Coverage, side: Side, documents: tuple[Document, Document], firm: Set[int]
) -> Run | None:
    """Return the run of words of one side of a link that the other side most surely lacks.

    A word that the other side spells in the same way is there.

    Args:
        coverage: what the network says of the link.
        side: the side whose words are looked at.
        documents: the source and the target.
        firm: where names and numbers start on that side.
    """
    source, target = documents
    spans = (
        source.sentences_span(*coverage.link.source),
        target.sentences_span(*coverage.link.target),
    )
    if side is Side.SOURCE:
        words, others, text = coverage.source, coverage.target, source.text
        there = spans[1].of(target.text).lower()
    else:
        words, others, text = coverage.target, coverage.source, target.text
        there = spans[0].of(source.text).lower()
    freedom = fmean(word.uncovered for word in others) if others else 0.0
    found = (Run(run, _odds(run, firm, freedom)) for run in _runs(words, text, there))
    return max(found, key=lambda run: run.odds, default=None)


def _runs(
    words: Sequence[WordCoverage], text: str, there: str
) -> Iterator[tuple[WordCoverage, ...]]:
    """Yield the longest runs of words without a counterpart."""
    run: list[WordCoverage] = []
    for word in words:
        if _is_missing(word, text, there):
            run.append(word)
        elif run:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


def _is_missing(word: WordCoverage, text: str, there: str) -> bool:
    """Tell whether a word seems to have no counterpart in a text in small letters."""
    spelt = word.span.of(text).lower()
    return word.uncovered >= t.WORDS_UNCOVERED.value and not (
        len(spelt) >= _TELLING and spelt in there
    )


def _odds(run: Sequence[WordCoverage], firm: Set[int], freedom: float) -> float:
    """Return how surely a run is missing.

    That is its surest word, more where it has a name or a number, less where the words of the
    other side have no counterpart either: a free rendering.
    """
    surest = max(word.uncovered for word in run)
    bonus = t.WORDS_FACT_BONUS.value * any(word.span.start in firm for word in run)
    return surest + bonus - t.WORDS_FREEDOM_WEIGHT.value * freedom


def place_of_gap(coverage: Coverage) -> int | None:
    """Return where the translation of a link lacks words; None where the network sees no gap."""
    gap = max(coverage.gaps, key=lambda gap: gap.odds, default=None)
    return gap.place if gap and gap.odds >= t.WORDS_GAP_SURE.value else None
