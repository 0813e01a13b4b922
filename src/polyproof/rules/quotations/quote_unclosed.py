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

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.alignment.quotations import outer_quotations
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
    """Yield marks that the next paragraph seems to repeat, where the source's quotation ends."""
    continued = comparison.target.quotations.continued
    if not continued or comparison.source is None:
        return
    text = comparison.source.text
    ended = [q for q in outer_quotations(comparison.source) if "\n" not in q.content.of(text)]
    for place in continued:
        for quotation in ended:
            start = quotation.content.start
            slack = t.CONTINUED_SHARE.value * comparison.projection.reach(start)
            if abs(comparison.projection.at(start) - place.end) <= t.CONTINUED_NEAR.value + slack:
                yield place
                break


RULE = Rule(
    code="QUO101",
    name="quote-unclosed",
    family=Family.QUOTATIONS,
    severity=Severity.ERROR,
    category="linguistic-conventions/quotation",
    check=check,
    page=__doc__,
    yields_to=("QUO106", "QUO107"),
)
