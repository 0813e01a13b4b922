"""An opening quotation mark is never closed.

## What it finds
An opening mark whose closing mark is missing. The marks of the whole article are read together,
so that the one mark at fault is named and not every quotation after it.

## Why it matters
Without the closing mark nobody can tell where the quoted person stops speaking and where the
newspaper speaks.

## Example
    “We are ready, the mayor said. “The water may come.”

The first quotation should end after `ready,`.

## What it leaves alone
A quotation over several paragraphs, each of which opens with the mark again; apostrophes,
inches and the marks in Hebrew abbreviations; a mark whose partner stands in the text as an
entity or as mojibake, which the rules on encoding report.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.model import Severity, Span
from polyproof.rules.quotations.stray import origin_of_stray, shown
from polyproof.rules.rule import Family, Observation, Rule


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the opening marks of the translation that nothing closes."""
    text = comparison.target.text
    alone = (*comparison.target.quotations.unclosed, *_wrongly_continued(comparison))
    for place in alone:
        yield Observation(
            span=place,
            message=f"This quotation mark is never closed: {shown(text, place)}",
            confidence=0.95,
            source_span=comparison.source_at(place.start),
            origin=origin_of_stray(comparison, place, "unclosed"),
        )


def _wrongly_continued(comparison: Comparison) -> Iterator[Span]:
    """Yield marks that a next paragraph seems to repeat, where the source has two quotations."""
    continued = comparison.target.quotations.continued
    if not continued or comparison.source is None:
        return
    for pair in comparison.quotations.pairs:
        opening = pair.target[0].opening
        if opening not in continued or len(pair.source) < 2:
            continue
        first, second = pair.source[:2]
        between = comparison.source.text[first.closing.end : second.opening.start]
        if not between.strip():
            yield opening


RULE = Rule(
    code="QUO101",
    name="quote-unclosed",
    family=Family.QUOTATIONS,
    severity=Severity.ERROR,
    category="linguistic-conventions/quotation",
    check=check,
    page=__doc__,
    yields_to=("QUO106",),
)
