"""Paragraphs that the source separates stand in one.

## What it finds
- A translation without paragraphs whose source has several.
- A single break that is gone, in a translation that keeps nearly all the others.

## Why it matters
A wall of text goes unread on a telephone, and words of one speaker run into those of another.

## Example
    El port segueix tancat.         The port remains closed. Mayor Rovira calls for patience.
    L’alcaldessa Rovira demana …

## What it leaves alone
Translations that divide the text in their own way, and paragraphs rendered by one sentence: that
is a translator's choice. So is, now and then, what this rule finds; hence it is in preview.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.model import Link, Origin, Severity, Span
from polyproof.rules.quoting import quoted
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text import Document


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the breaks that are gone: all as one, or the few."""
    source, target = comparison.source, comparison.target
    if source is None or len(source.article.blocks) <= len(target.article.blocks):
        return
    linked = [link for link in comparison.links if not link.is_alone]
    breaks = [
        (link, _is_break(target, link.target[0]))
        for before, link in pairwise(linked)
        if before.source[1] == link.source[0]
        and before.target[1] == link.target[0]
        and _is_break(source, link.source[0])
    ]
    lost = [link for link, kept in breaks if not kept]
    if len(breaks) < t.MERGED_BREAKS.value:
        return
    if len(lost) == len(breaks):
        yield _observation(
            comparison,
            lost[0],
            f"None of the source's {len(source.article.blocks)} paragraphs is set apart.",
        )
    elif len(lost) <= t.MERGED_SHARE.value * len(breaks):
        for link in lost:
            begins = quoted(comparison.source_span(link).of(source.text))
            yield _observation(
                comparison, link, f"In the source a new paragraph begins here: “{begins}”"
            )


def _is_break(document: Document, sentence: int) -> bool:
    """Tell whether a paragraph begins with a sentence."""
    sentences = document.sentences
    return sentences[sentence].block != sentences[sentence - 1].block


def _observation(comparison: Comparison, link: Link, message: str) -> Observation:
    place = comparison.target_span(link).start
    return Observation(
        span=Span(place, place),
        message=message,
        confidence=0.6,
        source_span=comparison.source_span(link),
        origin=Origin.INTRODUCED,
    )


RULE = Rule(
    code="STR204",
    name="paragraphs-merged",
    family=Family.STRUCTURE,
    severity=Severity.SUGGESTION,
    category="linguistic-conventions/text-breaking",
    check=check,
    page=__doc__,
    needs_source=True,
    preview=True,
    yields_to=("STR101", "STR201", "GAR101", "GAR102"),
)
