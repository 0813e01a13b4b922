"""Headings that ran into the text behind them, found by both versions together.

A text whose line breaks were lost reads `Bridge closed until June The bridge over the river …`.
No full stop shows where the heading ends, and in many scripts no capital does. But two links
explain such a stretch better than one, and each version alone has its likely places
(`openings.py`).
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof import thresholds as t
from polyproof.alignment.evidence import Evidence
from polyproof.alignment.lengths import Setting
from polyproof.alignment.seam_places import Version, Weigher
from polyproof.model import Link
from polyproof.text import Document

_NEVER = -1e3  # log odds of a place where nothing can be cut


class SeamFinder:
    """Looks for headings within the links of a first alignment."""

    def __init__(
        self, source: Document, target: Document, evidence: Evidence, setting: Setting
    ) -> None:
        self._sides = tuple(
            Version(document, side.factor)
            for document, side in ((source, evidence.source), (target, evidence.target))
        )
        self._weigher = Weigher(evidence, setting)

    def find(self, links: tuple[Link, ...]) -> tuple[list[int], list[int]]:
        """Return the places of the seams in the source and in the translation."""
        seams = [
            seam
            for before, link in zip((None, *links), links, strict=False)
            if (seam := self._seam(link) or self._swallowed(before, link)) is not None
        ]
        return [ours for ours, _ in seams], [theirs for _, theirs in seams]

    def divided(self, links: tuple[Link, ...]) -> tuple[Link, ...]:
        """Return the links: lengths and keys saw all there is when they were made."""
        return links

    def _seam(self, link: Link) -> tuple[int, int] | None:
        """Return where a link should be cut on both sides; one of them may have a cut there."""
        if link.is_alone:
            return None
        bonus = t.SEAM_ATOP.value if 0 in (link.source[0], link.target[0]) else 0.0
        ranges = (link.source, link.target)
        if not any(s.has_stop(r) for s, r in zip(self._sides, ranges, strict=True)):
            bonus += t.SEAM_UNENDED.value
        cuts = [
            self._sides[0].cuts(link.source, _NEVER),
            self._sides[1].cuts(link.target, t.SEAM_STOPPED.value),
        ]
        ways: list[dict[int, float]] = []
        best = []
        for side, sentences, found in zip(self._sides, ranges, cuts, strict=True):
            ways.append(side.ways(sentences) | found)
            best.append(max(ways[-1].values(), default=_NEVER))
            if best[-1] <= _NEVER:
                return None
        if sum(best) + bonus < t.SEAM_HOPELESS.value:
            return None
        odds, p, q = max(self._weighed(link, ways, cuts))
        return (p, q) if odds + bonus > t.SEAM_SURE.value else None

    def _weighed(
        self, link: Link, ways: list[dict[int, float]], cuts: list[dict[int, float]]
    ) -> Iterator[tuple[float, int, int]]:
        """Yield each two places, one of each side, behind the log odds of cutting there."""
        sides = list(zip(self._sides, (link.source, link.target), ways, strict=True))
        ours, theirs = ([side.halves(r, place) for place in found] for side, r, found in sides)
        whole = self._weigher.odds(*([side.whole(r)] for side, r, _ in sides))
        gain = self._weigher.both(ours, theirs) - whole
        ends = [{place: side.end(r, place) for place in found} for side, r, found in sides]
        for row, (p, here) in enumerate(ways[0].items()):
            for column, (q, there) in enumerate(ways[1].items()):
                odds = here + there + t.SEAM_GAIN.value * gain[row, column]
                if p in cuts[0] or q in cuts[1]:
                    odds += t.SEAM_GUIDED.value
                if ends[0][p] and ends[0][p] == ends[1][q]:
                    odds += t.SEAM_ENDS_ALIKE.value
                yield odds, p, q

    def _swallowed(self, before: Link | None, link: Link) -> tuple[int, int] | None:
        """Return where a heading ends in the translation that seems to be dropped before a link.

        It is no gap if the heading stands in the sentence of the translation behind it.
        """
        if before is None or before.shape != "1-0" or link.is_alone:
            return None
        source, target = self._sides
        if not source.ends_as_heading(before.source[0]):
            return None
        ways = target.ways(link.target)
        if not ways:
            return None
        bonus = t.SEAM_ATOP.value if before.source[0] == 0 else 0.0
        head, body = source.whole(before.source), source.whole(link.source)
        whole = self._weigher.odds([body], [target.whole(link.target)]) + t.ALIGN_GAP.value
        halves = [target.halves(link.target, place) for place in ways]
        gain = (self._weigher.both([(head, body)], halves) - whole)[0]
        best = max(
            (odds + t.SEAM_GAIN.value * gain[column], place)
            for column, (place, odds) in enumerate(ways.items())
        )
        sure = best[0] + bonus + t.SEAM_GUIDED.value > t.SEAM_SURE.value
        return (source.span(link.source).start, best[1]) if sure else None
