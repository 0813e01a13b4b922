"""Headings that ran into the text behind them, found by both versions together.

A text whose line breaks were lost reads `Bridge closed until June The bridge over the river …`.
No full stop shows where the heading ends, and in many scripts no capital does. But two links
explain such a stretch better than one, and each version alone has its likely places
(`openings.py`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from heapq import nlargest
from itertools import islice

import numpy as np
import regex

from polyproof import thresholds as t
from polyproof.alignment.evidence import Evidence, Piece
from polyproof.alignment.evidence_tables import Matrix
from polyproof.alignment.features import span_keys
from polyproof.alignment.lengths import Setting
from polyproof.alignment.openings import Openings
from polyproof.model import Link, Span
from polyproof.text import Document

_STOP = regex.compile(r"[.!?…。！？؟।][\s\p{P}]*+\Z")
_Halves = tuple[Piece, Piece]


class SeamFinder:
    """Looks for headings within the links of a first alignment."""

    def __init__(
        self, source: Document, target: Document, evidence: Evidence, setting: Setting
    ) -> None:
        self._sides = tuple(
            _Side(document, side.factor)
            for document, side in ((source, evidence.source), (target, evidence.target))
        )
        self._evidence, self._setting = evidence, setting

    def find(self, links: tuple[Link, ...]) -> tuple[list[int], list[int]]:
        """Return the places of the seams in the source and in the translation."""
        seams = [
            seam
            for before, link in zip((None, *links), links, strict=False)
            if (seam := self._seam(link) or self._swallowed(before, link)) is not None
        ]
        return [ours for ours, _ in seams], [theirs for _, theirs in seams]

    def _seam(self, link: Link) -> tuple[int, int] | None:
        """Return where a link should be cut on both sides; one of them may have a cut there."""
        if link.is_added or link.is_dropped:
            return None
        bonus = t.SEAM_ATOP.value if 0 in (link.source[0], link.target[0]) else 0.0
        ranges = (link.source, link.target)
        if not any(s.has_stop(r) for s, r in zip(self._sides, ranges, strict=True)):
            bonus += t.SEAM_UNENDED.value
        cuts = [
            self._sides[0].cuts(link.source, -1e3),
            self._sides[1].cuts(link.target, t.SEAM_STOPPED.value),
        ]
        ways = [
            side.ways(r) | found for side, r, found in zip(self._sides, ranges, cuts, strict=True)
        ]
        if sum(max(found.values(), default=-1e3) for found in ways) + bonus < t.SEAM_HOPELESS.value:
            return None
        odds, p, q = max(self._weighed(link, ways, cuts))
        return (p, q) if odds + bonus > t.SEAM_SURE.value else None

    def _weighed(
        self, link: Link, ways: list[dict[int, float]], cuts: list[dict[int, float]]
    ) -> Iterator[tuple[float, int, int]]:
        """Yield each two places, one of each side, behind the log odds of cutting there."""
        sides = list(zip(self._sides, (link.source, link.target), ways, strict=True))
        ours, theirs = ([side.halves(r, place) for place in found] for side, r, found in sides)
        whole = self._odds(*([side.whole(r)] for side, r, _ in sides))
        gain = self._both(ours, theirs) - whole
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
        if before is None or before.shape != "1-0" or link.is_added or link.is_dropped:
            return None
        source, target = self._sides
        if not source.ends_as_heading(before.source[0]):
            return None
        ways = target.ways(link.target)
        if not ways:
            return None
        bonus = t.SEAM_ATOP.value if before.source[0] == 0 else 0.0
        head, body = source.whole(before.source), source.whole(link.source)
        whole = self._odds([body], [target.whole(link.target)]) + t.ALIGN_GAP.value
        halves = [target.halves(link.target, place) for place in ways]
        gain = (self._both([(head, body)], halves) - whole)[0]
        best = max(
            (odds + t.SEAM_GAIN.value * gain[column], place)
            for column, (place, odds) in enumerate(ways.items())
        )
        sure = best[0] + bonus + t.SEAM_GUIDED.value > t.SEAM_SURE.value
        return (source.span(link.source).start, best[1]) if sure else None

    def _both(self, ours: list[_Halves], theirs: list[_Halves]) -> Matrix:
        """Return the log odds of linking first half with first half, second with second."""
        first, second = (
            self._odds([each[half] for each in ours], [each[half] for each in theirs])
            for half in (0, 1)
        )
        return np.asarray(first + second)

    def _odds(self, ours: list[Piece], theirs: list[Piece]) -> Matrix:
        return self._evidence.pieces_odds(ours, theirs, self._setting)


class _Side:
    """One version, and what the finder asks of it."""

    def __init__(self, document: Document, factor: float) -> None:
        self._document, self._factor = document, factor
        self._openings = Openings(document)
        outer = [q.span for q in document.quotations.quotations if q.level == 1]
        self._quoted_from = [span.start for span in outer]
        self._quoted_to = [span.end for span in outer]

    def span(self, sentences: tuple[int, int]) -> Span:
        """Return the stretch of the sentences."""
        return self._document.sentences_span(*sentences)

    def cuts(self, sentences: tuple[int, int], stopped: float) -> dict[int, float]:
        """Return where the sentences of a link are cut already, with the log odds of each place.

        They are 0 behind what may be a heading, and `stopped` behind a full stop.
        """
        return {
            self._document.sentences[index + 1].span.start: (
                0.0 if _is_heading(self._document, index) else stopped
            )
            for index in range(sentences[0], sentences[1] - 1)
        }

    def has_stop(self, sentences: tuple[int, int]) -> bool:
        """Tell whether the last sentence of a link ends with a full stop."""
        return bool(_STOP.search(self.span(sentences).of(self._document.text)))

    def ends_as_heading(self, index: int) -> bool:
        """Tell whether a sentence may be a heading."""
        return _is_heading(self._document, index)

    def ways(self, sentences: tuple[int, int]) -> dict[int, float]:
        """Return where the first sentence of a link may be cut, with the log odds of each place."""
        first, whole = self._document.sentences[sentences[0]].span, self.span(sentences)
        near = islice(self._openings.judged(first, whole), int(t.SEAM_PLACES.value))
        free = (one for one in near if not self._is_quoted(one[1]))
        likely = nlargest(int(t.SEAM_TRIED.value), free)
        return {place: odds for odds, place in likely}

    def _is_quoted(self, place: int) -> bool:
        """Tell whether a place lies within quotation marks, where no heading ends."""
        index = bisect_left(self._quoted_from, place) - 1
        return index >= 0 and place < self._quoted_to[index]

    def end(self, sentences: tuple[int, int], place: int) -> str:
        """Return what a heading that ends at a place ends with."""
        return self._openings.end(self.span(sentences), place)

    def halves(self, sentences: tuple[int, int], place: int) -> _Halves:
        """Return what stands before and behind a place."""
        span = self.span(sentences)
        return self._piece(Span(span.start, place)), self._piece(Span(place, span.end))

    def whole(self, sentences: tuple[int, int]) -> Piece:
        """Return what the evidence needs of the sentences together."""
        return self._piece(self.span(sentences))

    def _piece(self, span: Span) -> Piece:
        """Return what the evidence needs of a stretch."""
        text = span.of(self._document.text).strip()
        return span_keys(self._document, span), len(text) / self._factor


def _is_heading(document: Document, index: int) -> bool:
    """Tell whether a sentence has no full stop, or is a block of its own atop the article."""
    sentences = document.sentences
    sentence = sentences[index]
    atop = index == 0 and len(sentences) > 1 and sentences[1].block != sentence.block
    return atop or not _STOP.search(sentence.span.of(document.text))
