"""Two versions of an article, and which sentence of one renders which of the other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from polyproof.model import Link, Span
from polyproof.text import Document


@dataclass(frozen=True)
class Linked:
    """A translation, its source where it is at hand, and the links in order.

    Without a source there are no links.
    """

    target: Document
    source: Document | None = None
    links: tuple[Link, ...] = ()

    @cached_property
    def _link_of_target(self) -> dict[int, Link]:
        return {i: link for link in self.links for i in range(*link.target)}

    @cached_property
    def _link_of_source(self) -> dict[int, Link]:
        return {i: link for link in self.links for i in range(*link.source)}

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
            if link.is_alone:
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
    def _order(self) -> list[tuple[int, int]]:
        return [(link.source[0], link.target[0]) for link in self.links]
