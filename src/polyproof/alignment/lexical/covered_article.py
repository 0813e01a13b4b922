"""What an article as a whole says of words that one of its sentences seems to lack."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import fmean, median

from polyproof import thresholds as t
from polyproof.alignment.lexical.coverage import Coverage, WordCoverage
from polyproof.alignment.lexical.runs import Documents, firm_words
from polyproof.locales.word_frequency import is_everyday
from polyproof.model import Link, Span

_TELLING = 3  # fewest letters of a word whose counterparts are counted
_OFTEN = 2  # fewest sentences that say what the usual counterpart is
_STEM = 6  # most letters that tell a word
_ENDING = 2  # letters of a longer word that may be its ending
_SHORT = 4  # letters of a word that has none


@dataclass(frozen=True, eq=False)
class CoveredArticle:
    """Two versions of an article and how the words of their linked sentences cover each other.

    Attributes:
        documents: the source and the target.
        coverages: what the network says of the links with two sides, in their order.
    """

    documents: Documents
    coverages: Sequence[Coverage]

    @cached_property
    def firm(self) -> frozenset[int]:
        """The places at which names and numbers of the source start."""
        return firm_words(self.documents[0])

    @cached_property
    def freedom(self) -> float:
        """How freely it is rendered: log odds that a target word has no counterpart, usually."""
        means = [fmean(word.uncovered for word in c.target) for c in self.coverages if c.target]
        return median(means) if means else 0.0

    def lacks_counterpart(self, span: Span, link: Link) -> bool:
        """Tell whether the target has the usual counterpart of a word less often than the word.

        Nothing is said of everyday words.

        Args:
            span: the place of a word of the source that seems to be missing.
            link: where it stands; the usual counterpart is that of most other sentences.
        """
        source = self.documents[0]
        word = span.of(source.text)
        if len(span) < _TELLING or is_everyday(word, source.language):
            return False
        stem = _stem(word)
        found = self._counterparts.get(stem, ())
        usual = Counter(there for beside, there in found if beside != link)
        if usual.total() < _OFTEN:
            return False
        counterpart, times = usual.most_common(1)[0]
        firm = times >= t.WORDS_USUAL.value * usual.total()
        return firm and self._there[counterpart] < self._here[stem]

    @cached_property
    def _counterparts(self) -> Mapping[str, Sequence[tuple[Link, str]]]:
        """The counterparts of each word of the source, and the links in which they stand."""
        source, target = self.documents
        found = defaultdict[str, list[tuple[Link, str]]](list)
        for coverage in self.coverages:
            for word in coverage.source:
                if word.nearest is not None and word.uncovered < t.WORDS_COVERED.value:
                    there = _stem(word.nearest.of(target.text))
                    found[_stem(word.span.of(source.text))].append((coverage.link, there))
        return found

    @cached_property
    def _here(self) -> Mapping[str, int]:
        return self._counted(0, [word for c in self.coverages for word in c.source])

    @cached_property
    def _there(self) -> Mapping[str, int]:
        return self._counted(1, [word for c in self.coverages for word in c.target])

    def _counted(self, side: int, words: Sequence[WordCoverage]) -> Counter[str]:
        text = self.documents[side].text
        return Counter(_stem(word.span.of(text)) for word in words)


def _stem(word: str) -> str:
    """Return what the forms of a word have in common, roughly."""
    lowered = word.lower()
    return lowered[: min(_STEM, max(_SHORT, len(lowered) - _ENDING))]
