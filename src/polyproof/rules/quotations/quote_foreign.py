"""Quotation marks that the translation took over from the source's language.

## What it finds
A quotation between the marks of the source, where the translation's language prints no such pair:
`„…“` in English, `«…»` in Japanese.

## Why it matters
The quotation went past the step that sets the marks of the language, often with words of the source
in it.

## Example
    (de) „Wir warten“, sagte sie. „Aber nicht lange.“
    (en) “We are waiting,” she said. „But not for long.“

## What it leaves alone
Pairs that the translation's language accepts, quotations within quotations, words that stand in the
source too, as a title that is left as it was, and pairs of a third language, which are
`quote-style`'s.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.locales.facts import QUOTATION_MARKS
from polyproof.locales.quotation_marks import convention
from polyproof.model import Edit, Fix, Origin, Severity, Span
from polyproof.rules.quotations.stray import shown
from polyproof.rules.quotations.styles import styled_quotations, usual_pair
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text.quotations import Quotation


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the quotations between marks that only the source's language uses."""
    target, source = comparison.target, comparison.source
    if source is None:
        return
    ours, theirs = convention(target.language), convention(source.language)
    if ours is None or theirs is None or not ours.outer:
        return
    taken = {quotation.pair for quotation in styled_quotations(source)}.intersection(theirs.outer)
    quotations = styled_quotations(target)
    usual = usual_pair(quotations, ours)
    for quotation in quotations:
        foreign = quotation.pair in taken and not ours.accepts(quotation.pair)
        if foreign and quotation.content.of(target.text) not in source.text:
            yield _observation(comparison, quotation, usual)


def _observation(comparison: Comparison, quotation: Quotation, usual: str) -> Observation:
    text = comparison.target.text
    opening, closing = quotation.opening, quotation.closing
    said = quotation.content.of(text)
    begins = opening.end + len(said) - len(said.lstrip())
    ends = closing.start - (len(said) - len(said.rstrip()))
    edits = (Edit(Span(opening.start, begins), usual[0]), Edit(Span(ends, closing.end), usual[1]))
    return Observation(
        span=opening,
        message=f"The marks {quotation.pair[0]}…{quotation.pair[1]} are those of the source's "
        f"language, here belongs {usual[0]}…{usual[1]}: {shown(text, opening)}",
        confidence=0.95,
        source_span=comparison.source_at(opening.start),
        origin=Origin.INTRODUCED,
        fix=Fix(edits, safe=False),
    )


RULE = Rule(
    code="QUO113",
    name="quote-foreign",
    family=Family.QUOTATIONS,
    severity=Severity.WARNING,
    category="linguistic-conventions/quotation",
    check=check,
    page=__doc__,
    needs_source=True,
    needs=(QUOTATION_MARKS,),
    needs_of_source=(QUOTATION_MARKS,),
    yields_to=("QUO101", "QUO102", "QUO105", "QUO106", "QUO107", "QUO108", "QUO112"),
)
