"""Which words of the source are missing from the translation, judged from all that speaks for it.

What the network says of a pair of sentences alone is a first opinion. Where that is that words are
missing, it is asked again: with the sides exchanged, and with the sentence before and the one
behind read along, for words are moved across the borders of sentences. The opinions, what kind of
words they are, what the rest of the article says of them, and whether the translation breaks off
are weighed by a logistic model (`thresholds/missing_words.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from polyproof import thresholds as t
from polyproof.alignment.chance import chance
from polyproof.alignment.lexical.coverage import Coverage, Gap, cover, turned
from polyproof.alignment.lexical.covered_article import CoveredArticle
from polyproof.alignment.lexical.hanging import is_hanging
from polyproof.alignment.lexical.joining import Joined
from polyproof.alignment.lexical.network import Network
from polyproof.alignment.lexical.runs import (
    Documents,
    Words,
    missing_runs,
    span_of,
    surest,
)
from polyproof.locales.word_frequency import is_everyday
from polyproof.model import Link, Span
from polyproof.text import Document

_NEVER = -30.0  # log odds


@dataclass(frozen=True)
class Missing:
    """Words of a source sentence in a row that its translation seems to lack.

    Attributes:
        words: the words.
        place: where they are missing in the translation.
        evidence: what speaks for that, by name; the names are those of the weights.
    """

    words: Words
    place: int
    evidence: Mapping[str, float]

    @property
    def span(self) -> Span:
        """The place of the words in the source."""
        return span_of(self.words)

    @property
    def odds(self) -> float:
        """Log odds that they are missing, of sentences of which a third lack words."""
        return sum(t.MISSING_WEIGHTS[name] * value for name, value in self.evidence.items())

    @property
    def confidence(self) -> float:
        """How often such words are missing, 0-1."""
        return chance(t.WORDS_SLOPE.value * (self.odds - t.WORDS_MIDDLE.value))


def missing_words(
    network: Network, article: CoveredArticle, joined: Joined
) -> Iterator[tuple[Coverage, Missing]]:
    """Yield for every link the words that most likely are missing, if any seem to be.

    Args:
        network: what is asked again.
        article: what it says of the links with two sides.
        joined: each link together with its neighbours (`joined_links`).
    """
    for coverage, found in candidates(network, article, joined):
        yield coverage, max(found, key=lambda missing: missing.odds)


def candidates(
    network: Network, article: CoveredArticle, joined: Joined
) -> Iterator[tuple[Coverage, tuple[Missing, ...]]]:
    """Yield the links that seem to lack words, with all words that may be those."""
    source = article.documents[0]
    for coverage in article.coverages:
        gap = coverage.surest_gap
        if gap is None or gap.odds < t.WORDS_GAP_LIKELY.value:
            continue
        runs = [
            run
            for run in missing_runs(coverage, article.documents)
            if surest(run) >= t.WORDS_SURE.value
            and _everyday(run, source) <= t.WORDS_EVERYDAY.value
        ]
        if not runs:
            continue
        opinions = _Opinions(network, article, coverage, gap, joined[coverage.link])
        found = tuple(
            Missing(run, gap.place, opinions.of(run)) for run in runs if opinions.confirm(run)
        )
        if found:
            yield coverage, found


def _everyday(run: Words, source: Document) -> float:
    """Return the share of a run's words that are everyday words."""
    return fmean(is_everyday(word.span.of(source.text), source.language) for word in run)


def least_uncovered(
    network: Network, documents: Documents, coverage: Coverage, joined: Joined
) -> dict[int, float]:
    """Return the log odds that the source words of a link have no counterpart, by their starts.

    Of those alone and those with a neighbour read along, the least.
    """
    least = {word.span.start: word.uncovered for word in coverage.source}
    for other in cover(network, *documents, joined[coverage.link]):
        for word in other.source:
            if word.uncovered < least.get(word.span.start, _NEVER):
                least[word.span.start] = word.uncovered
    return least


class _Opinions:
    """What the network says of the words of a link when it is asked in other ways."""

    def __init__(
        self,
        network: Network,
        article: CoveredArticle,
        coverage: Coverage,
        gap: Gap,
        beside: Sequence[Link],
    ) -> None:
        self._article = article
        self._alone = coverage
        self._there = article.documents[1].sentences_span(*coverage.link.target)
        self._gap = gap
        self._turned = turned(network, *article.documents, coverage.link)
        self._beside = [
            ({word.span.start: word.uncovered for word in joined.source}, self._gap_here(joined))
            for joined in cover(network, *article.documents, beside)
        ]

    def _gap_here(self, coverage: Coverage) -> float:
        """Return the log odds of the surest gap in the translation of the link itself."""
        here = (g.odds for g in coverage.gaps if self._there.start <= g.place <= self._there.end)
        return max(here, default=_NEVER)

    def confirm(self, run: Words) -> bool:
        """Tell whether at least one of the other opinions is the same."""
        return max(self._least(run), self._exchanged(run)) >= 0.0

    def of(self, run: Words) -> dict[str, float]:
        """Return the evidence that a run of words is missing."""
        article, gap = self._article, self._gap.odds
        source, target = article.documents
        lacks = any(article.lacks_counterpart(word.span, self._alone.link) for word in run)
        return {
            "always": 1.0,
            "beside its neighbours": _within(self._least(run), -4, 7),
            "with sides exchanged": _within(self._exchanged(run), -4, 7),
            "gap": _within(gap, -3, 6),
            "gap beside its neighbours": _within(min([gap, *self._gaps(run)]), -4, 6),
            "text breaks off": float(is_hanging(target, self._gap.place)),
            "more words than one": float(len(run) > 1),
            "everyday words": _everyday(run, source),
            "name or number": float(any(word.span.start in article.firm for word in run)),
            "counterpart missing": float(lacks),
            "freedom": _within(article.freedom, -10, -2),
        }

    def _least(self, run: Words) -> float:
        """Return the least log odds, alone and beside either neighbour, of the surest word."""
        values = [surest(run)]
        values += [
            max(odds[word.span.start] for word in run)
            for odds, _ in self._beside
            if all(word.span.start in odds for word in run)
        ]
        return min(values)

    def _gaps(self, run: Words) -> Iterator[float]:
        """Yield the log odds of the gap beside either neighbour."""
        for odds, gap in self._beside:
            if gap > _NEVER and all(word.span.start in odds for word in run):
                yield gap

    def _exchanged(self, run: Words) -> float:
        """Return the log odds of the surest word with source and target exchanged."""
        return max((self._turned.get(word.span.start, _NEVER) for word in run), default=_NEVER)


def _within(value: float, low: float, high: float) -> float:
    return max(low, min(high, value))
