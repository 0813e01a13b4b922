"""Two linked versions of an article and the evidence in them: what a rule gets."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from polyproof.alignment.copied import CopiedRun, copied_runs
from polyproof.alignment.lexical import (
    Coverage,
    CoveredArticle,
    Missing,
    cover,
    joined_links,
    least_uncovered,
    mean_uncovered,
    missing_words,
    network,
)
from polyproof.alignment.linked import Linked
from polyproof.alignment.moves import Move, holds, moves
from polyproof.alignment.numbers import NumberLink, match_numbers
from polyproof.alignment.projection import Projection
from polyproof.alignment.quotations import QuotationMatches, match_quotations
from polyproof.alignment.quoted_words import likeness_of
from polyproof.alignment.renderings import Renderings
from polyproof.alignment.word_shares import WordShares
from polyproof.model import Glossary, Link, Origin, Span
from polyproof.text import Document


@dataclass(frozen=True)
class Comparison(Linked):
    """Two linked versions, and all that is worked out about them, once, when it is first asked for.

    The glossary is the one that the run is configured with.
    """

    glossary: Glossary | None = None

    def __reduce__(
        self,
    ) -> tuple[
        type[Comparison], tuple[Document, Document | None, tuple[Link, ...], Glossary | None]
    ]:
        """Travel to another process without the tables, which are worked out again if needed."""
        return Comparison, (self.target, self.source, self.links, self.glossary)

    @cached_property
    def kept(self) -> dict[Hashable, Any]:
        """What functions of this comparison returned, by the function and its arguments."""
        return {}

    @property
    def origin(self) -> Origin:
        """Where a fault comes from that is in the translation alone; unknown without a source."""
        return Origin.UNKNOWN if self.source is None else Origin.INTRODUCED

    @cached_property
    def copied(self) -> tuple[CopiedRun, ...]:
        """The runs of two or more words that both versions have, letter by letter."""
        return copied_runs(self.source, self.target) if self.source else ()

    @cached_property
    def numbers(self) -> tuple[NumberLink, ...]:
        """The numbers of each link, paired off by value."""
        if self.source is None:
            return ()
        return match_numbers(self.source, self.target, self.links)

    @cached_property
    def renderings(self) -> Renderings:
        """The names of the source, and what renders them."""
        # Of the links alone: two tables that hold each other stay in memory until both are sought.
        return Renderings(Linked(self.target, self.source, self.links))

    @cached_property
    def quotations(self) -> QuotationMatches:
        """Which quotations of the translation render which of the source."""
        if self.source is None:
            return QuotationMatches()
        alike = self._alike if network() is not None else None
        return match_quotations(self.source, self.target, self.projection, alike)

    def _alike(self, source: Span, target: Span) -> float:
        """Return how alike the words of two stretches are, by the extra for it."""
        return likeness_of(self.coverage_within(source), source, target)

    @cached_property
    def moves(self) -> tuple[Move, ...]:
        """The links of sentences that stand elsewhere in the translation: from where, to where."""
        if self.source is None:
            return ()
        uncovered = self._uncovered if network() is not None else None
        return moves(self.source, self.target, self.links, uncovered)

    def _uncovered(self, dropped: Link, added: Link) -> float:
        """Return the log odds of words without a counterpart, of the side that has more of them."""
        lexicon, source, target = network(), self.source, self.target
        assert lexicon is not None and source is not None
        link = Link(dropped.source, added.target)
        (coverage,) = cover(lexicon, source, target, [link])
        ours = mean_uncovered(coverage.source, source.sentences_span(*link.source))
        theirs = mean_uncovered(coverage.target, target.sentences_span(*link.target))
        return 0.0 if ours is None or theirs is None else max(ours, theirs)

    @cached_property
    def moved(self) -> frozenset[Link]:
        """All links that belong to a move."""
        parts = [part for move in self.moves for part in move]
        alone = (link for link in self.links if link.is_alone) if parts else ()
        return frozenset(link for link in alone if any(holds(part, link) for part in parts))

    @cached_property
    def coverage(self) -> tuple[Coverage, ...]:
        """Which words of each link have no counterpart; empty without the extra for it."""
        lexicon = network() if self.source is not None and self.links else None
        if lexicon is None or self.source is None:
            return ()
        return cover(lexicon, self.source, self.target, self.links)

    @cached_property
    def missing(self) -> tuple[tuple[Coverage, Missing], ...]:
        """The words that most likely are missing from each link; empty without the extra for it."""
        lexicon = network()
        if lexicon is None or self.covered is None:
            return ()
        return tuple(missing_words(lexicon, self.covered, self.joined))

    @cached_property
    def covered(self) -> CoveredArticle | None:
        """The coverages and what they say together; None where there are none."""
        if self.source is None or not self.coverage:
            return None
        return CoveredArticle((self.source, self.target), self.coverage)

    @cached_property
    def joined(self) -> Mapping[Link, Sequence[Link]]:
        """Each link together with the one before it, and with the one behind it."""
        return joined_links(self.links)

    def least_uncovered(self, coverage: Coverage) -> Mapping[int, float]:
        """Return the log odds that source words of a link have no counterpart, by their starts.

        Of those alone and those with a neighbour of the link read along, the least; empty without
        the extra for it.
        """
        lexicon = network()
        if lexicon is None or self.source is None:
            return {}
        return least_uncovered(lexicon, (self.source, self.target), coverage, self.joined)

    @cached_property
    def word_shares(self) -> WordShares:
        """How many words of the translation are function words of its language, of the source's."""
        return WordShares(self.target, self.source.language if self.source else "")

    @cached_property
    def _coverage_of(self) -> dict[Link, Coverage]:
        return {coverage.link: coverage for coverage in self.coverage}

    def coverage_within(self, source: Span) -> Iterator[Coverage]:
        """Yield, in order, the coverages of the links whose source text overlaps `source`."""
        if self.source is None or not self.coverage:
            return
        seen: Link | None = None
        for sentence in self.source.sentences_in(source):
            link = self._link_of_source.get(sentence.index)
            if link in self._coverage_of and link != seen:
                seen = link
                yield self._coverage_of[link]

    @cached_property
    def projection(self) -> Projection:
        """From places in the source to places in the translation."""
        return Projection(
            (self.source_span(link), self.target_span(link))
            for link in self.links
            if not link.is_added
        )
