"""Sentences that stand elsewhere in the translation: a gap on each side that fit each other."""

from __future__ import annotations

from math import log

from polyproof import thresholds as t
from polyproof.alignment.evidence_tables import key_weight
from polyproof.alignment.features import MARK, span_keys
from polyproof.locales.length import length_factor
from polyproof.model import Link, Span
from polyproof.text import Document

Move = tuple[Link, Link]  # the link without translation, the link without source


def moves(source: Document, target: Document, links: tuple[Link, ...]) -> tuple[Move, ...]:
    """Return which source sentences without a translation one without a source renders.

    Both must have numbers, names or known words in common, for a good part of what they say, and
    lengths that fit. Each sentence belongs to one move at most, the likeliest first.
    """
    dropped = [link for link in links if link.is_dropped]
    added = [link for link in links if link.is_added]
    if not dropped or not added or len(dropped) * len(added) > t.MOVE_PAIRS.value:
        return ()
    ours = [_said(source, source.sentences_span(*link.source)) for link in dropped]
    theirs = [_said(target, target.sentences_span(*link.target)) for link in added]
    pairs = sorted(
        (
            (_likeness(one, other), i, j)
            for i, one in enumerate(ours)
            for j, other in enumerate(theirs)
        ),
        key=lambda pair: (-pair[0], pair[1:]),
    )
    found: list[tuple[int, int]] = []
    for likeness, i, j in pairs:
        if likeness < t.MOVE_LIKENESS.value:
            break
        if all(i != a and j != b for a, b in found):
            found.append((i, j))
    return tuple((dropped[i], added[j]) for i, j in sorted(found))


def _said(document: Document, span: Span) -> tuple[frozenset[str], float]:
    """Return what a stretch says, punctuation left aside, and its length as in English."""
    keys = frozenset(key for key in span_keys(document, span) if key[0] != MARK)
    return keys, len(span) / (length_factor(document.language) or 1.0)


def _likeness(ours: tuple[frozenset[str], float], theirs: tuple[frozenset[str], float]) -> float:
    """Return which share of what the shorter list of keys weighs is in both, 0-1."""
    shared = ours[0] & theirs[0]
    if len(shared) < t.MOVE_SHARED.value:
        return 0.0
    if abs(log((ours[1] + 1) / (theirs[1] + 1))) > t.MOVE_LENGTH.value:
        return 0.0
    least = min(sum(map(key_weight, side[0])) for side in (ours, theirs))
    return sum(map(key_weight, shared)) / least
