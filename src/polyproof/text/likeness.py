"""How alike two words sound or look, across scripts."""

from __future__ import annotations

from functools import lru_cache

from polyproof.locales.transliteration import is_abjad, respelled, skeleton


def shared_prefix(one: str, other: str) -> int:
    """Return how many characters both begin with."""
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    return length


@lru_cache(maxsize=1 << 16)
def likeness(one: str, other: str) -> float:
    """Return how alike two words are, 0-1: 1 for the same letters after romanisation.

    Twice the length of the longest common subsequence over the sum of the lengths, of the
    respelled forms; of the consonants where a script leaves vowels out.
    """
    from rapidfuzz.distance import Indel  # noqa: PLC0415

    if is_abjad(one) or is_abjad(other):
        a, b = skeleton(one), skeleton(other)
        if len(a) < 2 or len(b) < 2:
            return 0.0
    else:
        a, b = respelled(one), respelled(other)
        if not a or not b:
            return 0.0
    return float(Indel.normalized_similarity(a, b))
