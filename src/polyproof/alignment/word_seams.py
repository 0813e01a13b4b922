"""Headings that ran into the text, found by the words of both versions that are alike.

With the extra `polyproof[lexicon]` a network tells how alike each word of one side is to each of
the other. Where a heading ends, what stands before is alike to what stands before on the other
side, and what stands behind to what stands behind: so a likely place in one version shows its
counterpart in the other, also in a script without capitals or blanks.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import nlargest
from typing import Any

import numpy as np
from numpy.typing import NDArray

from polyproof import thresholds as t
from polyproof.alignment.evidence import Evidence, Piece
from polyproof.alignment.lengths import Setting
from polyproof.alignment.lexical import Network, cover
from polyproof.alignment.seam_places import Halves, Version, Weigher
from polyproof.model import Link, Span
from polyproof.text import Document

Matrix = NDArray[np.floating[Any]]
Seam = tuple[int, int]  # a place in the source and its counterpart in the translation
_Stretch = tuple[int, int, int, int]  # first and last words of a stretch of both sides
_NOTHING = -0.2  # cosine with what is not there: below that of any two words
_COUNTERPARTS = 2  # words that are tried as the counterpart of a place
_GAIN = 15.0  # log odds beyond which lengths and keys say no more
_LEAST = 2  # words of a stretch that may be cut


@dataclass(frozen=True)
class _Places:
    """Where one side of a link may be cut: before which of its words.

    Attributes:
        words: where each word starts.
        known: by word, the exact place and the log odds that a sentence opens there.
        likely: the words for which a counterpart is looked for.
        sentences: those of the side.
        side: the version.
    """

    words: Sequence[int]
    known: Mapping[int, tuple[int, float]]
    likely: Sequence[int]
    sentences: tuple[int, int]
    side: Version

    def odds(self, number: int) -> float:
        """Return the log odds that a sentence opens with a word, as far as this side shows."""
        return self.known[number][1] if number in self.known else t.SEAM_WORDS_ANYWHERE.value

    def may_open(self, number: int) -> bool:
        """Tell whether a sentence may open with a word: not with a small letter."""
        return number in self.known or not self.side.has_small_letter(self.words[number])

    def end(self, number: int) -> str:
        """Return how a heading before a word would end: a quotation, a newspaper, or ""."""
        return self.side.end_before(self.offset(number), self.sentences)

    def offset(self, number: int) -> int:
        """Return where to cut before a word."""
        if number in self.known:
            return self.known[number][0]
        return self.side.before_marks(self.words[number])

    def piece(self, first: int, stop: int) -> Piece:
        """Return what the evidence needs of the words from `first` up to `stop`."""
        whole = self.side.span(self.sentences)
        start = self.offset(first) if first > 0 else whole.start
        end = self.offset(stop) if stop < len(self.words) else whole.end
        return self.side.piece(Span(start, end))

    def halves(self, first: int, number: int, stop: int) -> Halves:
        """Return the same of the words before a word and of those from it on."""
        return self.piece(first, number), self.piece(number, stop)


class WordSeams:
    """Looks for headings within the links of a first alignment, as `SeamFinder` does."""

    def __init__(
        self,
        network: Network,
        documents: tuple[Document, Document],
        evidence: Evidence,
        setting: Setting,
    ) -> None:
        self._network, self._documents = network, documents
        self._weigher = Weigher(evidence, setting)
        self._sides = tuple(
            Version(document, side.factor)
            for document, side in zip(documents, (evidence.source, evidence.target), strict=True)
        )

    def find(self, links: Sequence[Link]) -> tuple[list[int], list[int]]:
        """Return the places of the seams in the source and in the translation."""
        seams = [
            seam
            for link in links
            for seam in self._seams(link)
            if not all(side.opens(place) for side, place in zip(self._sides, seam, strict=True))
        ]
        return [ours for ours, _ in seams], [theirs for _, theirs in seams]

    def divided(self, links: Sequence[Link]) -> tuple[Link, ...]:
        """Return the links, those of several sentences on both sides in parts where they can be."""
        return tuple(part for link in links for part in self._parts(link))

    def _parts(self, link: Link) -> Iterator[Link]:
        rest = link
        for seam in self._seams(link) if min(_sizes(link)) > 1 else ():
            i, j = (side.opens(place) for side, place in zip(self._sides, seam, strict=True))
            if i and j:
                yield replace(rest, source=(rest.source[0], i), target=(rest.target[0], j))
                rest = replace(rest, source=(i, rest.source[1]), target=(j, rest.target[1]))
        yield rest

    def _seams(self, link: Link) -> Iterator[Seam]:
        """Yield, in order, where to cut a link; one of the sides, or both, may have a cut there."""
        if link.is_alone:
            return
        ranges = (link.source, link.target)
        found = [side.openings(r) for side, r in zip(self._sides, ranges, strict=True)]
        atop = t.SEAM_WORDS_ATOP.value if 0 in (link.source[0], link.target[0]) else 0.0
        flat = any(side.is_flat for side in self._sides)
        sure = t.SEAM_WORDS_SURE.value - flat * t.SEAM_WORDS_FLAT.value
        best = sum(max([*one.values(), t.SEAM_WORDS_ANYWHERE.value]) for one in found)
        if best + atop < t.SEAM_WORDS_HOPELESS.value:
            return
        (coverage,) = cover(self._network, *self._documents, [link])
        ours, theirs = (
            _places(side, r, [word.span.start for word in words], odds)
            for side, r, words, odds in zip(
                self._sides, ranges, (coverage.source, coverage.target), found, strict=True
            )
        )
        whole = (0, len(ours.words), 0, len(theirs.words))
        judge = _Judge(coverage.likeness, ours, theirs, self._weigher, sure)
        yield from judge.seams(whole, atop)


def _sizes(link: Link) -> tuple[int, int]:
    return link.source[1] - link.source[0], link.target[1] - link.target[0]


def _places(
    side: Version, sentences: tuple[int, int], words: list[int], openings: Mapping[int, float]
) -> _Places:
    """Return the places of one side by the number of the word behind them."""
    near = ((bisect_left(words, place), place, odds) for place, odds in openings.items())
    known = {number: (place, odds) for number, place, odds in near if 0 < number < len(words)}
    likely = nlargest(int(t.SEAM_TRIED.value), known, key=lambda number: known[number][1])
    return _Places(words, known, tuple(likely), sentences, side)


@dataclass(frozen=True)
class _Judge:
    """Finds the seams of one link, those whose log odds are at least `sure`."""

    likeness: Matrix
    ours: _Places
    theirs: _Places
    weigher: Weigher
    sure: float

    def seams(self, stretch: _Stretch, atop: float) -> Iterator[Seam]:
        """Yield the seams of a stretch in order: the best, and those before and behind it."""
        i, k, j, m = stretch
        if k - i < _LEAST or m - j < _LEAST:
            return
        before, behind = _alike(self.likeness[i:k, j:m])
        pairs = _pairs(before + behind, self.ours, self.theirs, stretch)
        best = max(
            (
                (gain + self._places_odds(p, q) + _odds(before, behind, (p - i, q - j)), p, q)
                for (p, q), gain in zip(pairs, self._gains(pairs, stretch), strict=True)
            ),
            default=(-np.inf, 0, 0),
        )
        if best[0] + atop < self.sure:
            return
        _, p, q = best
        yield from self.seams((i, p, j, q), atop)
        yield self.ours.offset(p), self.theirs.offset(q)
        yield from self.seams((p, k, q, m), 0.0)

    def _places_odds(self, p: int, q: int) -> float:
        """Return the log odds of cutting before two words, as far as each side shows by itself."""
        end = self.ours.end(p)
        alike = t.SEAM_WORDS_ALIKE.value if end and end == self.theirs.end(q) else 0.0
        return self.ours.odds(p) + self.theirs.odds(q) + alike

    def _gains(self, pairs: Sequence[tuple[int, int]], stretch: _Stretch) -> Iterator[float]:
        """Yield, for each pair, what lengths and shared keys say of two links against one."""
        rows, columns = sorted({p for p, _ in pairs}), sorted({q for _, q in pairs})
        ours = [self.ours.halves(stretch[0], p, stretch[1]) for p in rows]
        theirs = [self.theirs.halves(stretch[2], q, stretch[3]) for q in columns]
        whole = self.weigher.odds(
            [self.ours.piece(stretch[0], stretch[1])], [self.theirs.piece(stretch[2], stretch[3])]
        )
        gains = np.clip(self.weigher.both(ours, theirs) - whole, -_GAIN, _GAIN)
        for p, q in pairs:
            yield t.SEAM_WORDS_GAIN.value * float(gains[rows.index(p), columns.index(q)])


def _alike(likeness: Matrix) -> tuple[Matrix, Matrix]:
    """Return, for a cut before each word of each side, how well the halves keep to themselves.

    Of every word that is its likeness with the half it belongs with, less that with the other; the
    sums of the first halves and of the second.
    """
    columns = _nearer(likeness)
    rows = _nearer(likeness.T)
    first, last = _sums(columns)
    above, below = _sums(rows)
    return first + above.T, -last - below.T


def _nearer(likeness: Matrix) -> Matrix:
    """Return by how much each row is nearer to the columns before a cut than to those behind."""
    n, m = likeness.shape
    before, behind = (np.full((n, m + 1), _NOTHING) for _ in range(2))
    before[:, 1:] = np.maximum.accumulate(likeness, axis=1)
    behind[:, :-1] = np.maximum.accumulate(likeness[:, ::-1], axis=1)[:, ::-1]
    return np.asarray(before - behind)


def _sums(values: Matrix) -> tuple[Matrix, Matrix]:
    """Return the sums of the rows before each row, and of those from it on."""
    sums = np.zeros((len(values) + 1, values.shape[1]))
    np.cumsum(values, axis=0, out=sums[1:])
    return sums, sums[-1] - sums


def _pairs(
    together: Matrix, ours: _Places, theirs: _Places, stretch: _Stretch
) -> list[tuple[int, int]]:
    """Return the pairs of words before which both sides may be cut.

    Each likely place of one side is tried with those of the other, and with the words there that
    the words of both halves speak for.
    """
    i, k, j, m = stretch
    left = [p for p in ours.likely if i < p < k]
    right = [q for q in theirs.likely if j < q < m]
    inner = together[1:-1, 1:-1]
    pairs = {(p, q) for p in left for q in right}
    for p in left:
        best = np.argsort(-inner[p - i - 1])[:_COUNTERPARTS] + j + 1
        pairs.update((p, q) for q in best.tolist() if theirs.may_open(q))
    for q in right:
        best = np.argsort(-inner[:, q - j - 1])[:_COUNTERPARTS] + i + 1
        pairs.update((p, q) for p in best.tolist() if ours.may_open(p))
    return sorted(pairs)


def _odds(before: Matrix, behind: Matrix, cut: tuple[int, int]) -> float:
    """Return the log odds of a cut before two words, as far as the words' likeness goes."""
    rows, columns = before.shape[0] - 1, before.shape[1] - 1
    p, q = cut
    together = before[p, 1:-1] + behind[p, 1:-1], before[1:-1, q] + behind[1:-1, q]
    here = before[cut] + behind[cut]
    lost = sum(float(here - one.max()) for one in together)
    weaker = min(before[cut] / (p + q), behind[cut] / (rows + columns - p - q))
    return float(t.SEAM_WORDS_NEARER.value * weaker + t.SEAM_WORDS_FIT.value * lost)
