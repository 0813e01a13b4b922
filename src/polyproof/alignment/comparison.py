"""Two versions of an article and the links between them: what a rule gets."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from polyproof.alignment.copied import CopiedRun, copied_runs
from polyproof.alignment.lexical import Coverage, cover, network
from polyproof.alignment.moves import Move, moves
from polyproof.alignment.numbers import NumberLink, match_numbers
from polyproof.alignment.quotations import Projection, QuotationMatches, match_quotations
from polyproof.alignment.renderings import Renderings
from polyproof.alignment.word_shares import WordShares
from polyproof.model import Glossary, Link, Span
from polyproof.text import Document


@dataclass(frozen=True)
class Comparison:
    """A translation, its source where it is at hand, and the links in order.

    Without a source there are no links. The glossary is the one that the run is configured with.
    """

    target: Document
    source: Document | None = None
    links: tuple[Link, ...] = ()
    glossary: Glossary | None = None

    def __reduce__(
        self,
    ) -> tuple[
        type[Comparison], tuple[Document, Document | None, tuple[Link, ...], Glossary | None]
    ]:
        """Travel to another process without the tables, which are worked out again if needed."""
        return Comparison, (self.target, self.source, self.links, self.glossary)

    @cached_property
    def _link_of_target(self) -> dict[int, Link]:
        return {i: link for link in self.links for i in range(*link.target)}

    @cached_property
    def _link_of_source(self) -> dict[int, Link]:
        return {i: link for link in self.links for i in range(*link.source)}

    @cached_property
    def copied(self) -> tuple[CopiedRun, ...]:
        """The runs of two or more words that both versions have, letter by letter."""
        return copied_runs(self.source, self.target) if self.source else ()

    @property
    def fit(self) -> float | None:
        """How well the sentences fit, 0-1: the mean score of the links; None without links.

        What has no counterpart counts as 0.
        """
        if not self.links:
            return None
        return sum(link.score for link in self.links) / len(self.links)

    def link_at(self, offset: int) -> Link | None:
        """Return the link of the target sentence that `offset` lies in or follows."""
        sentence = self.target.sentence_at(offset)
        return None if sentence is None else self._link_of_target.get(sentence.index)

    def link_at_source(self, offset: int) -> Link | None:
        """Return the link of the source sentence that `offset` lies in or follows."""
        if self.source is None:
            return None
        sentence = self.source.sentence_at(offset)
        return None if sentence is None else self._link_of_source.get(sentence.index)

    def links_within(self, span: Span, slack: int = 0) -> Iterator[Link]:
        """Yield the links of whole source sentences within `span`, give or take `slack`.

        Links without a counterpart are left out; `slack` counts code points at either edge.
        """
        wide = Span(max(0, span.start - slack), span.end + slack)
        first = self.link_at_source(wide.start) or (self.links[0] if self.links else None)
        if first is None:
            return
        index = bisect_left(self._order, (first.source[0], first.target[0]))
        for link in self.links[index:]:
            if link.is_added or link.is_dropped:
                continue
            here = self.source_span(link)
            if here.start > wide.end:
                return
            if wide.contains(here):
                yield link

    def source_span(self, link: Link) -> Span:
        """Return the source text of a link; empty, at its place, where the link has none."""
        if self.source is None:
            raise ValueError("this comparison has no source")
        return self.source.sentences_span(*link.source)

    def target_span(self, link: Link) -> Span:
        """Return the target text of a link; empty, at its place, where the link has none."""
        return self.target.sentences_span(*link.target)

    def source_at(self, offset: int) -> Span | None:
        """Return the source text linked with the target sentence at `offset`, if there is any."""
        link = self.link_at(offset)
        return None if link is None or link.is_added else self.source_span(link)

    def counterpart(self, span: Span) -> Span | None:
        """Return the source text linked with the sentences of a span of the target, if any is."""
        if self.source is None:
            return None
        spans = [
            self.source_span(link)
            for sentence in self.target.sentences_in(span)
            if (link := self._link_of_target.get(sentence.index)) and not link.is_added
        ]
        return Span(min(s.start for s in spans), max(s.end for s in spans)) if spans else None

    def neighbours(self, link: Link) -> tuple[Link | None, Link | None]:
        """Return the links before and after `link`."""
        index = bisect_right(self._order, (link.source[0], link.target[0])) - 1
        before = self.links[index - 1] if index > 0 else None
        after = self.links[index + 1] if index + 1 < len(self.links) else None
        return before, after

    @cached_property
    def numbers(self) -> tuple[NumberLink, ...]:
        """The numbers of each link, paired off by value."""
        if self.source is None:
            return ()
        return match_numbers(self.source, self.target, self.links)

    @cached_property
    def renderings(self) -> Renderings:
        """The names of the source, and what renders them."""
        return Renderings(self)

    @cached_property
    def quotations(self) -> QuotationMatches:
        """Which quotations of the translation render which of the source."""
        if self.source is None:
            return QuotationMatches()
        return match_quotations(self.source, self.target, self.projection)

    @cached_property
    def moves(self) -> tuple[Move, ...]:
        """The links of sentences that stand elsewhere in the translation: from where, to where."""
        return moves(self.source, self.target, self.links) if self.source else ()

    @cached_property
    def moved(self) -> frozenset[Link]:
        """All links that belong to a move."""
        return frozenset(link for move in self.moves for link in move)

    @cached_property
    def coverage(self) -> tuple[Coverage, ...]:
        """Which words of each link have no counterpart; empty without the extra for it."""
        lexicon = network() if self.source is not None and self.links else None
        if lexicon is None or self.source is None:
            return ()
        return cover(lexicon, self.source, self.target, self.links)

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

    @cached_property
    def _order(self) -> list[tuple[int, int]]:
        return [(link.source[0], link.target[0]) for link in self.links]
