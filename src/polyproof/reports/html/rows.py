"""Both versions of an article in rows, so that what belongs together stands level.

A row holds the paragraphs of both sides that the alignment ties together: one and one as a
rule, more where paragraphs were merged or split, none on a side where they are missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from polyproof.alignment import Comparison


@dataclass(frozen=True, slots=True)
class Row:
    """Half-open ranges of source blocks, target blocks and links that stand level."""

    source: tuple[int, int]
    target: tuple[int, int]
    links: tuple[int, int]


def rows(comparison: Comparison) -> Iterator[Row]:
    """Yield the rows of an article; together they cover every block and link of both sides."""
    ends = list(_link_rows(comparison))
    source_blocks = len(comparison.source.article.blocks) if comparison.source else 0
    target_blocks = len(comparison.target.article.blocks)
    source, target, link = 0, 0, 0
    for source_end, target_end, link_end in ends:
        yield Row((source, source_end), (target, target_end), (link, link_end))
        source, target, link = source_end, target_end, link_end
    while source < source_blocks or target < target_blocks:
        next_source = min(source + 1, source_blocks)
        next_target = min(target + 1, target_blocks)
        yield Row((source, next_source), (target, next_target), (link, link))
        source, target = next_source, next_target


def _link_rows(comparison: Comparison) -> Iterator[tuple[int, int, int]]:
    """Yield where rows end: source blocks, target blocks and links up to there.

    A link joins the row before it where it shares a paragraph with it on either side, also
    where the alignment steps back.
    """
    if comparison.source is None:
        return
    ends: tuple[int, int, int] | None = None
    previous = (0, 0)
    for number, link in enumerate(comparison.links, 1):
        source = [s.block for s in comparison.source.sentences[slice(*link.source)]]
        target = [s.block for s in comparison.target.sentences[slice(*link.target)]]
        joins = ends is None
        if ends is not None:
            joins = (bool(source) and source[0] < ends[0]) or (bool(target) and target[0] < ends[1])
            if not joins:
                yield ends
                previous = ends[:2]
        before = ends if ends is not None else (*previous, 0)
        ends = (
            max(before[0], source[-1] + 1 if source else 0),
            max(before[1], target[-1] + 1 if target else 0),
            number,
        )
    if ends is not None:
        yield ends
