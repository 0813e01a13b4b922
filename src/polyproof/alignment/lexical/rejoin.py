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
from polyproof.alignment.lexical.coverage import Coverage, mean_uncovered
from polyproof.alignment.lexical.joining import as_one
from polyproof.alignment.lexical.reader import Reader
from polyproof.model import Link


def rejoined(reader: Reader, links: Sequence[Link]) -> tuple[Link, ...]:
    """Return the links; what has no counterpart joins the link beside it that renders its words."""
    trials = {
        seam: whole
        for seam, (before, after) in enumerate(pairwise(links))
        if (before.is_alone or after.is_alone) and not (whole := as_one((before, after))).is_alone
    }
    found = dict(zip(trials, reader.cover(list(trials.values())), strict=True))
    joints = dict(
        joint
        for number, link in enumerate(links)
        if link.is_alone
        for joint in _nearest(
            reader, link, {seam: found[seam] for seam in (number - 1, number) if seam in found}
        )
    )
    return tuple(_joined(links, joints))


def _nearest(
    reader: Reader, alone: Link, found: Mapping[int, Coverage]
) -> Iterator[tuple[int, float]]:
    """Yield the seam to the neighbour that renders sentences without a counterpart, if one does.

    With it come the log odds that they are not rendered there.
    """
    every = {seam: _apart(reader, alone, coverage) for seam, coverage in found.items()}
    odds = {seam: odds for seam, odds in every.items() if odds is not None}
    best = min(odds, key=odds.__getitem__, default=None)
    if best is not None and odds[best] < 0:
        yield best, odds[best]


def _apart(reader: Reader, alone: Link, coverage: Coverage) -> float | None:
    """Return the log odds that sentences have no counterpart in a link that includes them."""
    if alone.is_dropped:
        odds = reader.unrendered(coverage, alone.source, coverage.link.source)
        return None if odds is None else odds - t.UNRENDERED_IN_GAP.value
    mean = mean_uncovered(coverage.target, reader.target.sentences_span(*alone.target))
    return None if mean is None else mean - t.LEXICAL_RENDERED.value


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
