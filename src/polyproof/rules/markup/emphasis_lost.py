"""Emphasis of the source is missing from the translation.

## What it finds
A sentence with words in italics or bold in the source, whose translation has neither, in an
article that keeps such emphasis elsewhere.

## Why it matters
What the author stressed, or marked as a title or a foreign word, no longer stands out.

## Example
    Sie sagte *nein* und ging.      She said no and left.

## What it leaves alone
Sentences that are emphasised as a whole; titles that the translation sets between quotation marks;
translations without any emphasis.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.model import Article, InlineKind, InlineMark, Link, Origin, Severity, Span
from polyproof.rules.rule import Family, Observation, Rule

_EMPHASIS = frozenset({InlineKind.EMPHASIS, InlineKind.STRONG})


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the first emphasis of each sentence that has lost all."""
    source, target = comparison.source, comparison.target
    if source is None or not source.article.marks:
        return
    ours = _emphasis(target.article)
    seen: set[Link] = set()
    for mark in _emphasis(source.article) if ours else []:
        link = comparison.link_at_source(mark.span.start)
        if link is None or link.is_dropped or link in seen:
            continue
        seen.add(link)
        original, rendering = comparison.source_span(link), comparison.target_span(link)
        if mark.span.contains(original) or any(rendering.overlaps(own.span) for own in ours):
            continue
        if any(q.span.overlaps(rendering) for q in target.quotations.quotations):
            continue
        yield Observation(
            span=Span(rendering.end, rendering.end),
            message=f"The emphasis on “{mark.span.of(source.text)}” is missing.",
            confidence=0.6,
            source_span=mark.span,
            origin=Origin.INTRODUCED,
        )


def _emphasis(article: Article) -> list[InlineMark]:
    return [mark for mark in article.marks if mark.kind in _EMPHASIS and len(mark.span)]


RULE = Rule(
    code="MRK102",
    name="emphasis-lost",
    family=Family.MARKUP,
    severity=Severity.SUGGESTION,
    category="design-and-markup/markup",
    check=check,
    page=__doc__,
    needs_source=True,
    preview=True,
    yields_to=("DRP101", "DRP102", "DRP103"),
)
