"""Sentences put back into the link beside them, because that is where their words are rendered.

Where text was garbled, lengths mislead: the half of a sentence that was lost makes room for its
neighbour, which then seems to have been dropped. The network sees that its words are there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from polyproof import thresholds as t
from polyproof.alignment.chance import chance
from polyproof.alignment.lexical.coverage import WordCoverage, cover, mean_uncovered
from polyproof.alignment.lexical.joining import as_one
from polyproof.alignment.lexical.network import Network
from polyproof.model import Link, Span
from polyproof.text import Document


def rejoined(
    network: Network, source: Document, target: Document, links: Sequence[Link]
) -> tuple[Link, ...]:
    """Return the links; what has no counterpart joins the link beside it that renders its words."""
    trials = {
        seam: whole
        for seam, (before, after) in enumerate(pairwise(links))
        if (_is_alone(before) or _is_alone(after))
        and not _is_alone(whole := as_one((before, after)))
    }
    covered = cover(network, source, target, list(trials.values()))
    found = dict(zip(trials, covered, strict=True))
    joints = dict(
        joint
        for number, link in enumerate(links)
        if _is_alone(link)
        for joint in _nearest(
            target.sentences_span(*link.target)
            if link.is_added
            else source.sentences_span(*link.source),
            {
                seam: found[seam].target if link.is_added else found[seam].source
                for seam in (number - 1, number)
                if seam in found
            },
        )
    )
    return tuple(_joined(links, joints))


def _is_alone(link: Link) -> bool:
    return link.is_dropped or link.is_added


def _nearest(
    alone: Span, found: Mapping[int, Sequence[WordCoverage]]
) -> Iterator[tuple[int, float]]:
    """Yield the seam to the neighbour that renders sentences without a counterpart, if one does.

    With it comes the mean log odds that their words are not rendered there.
    """
    means = {
        seam: mean
        for seam, words in found.items()
        if (mean := mean_uncovered(words, alone)) is not None
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
    if best.score:
        return replace(as_one(parts), score=best.score, parts=best.parts)
    rendered = round(chance(-odds), 3)
    return replace(as_one(parts), score=rendered, parts=(("words", rendered),))
