"""Runs of words without a counterpart on the other side, and where a translation lacks words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from statistics import fmean

from polyproof import thresholds as t
from polyproof.alignment.chance import chance
from polyproof.alignment.lexical.coverage import Coverage, WordCoverage
from polyproof.model import Span
from polyproof.text import Document

Words = tuple[WordCoverage, ...]
Documents = tuple[Document, Document]  # the source and the target

_TELLING = 3  # fewest code points of a word that is looked for as it is spelt


@dataclass(frozen=True)
class Run:
    """Words of a translation in a row that its source seems to have nothing for.

    Attributes:
        words: the words.
        odds: log odds of that, with what else speaks for it.
    """

    words: Words
    odds: float

    @property
    def span(self) -> Span:
        """The place of the words in their document."""
        return span_of(self.words)

    @property
    def confidence(self) -> float:
        """How often the source has nothing for such a run, 0-1."""
        return chance(t.WORDS_ADDED_SLOPE.value * (self.odds - t.WORDS_ADDED_MIDDLE.value))


def span_of(words: Words) -> Span:
    """Return the place of words in a row."""
    return Span(words[0].span.start, words[-1].span.end)


def surest(words: Words) -> float:
    """Return the log odds of the word that most surely has no counterpart."""
    return max(word.uncovered for word in words)


def firm_words(document: Document) -> frozenset[int]:
    """Return the places at which names and numbers start: no translator leaves them out freely."""
    names = {name.start for name in document.names}
    return frozenset(names.union(number.start for number in document.numbers))


def missing_runs(coverage: Coverage, documents: Documents) -> Iterator[Words]:
    """Yield the longest runs of source words that the translation of a link seems to lack.

    A word that the other side spells in the same way is there; so for `added_run`.
    """
    source, target = documents
    there = target.sentences_span(*coverage.link.target).of(target.text).lower()
    return _runs(coverage.source, source.text, there)


def added_run(coverage: Coverage, documents: Documents, firm: Set[int]) -> Run | None:
    """Return the run of words of a translation that the source most surely has nothing for.

    Args:
        coverage: what the network says of the link.
        documents: the source and the target.
        firm: where names and numbers start in the target.
    """
    source, target = documents
    there = source.sentences_span(*coverage.link.source).of(source.text).lower()
    freedom = fmean(word.uncovered for word in coverage.source) if coverage.source else 0.0
    runs = _runs(coverage.target, target.text, there)
    found = (Run(run, _odds(run, firm, freedom)) for run in runs)
    return max(found, key=lambda run: run.odds, default=None)


def _runs(words: Sequence[WordCoverage], text: str, there: str) -> Iterator[Words]:
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


def _odds(run: Words, firm: Set[int], freedom: float) -> float:
    """Return how surely the source has nothing for a run.

    That is its surest word, more where it has a name or a number, less where the words of the
    source have no counterpart either: a free rendering.
    """
    bonus = t.WORDS_FACT_BONUS.value * any(word.span.start in firm for word in run)
    return surest(run) + bonus - t.WORDS_FREEDOM_WEIGHT.value * freedom


def place_of_gap(coverage: Coverage) -> int | None:
    """Return where the translation of a link lacks words; None where the network sees no gap."""
    gap = coverage.surest_gap
    return gap.place if gap and gap.odds >= t.WORDS_GAP_SURE.value else None
