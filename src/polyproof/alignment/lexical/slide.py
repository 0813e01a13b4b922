"""Links beside a gap that link the wrong sentences, put right by the words that are alike.

Where a sentence was dropped, lengths and shared words cannot always tell which of several it was:
the translation of one then seems to render its neighbour. The network reads each with each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

import numpy as np

from polyproof import thresholds as t
from polyproof.alignment.chance import chance
from polyproof.alignment.evidence_tables import Matrix
from polyproof.alignment.lexical.coverage import WordCoverage
from polyproof.alignment.lexical.reader import Reader, Sentences
from polyproof.alignment.search import best_path
from polyproof.model import Link

_SHAPES = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1))
_REACH = 2  # links before and behind a gap that may be wrong


def slid(reader: Reader, links: Sequence[Link]) -> list[Link]:
    """Return the links, those around a gap so that their words are as alike as can be."""
    result: list[Link] = []
    done = 0
    for first, stop in _stretches(reader, links):
        result.extend(links[done:first])
        result.extend(_better(reader, links[first:stop]) or links[first:stop])
        done = stop
    return [*result, *links[done:]]


def _stretches(reader: Reader, links: Sequence[Link]) -> Iterator[Sentences]:
    """Yield the runs of links around a gap of which some may be wrong, as ranges.

    They reach one link further on both sides: it may be where words belong.
    """
    number = done = 0
    while number < len(links):
        if not links[number].is_alone:
            number += 1
            continue
        first, stop = number, number + 1
        while first > max(done, number - _REACH) and _is_loose(reader, links[first - 1]):
            first -= 1
        while stop < len(links) and links[stop].is_alone:
            stop += 1
        most = min(len(links), stop + _REACH)
        while stop < most and _is_loose(reader, links[stop]):
            stop += 1
        gaps = {link.is_dropped for link in links[first:stop] if link.is_alone}
        number = stop
        if len(gaps) > 1 or not all(link.is_alone for link in links[first:stop]):
            start, number = max(done, first - 1), min(stop + 1, len(links))
            done = number
            yield start, done


def _is_loose(reader: Reader, link: Link) -> bool:
    """Tell whether a sentence of a link has many words that seem to have no counterpart in it."""
    if link.is_alone:
        return True
    (coverage,) = reader.cover([link])
    return max(map(max, reader.means(coverage))) > t.SLIDE_LOOSE.value


def _better(reader: Reader, links: Sequence[Link]) -> list[Link]:
    """Return other links for the sentences of these; none where they are not clearly better."""
    ours = links[0].source[0], links[-1].source[1]
    theirs = links[0].target[0], links[-1].target[1]
    size = ours[1] - ours[0], theirs[1] - theirs[0]
    if not 0 < size[0] * size[1] <= t.SLIDE_PAIRS.value:
        return []
    read = _Read(reader, ours, theirs)
    gap = t.SLIDE_GAP.value
    path = best_path(read.odds, (np.full(size[0], gap), np.full(size[1], gap)))
    known = {read.step(link): link for link in links}
    gain = sum(map(read.alike, path)) - sum(max(gap, read.alike(step)) for step in known)
    broken = sum(max(0.0, known[step].score - 0.5) for step in known.keys() - set(path))
    if gain < t.SLIDE_GAIN.value + t.SLIDE_BROKEN.value * broken:
        return []
    apart = (("unmatched", round(chance(gain), 3)),)
    return [known.get(step) or read.link(step, apart) for step in path]


@dataclass(frozen=True)
class _Read:
    """Each of a few sentences read with each of the other version."""

    reader: Reader
    ours: Sentences
    theirs: Sentences

    @cached_property
    def _words(self) -> dict[tuple[int, int], tuple[Matrix, Matrix]]:
        pairs = list(product(range(*self.ours), range(*self.theirs)))
        read = self.reader.cover([Link((i, i + 1), (j, j + 1)) for i, j in pairs])
        first = self.ours[0], self.theirs[0]
        return {
            (i - first[0], j - first[1]): (_uncovered(c.source), _uncovered(c.target))
            for (i, j), c in zip(pairs, read, strict=True)
        }

    @cached_property
    def odds(self) -> dict[tuple[int, int], Matrix]:
        """Per shape, how alike the words are of the link that begins at each pair of sentences."""
        n, m = self.ours[1] - self.ours[0], self.theirs[1] - self.theirs[0]
        return {
            (a, b): np.array(
                [[self.alike((i, j, a, b)) for j in range(m - b + 1)] for i in range(n - a + 1)]
            )
            for a, b in _SHAPES
            if a <= n and b <= m
        }

    def alike(self, step: tuple[int, int, int, int]) -> float:
        """Return the mean log odds that words have counterparts, of all sentences of a link.

        A word has one if any sentence of the link on the other side has one. Each sentence more
        costs what makes such a link seldom.
        """
        i, j, a, b = step
        if not (a and b):
            return t.SLIDE_GAP.value * (a + b)
        rows, columns = range(i, i + a), range(j, j + b)
        ours = [np.minimum.reduce([self._words[row, c][0] for c in columns]) for row in rows]
        theirs = [
            np.minimum.reduce([self._words[r, column][1] for r in rows]) for column in columns
        ]
        few = t.UNRENDERED_FEW.value
        every = sum(float(side.sum()) / (len(side) + few) for side in ours + theirs)
        return -every - (a + b - 2) * t.SLIDE_MORE.value

    def step(self, link: Link) -> tuple[int, int, int, int]:
        """Return a link's place among the sentences, and how many it has."""
        (i, k), (j, m) = link.source, link.target
        return i - self.ours[0], j - self.theirs[0], k - i, m - j

    def link(self, step: tuple[int, int, int, int], apart: tuple[tuple[str, float], ...]) -> Link:
        """Return the link that a step stands for; `apart` are the parts of one without a side."""
        i, j, a, b = step
        source = self.ours[0] + i, self.ours[0] + i + a
        target = self.theirs[0] + j, self.theirs[0] + j + b
        if not (a and b):
            return Link(source, target, 0.0, apart)
        score = round(chance(self.alike(step) / (a + b)), 3)
        return Link(source, target, score, (("words", score),))


def _uncovered(words: Sequence[WordCoverage]) -> Matrix:
    """Return the log odds that words have no counterpart; of none, a single 0."""
    return np.array([word.uncovered for word in words] or [0.0])
