"""Sentences put back into the link beside them, because that is where their words are rendered.

Where text was garbled, lengths mislead: the half of a sentence that was lost makes room for its
neighbour, which then seems to have been dropped. The network sees that its words are there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import exp
from statistics import fmean

from polyproof import thresholds as t
from polyproof.alignment.lexical.coverage import Coverage, cover
from polyproof.alignment.lexical.network import Network
from polyproof.model import Link
from polyproof.text import Document


def rejoined(
    network: Network, source: Document, target: Document, links: Sequence[Link]
) -> tuple[Link, ...]:
    """Return the links; what has no counterpart joins the link beside it that renders its words."""
    trials = {
        seam: Link(*sides)
        for seam, pair in enumerate(pairwise(links))
        if (sides := _sides(*pair)) is not None
    }
    covered = cover(network, source, target, list(trials.values()))
    found = dict(zip(trials, covered, strict=True))
    joints = dict(
        joint
        for number, link in enumerate(links)
        if link.is_dropped or link.is_added
        for joint in _nearest(link, {s: found[s] for s in (number - 1, number) if s in found})
    )
    return tuple(_joined(links, joints))


def _sides(before: Link, after: Link) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Return which sentences to compare of two links, if one of them lacks a side."""
    for alone, other in ((before, after), (after, before)):
        if alone.is_dropped and not other.is_dropped:
            return alone.source, other.target
        if alone.is_added and not other.is_added:
            return other.source, alone.target
    return None


def _nearest(link: Link, found: dict[int, Coverage]) -> Iterator[tuple[int, float]]:
    """Yield the seam to the neighbour that renders a link without a counterpart, if one does.

    With it comes the mean log odds that the words are not rendered there.
    """
    means = {
        seam: fmean(word.uncovered for word in words)
        for seam, coverage in found.items()
        if (words := coverage.source if link.is_dropped else coverage.target)
    }
    best = min(means, key=means.__getitem__, default=None)
    if best is not None and means[best] < t.LEXICAL_RENDERED.value:
        yield best, means[best]


def _joined(links: Sequence[Link], joints: Mapping[int, float]) -> Iterator[Link]:
    """Yield the links, those on both sides of a joint as one."""
    first = 0
    for number in range(len(links)):
        if number in joints:
            continue
        parts = links[first : number + 1]
        yield parts[0] if len(parts) == 1 else _whole(parts, joints[number - 1])
        first = number + 1


def _whole(parts: Sequence[Link], odds: float) -> Link:
    """Return one link of several; its score is that of what was linked before, if anything was."""
    best = max(parts, key=lambda part: part.score)
    source = parts[0].source[0], parts[-1].source[1]
    target = parts[0].target[0], parts[-1].target[1]
    if best.score:
        return Link(source, target, best.score, best.parts)
    rendered = round(1 / (1 + exp(odds)), 3)
    return Link(source, target, rendered, (("words", rendered),))
