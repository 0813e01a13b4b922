"""A link stands in another paragraph than in the source.

## What it finds
A link with the same address in both versions, which stands once in each, and in the translation
in another paragraph than the rendering of the source's.

## Why it matters
The link proves another statement than the one it was set for.

## Example
    Source:       The [report](https://example.org/report) is out. ¶ The mayor is content.
    Translation:  The report is out. ¶ The [mayor](https://example.org/report) is content.

## What it leaves alone
Links within the same paragraph, wherever they stand there, and paragraphs that moved.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.model import InlineMark, Origin, Severity, Span
from polyproof.rules.markup._hyperlinks import hyperlinks
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text import Document


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the links in another paragraph."""
    source = comparison.source
    if source is None or not source.article.marks:
        return
    kept = hyperlinks(comparison).kept
    addresses = Counter(theirs.target for theirs, _ in kept)
    for theirs, ours in kept:
        if addresses[theirs.target] == 1 and _is_elsewhere(comparison, theirs, ours):
            yield Observation(
                span=ours.span,
                message=f"The link to {ours.target} stands in another paragraph: in the source "
                f"it is on “{theirs.span.of(source.text)}”.",
                confidence=0.8,
                source_span=theirs.span,
                origin=Origin.INTRODUCED,
            )


def _is_elsewhere(comparison: Comparison, theirs: InlineMark, ours: InlineMark) -> bool:
    """Tell whether a link stands outside the paragraphs that render its paragraph."""
    link = comparison.link_at_source(theirs.span.start)
    if link is None or link.is_dropped or link in comparison.moved:
        return False
    if comparison.link_at(ours.span.start) in comparison.moved:
        return False
    rendering = comparison.target_span(link)
    first, last = (
        _block(comparison.target, rendering.start),
        _block(comparison.target, rendering.end),
    )
    return not first.cover(last).overlaps(ours.span)


def _block(document: Document, offset: int) -> Span:
    """Return the paragraph that a place lies in, or that ends there."""
    spans = (block.span for block in document.article.blocks)
    return next((s for s in spans if s.start <= offset <= s.end), Span(0, len(document.text)))


RULE = Rule(
    code="MRK103",
    name="link-moved",
    family=Family.MARKUP,
    severity=Severity.WARNING,
    category="design-and-markup/markup",
    check=check,
    page=__doc__,
    needs_source=True,
)
