"""A link of the source is missing from the translation.

## What it finds
Words that are a link to a web page in the source and whose sentence in the translation has no
link, in formats that hold links (HTML, Markdown, Word, XLIFF, ...).

## Why it matters
Readers lose the document, the earlier report, the evidence that the article points to.

## Example
    Der [Bericht](https://example.org/report) liegt seit Montag vor.
    The report has been available since Monday.

## What it leaves alone
A link to another edition of the page in the same sentence or one beside it; sentences that are
missing altogether; translations that have no markup at all.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.model import InlineKind, InlineMark, Origin, Severity, Span
from polyproof.rules.markup._hyperlinks import hyperlinks
from polyproof.rules.rule import Family, Observation, Rule


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the links that are lost; where all are, the first for all of them."""
    source, target = comparison.source, comparison.target
    if source is None or not source.article.marks:
        return
    lost = hyperlinks(comparison).lost
    all_gone = not any(mark.kind is InlineKind.LINK for mark in target.article.marks)
    for mark in lost[:1] if all_gone else lost:
        words = mark.span.of(source.text)
        message = f"The link on “{words}” to {mark.target} is missing."
        if all_gone and len(lost) > 1:
            message = f"All {len(lost)} links of the source are missing, the first on “{words}”."
        yield Observation(
            span=_place(comparison, mark),
            message=message,
            confidence=0.85,
            source_span=mark.span,
            origin=Origin.INTRODUCED,
        )


def _place(comparison: Comparison, mark: InlineMark) -> Span:
    """Return the end of the sentence that renders the one with the link: an empty span."""
    link = comparison.link_at_source(mark.span.start)
    end = comparison.target_span(link).end if link else len(comparison.target.text)
    return Span(end, end)


RULE = Rule(
    code="MRK101",
    name="link-lost",
    family=Family.MARKUP,
    severity=Severity.WARNING,
    category="design-and-markup/markup",
    check=check,
    page=__doc__,
    needs_source=True,
    yields_to=("DRP101", "DRP102", "DRP103"),
)
