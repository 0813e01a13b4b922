"""Sentences taken out of a link again because the other side has none of their words.

Lengths and shared words often cannot tell a short sentence that was dropped from one that was
merged into its neighbour; the network can.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from polyproof import thresholds as t
from polyproof.alignment.chance import chance
from polyproof.alignment.lexical.coverage import WordCoverage, cover, mean_uncovered
from polyproof.alignment.lexical.network import Network
from polyproof.alignment.lexical.rejoin import rejoined
from polyproof.model import Link
from polyproof.text import Document


def refined(
    network: Network, source: Document, target: Document, links: Sequence[Link]
) -> tuple[Link, ...]:
    """Return the links, with sentences at the edge of a longer link that nothing renders apart.

    Those, and what had no counterpart before, then join the neighbour that renders them after all.
    """
    longer = [link for link in links if link.shape != "1-1"]
    found = {c.link: c for c in cover(network, source, target, longer)}
    parts = [
        part
        for link in links
        for part in (
            _parts(
                link,
                _means(source, link.source, found[link].source),
                _means(target, link.target, found[link].target),
            )
            if link in found
            else [link]
        )
    ]
    return rejoined(network, source, target, parts)


def _means(
    document: Document, sentences: tuple[int, int], words: Sequence[WordCoverage]
) -> list[float]:
    """Return the mean log odds of the words of each sentence; 0 where it was not read."""
    spans = (document.sentences[number].span for number in range(*sentences))
    return [mean_uncovered(words, span) or 0.0 for span in spans]


def _parts(link: Link, ours: list[float], theirs: list[float]) -> Iterator[Link]:
    """Yield what a link falls into, in order."""
    if min(*ours, *theirs) >= 0:
        yield link
        return
    (i, k), (j, m) = link.source, link.target
    low, high = _covered(ours, t.LEXICAL_UNRENDERED.value)
    left, right = _covered(theirs, t.LEXICAL_UNFOUNDED.value)
    for number in range(low):
        yield _alone((i + number, i + number + 1), (j, j), ours[number])
    for number in range(left):
        yield _alone((i + low, i + low), (j + number, j + number + 1), theirs[number])
    yield Link((i + low, i + high), (j + left, j + right), link.score, link.parts)
    for number in range(right, m - j):
        yield _alone((i + high, i + high), (j + number, j + number + 1), theirs[number])
    for number in range(high, k - i):
        yield _alone((i + number, i + number + 1), (m, m), ours[number])


def _covered(means: list[float], limit: float) -> tuple[int, int]:
    """Return the range of sentences without those at its edges whose mean reaches a limit."""
    low, high = 0, len(means)
    while low < high - 1 and means[low] >= limit:
        low += 1
    while high > low + 1 and means[high - 1] >= limit:
        high -= 1
    return low, high


def _alone(source: tuple[int, int], target: tuple[int, int], odds: float) -> Link:
    """Return the link of a sentence with nothing on the other side."""
    return Link(source, target, 0.0, (("unmatched", round(chance(2 * odds), 3)),))
