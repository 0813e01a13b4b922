"""Headings that ran into the text behind them, found by both versions together.

A text whose line breaks were lost reads `Bridge closed until June The bridge over the river …`.
No full stop shows where the heading ends, and in many scripts no capital does. But what the
heading says is said again right behind it, in both versions: two links explain such a stretch
better than one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from polyproof import thresholds as t
from polyproof.alignment.evidence import Evidence, Setting
from polyproof.alignment.features import span_keys
from polyproof.model import Link, Span
from polyproof.text import Document

# Where a new sentence may begin without a full stop before it: at a capital; in scripts without
# capitals at any word; in Chinese and Japanese where the script changes or behind a mark.
_PLACE = regex.compile(
    r"""(?<=[\p{L}\p{Nd}\)\]%"”»“])\s++["“„«]?+(?=[\p{Lu}\p{Nd}])
      | (?<=[\p{Lo}\p{Nd}\)"״])\s++(?=["“]?[\p{Lo}\p{Nd}])
      | (?<=[\p{Katakana}ー\p{Hiragana}])(?=\p{Han})
      | (?<=[\)）」』”｜】＞\p{Nd}])(?=[\p{Han}\p{Katakana}「『“【\(（])
      | (?<=[\p{Han}])(?=[\p{Nd}「『“【\(（])""",
    regex.VERBOSE,
)
_STOP = regex.compile(r"[.!?…。！？؟।][\s\p{P}]*+\Z")
_WORD = regex.compile(r"[\p{L}\p{Nd}]")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of a version and what the evidence needs of it."""

    keys: frozenset[str]
    length: float


class SeamFinder:
    """Looks for headings within the links of a first alignment."""

    def __init__(
        self, source: Document, target: Document, evidence: Evidence, setting: Setting
    ) -> None:
        self.source, self.target = source, target
        self._evidence, self._setting = evidence, setting
        self._factors = (evidence.source.factor, evidence.target.factor)

    def find(self, links: tuple[Link, ...]) -> tuple[list[int], list[int]]:
        """Return the places of the seams in the source and in the translation."""
        ours: list[int] = []
        theirs: list[int] = []
        for link in links:
            found = self._seam(link)
            if found is not None:
                ours.extend(found[0])
                theirs.extend(found[1])
        return ours, theirs

    def _seam(self, link: Link) -> tuple[list[int], list[int]] | None:
        """Return the places where a link should be cut, on the sides that have no cut there."""
        if link.is_added or link.is_dropped:
            return None
        cuts = (_cuts(self.source, *link.source), _cuts(self.target, *link.target))
        heading = bool(cuts[0] or cuts[1])
        if not heading and not self._may_hold_heading(link):
            return None
        source = self.source.sentences_span(*link.source)
        target = self.target.sentences_span(*link.target)
        lefts = [*cuts[0], *_places(self.source, self._first(self.source, link.source[0]))]
        rights = [*cuts[1], *_places(self.target, self._first(self.target, link.target[0]))]
        best = self._best(source, target, lefts, rights)
        if best is None:
            return None
        gain, ours, theirs = best
        known = ours in cuts[0] or theirs in cuts[1]
        if gain < (t.SEAM_GUIDED if known else t.SEAM_BOTH).value:
            return None
        return [ours], [theirs]

    @staticmethod
    def _first(document: Document, index: int) -> Span:
        return document.sentences[index].span

    def _best(
        self, source: Span, target: Span, lefts: list[int], rights: list[int]
    ) -> tuple[float, int, int] | None:
        """Return the best pair of places and how much likelier two links are there than one."""
        ours = [(p, self._halves(self.source, source, p, 0)) for p in lefts]
        theirs = [(p, self._halves(self.target, target, p, 1)) for p in rights]
        if not ours or not theirs:
            return None
        gain, place, other = max(
            (self._odds(a1, b1) + self._odds(a2, b2), p, q)
            for p, (a1, a2) in ours
            for q, (b1, b2) in theirs
        )
        whole = self._odds(self._piece(self.source, source, 0), self._piece(self.target, target, 1))
        return gain - whole, place, other

    def _halves(
        self, document: Document, span: Span, place: int, side: int
    ) -> tuple[_Piece, _Piece]:
        first, second = Span(span.start, place), Span(place, span.end)
        return self._piece(document, first, side), self._piece(document, second, side)

    def _piece(self, document: Document, span: Span, side: int) -> _Piece:
        text = span.of(document.text).strip()
        return _Piece(span_keys(document, span), len(text) / self._factors[side])

    def _odds(self, ours: _Piece, theirs: _Piece) -> float:
        return self._evidence.piece_odds(
            (ours.keys, ours.length), (theirs.keys, theirs.length), self._setting
        )

    def _may_hold_heading(self, link: Link) -> bool:
        """Tell whether a link of whole sentences stands where a heading may have run in."""
        if link.source[0] == 0 or link.target[0] == 0:
            return True
        return _is_flat(self.source) and _is_flat(self.target)


def _is_flat(document: Document) -> bool:
    """Tell whether a document seems to have lost its line breaks."""
    sentences = document.sentences
    return len(sentences) >= t.SEAM_FLAT.value * (1 + sentences[-1].block)


def _cuts(document: Document, first: int, stop: int) -> list[int]:
    """Return where the sentences of a link begin behind what may be a heading."""
    return [
        document.sentences[index + 1].span.start
        for index in range(first, stop - 1)
        if _is_heading(document, index)
    ]


def _is_heading(document: Document, index: int) -> bool:
    """Tell whether a sentence has no full stop, or is a block of its own atop the article."""
    sentences = document.sentences
    sentence = sentences[index]
    atop = index == 0 and len(sentences) > 1 and sentences[1].block != sentence.block
    return atop or not _STOP.search(sentence.span.of(document.text))


def _places(document: Document, span: Span) -> list[int]:
    """Return where a heading at the beginning of `span` may end."""
    return list(_all_places(document, span))[: int(t.SEAM_PLACES.value)]


def _all_places(document: Document, span: Span) -> Iterator[int]:
    low = int(t.SEAM_HEADING.value)
    for match in _PLACE.finditer(document.text, span.start + 1, span.end):
        place = match.end()
        while place > match.start() and not document.text[place - 1].isspace():
            place -= 1
        place = max(place, match.start())
        before, behind = place - span.start, span.end - place
        if before >= low and behind >= low:
            yield place
