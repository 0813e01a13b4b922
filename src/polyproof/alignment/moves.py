"""Sentences that stand elsewhere in the translation: a gap on each side that fit each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from math import log

from polyproof import thresholds as t
from polyproof.alignment.chance import chance
from polyproof.alignment.evidence_tables import key_weight
from polyproof.alignment.features import MARK, span_keys
from polyproof.locales.length import length_factor
from polyproof.model import Link, Span
from polyproof.text import Document

_LONGEST = 3  # sentences in a row that may have moved as one

Move = tuple[Link, Link]  # the link without translation, the link without source
# The log odds that words of one link, or of the other, have no counterpart in the other.
Uncovered = Callable[[Link, Link], float]


def moves(
    source: Document,
    target: Document,
    links: tuple[Link, ...],
    uncovered: Uncovered | None = None,
) -> tuple[Move, ...]:
    """Return which source sentences without a translation one without a source renders.

    Both must have numbers, names or known words in common, for a good part of what they say, or
    each word a counterpart by `uncovered`; and lengths that fit. Sentences in a row may have moved
    as one, and so become one link. Each sentence belongs to one move at most, the likeliest first.
    """
    dropped = list(_runs(link for link in links if link.is_dropped))
    added = list(_runs(link for link in links if link.is_added))
    if not dropped or not added or len(dropped) * len(added) > t.MOVE_PAIRS.value:
        return ()
    ours = [_said(source, source.sentences_span(*link.source)) for link in dropped]
    theirs = [_said(target, target.sentences_span(*link.target)) for link in added]
    asked = uncovered if len(dropped) * len(added) <= t.MOVE_PAIRS_READ.value else None
    pairs = sorted(
        (
            (max(_likeness(one, other), _read(asked, dropped[i], added[j])), i, j)
            for i, one in enumerate(ours)
            for j, other in enumerate(theirs)
            if _may_render(one, other)
        ),
        key=lambda pair: (-pair[0], pair[1:]),
    )
    found: list[Move] = []
    for likeness, i, j in pairs:
        if likeness < t.MOVE_LIKENESS.value:
            break
        move = dropped[i], added[j]
        if not any(
            holds(one, other) for both in found for one, other in zip(both, move, strict=True)
        ):
            found.append(move)
    return tuple(sorted(found, key=lambda move: (move[0].source, move[1].target)))


def _runs(links: Iterable[Link]) -> Iterator[Link]:
    """Yield the links, and behind each those of its sentences and up to two more as one."""
    row: list[Link] = []
    for link in links:
        if row and (row[-1].source[1], row[-1].target[1]) != (link.source[0], link.target[0]):
            row = []
        row = [*row[-_LONGEST + 1 :], link]
        for first in range(len(row)):
            start = row[first]
            yield replace(
                link,
                source=(start.source[0], link.source[1]),
                target=(start.target[0], link.target[1]),
            )


def holds(one: Link, other: Link) -> bool:
    """Tell whether two links without a counterpart have a sentence of the same side in common."""
    if one.is_dropped is not other.is_dropped:
        return False
    ours, theirs = (link.source if link.is_dropped else link.target for link in (one, other))
    return ours[0] < theirs[1] and theirs[0] < ours[1]


def _said(document: Document, span: Span) -> tuple[frozenset[str], float]:
    """Return what a stretch says, punctuation left aside, and its length as in English."""
    keys = frozenset(key for key in span_keys(document, span) if key[0] != MARK)
    return keys, len(span) / (length_factor(document.language) or 1.0)


def _may_render(ours: tuple[frozenset[str], float], theirs: tuple[frozenset[str], float]) -> bool:
    """Tell whether lengths fit."""
    return abs(log((ours[1] + 1) / (theirs[1] + 1))) <= t.MOVE_LENGTH.value


def _read(uncovered: Uncovered | None, dropped: Link, added: Link) -> float:
    """Return how likely words have counterparts, 0-1; 0 where that is not sure, or not asked."""
    odds = 0.0 if uncovered is None else uncovered(dropped, added)
    return chance(-odds) if odds <= t.MOVE_UNCOVERED.value else 0.0


def _likeness(ours: tuple[frozenset[str], float], theirs: tuple[frozenset[str], float]) -> float:
    """Return which share of what the shorter list of keys weighs is in both, 0-1."""
    shared = ours[0] & theirs[0]
    if len(shared) < t.MOVE_SHARED.value:
        return 0.0
    least = min(sum(map(key_weight, side[0])) for side in (ours, theirs))
    return sum(map(key_weight, shared)) / least
