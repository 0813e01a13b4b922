"""From places in one version of an article to places in the other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property

from polyproof.model import Span


class Projection:
    """From places in one version to places in the other, straight within each link."""

    def __init__(self, spans: Iterable[tuple[Span, Span]]) -> None:
        self._spans = [(one, other) for one, other in spans if len(one)]
        self._starts = [one.start for one, _ in self._spans]

    def at(self, offset: int) -> int:
        """Return the place in the other version that corresponds to `offset`."""
        if not self._spans:
            return offset
        one, other = self._spans[max(0, bisect_right(self._starts, offset) - 1)]
        share = min(1.0, max(0.0, (offset - one.start) / len(one)))
        return round(other.start + share * len(other))

    def of(self, span: Span) -> Span:
        """Return the stretch of the other version that corresponds to `span`."""
        start = self.at(span.start)
        return Span(start, max(start, self.at(span.end)))

    @cached_property
    def scale(self) -> float:
        """Code points of the other version per code point of this one, over all links."""
        linked = [(len(one), len(other)) for one, other in self._spans if len(other)]
        ratios = sorted(other / one for one, other in linked if one >= 20)
        if not ratios:
            return 1.0
        return ratios[len(ratios) // 2]

    def length(self, span: Span) -> float:
        """Return how long what renders a stretch should be, in code points of the other version."""
        return self.scale * len(span)

    def link_of(self, offset: int) -> Span:
        """Return the stretch of the other version that is linked with the place `offset`."""
        if not self._spans:
            return Span(0, 0)
        return self._spans[max(0, bisect_right(self._starts, offset) - 1)][1]

    def reach(self, offset: int) -> int:
        """Return the length, in the other version, of the link that `offset` lies in."""
        return len(self.link_of(offset))
