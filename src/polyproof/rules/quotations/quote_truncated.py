"""A quotation breaks off: its rest and its closing mark are gone.

## What it finds
An opening mark that nothing closes and behind which the sentence is too short to hold what the
source quotes there.

## Why it matters
Half a statement is not the statement, and the words behind it seem to belong to it.

## Example
    Source:      Sie sprach von „einer erstaunlich langen Reihe von Einsätzen“, sagte der Wirt.
    Translation: She spoke of “an astonishingly, said the landlord.

## What it leaves alone
A quotation whose words are all there and only its mark is missing, which `quote-unclosed`
reports; a source whose own marks are in doubt.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.model import Origin, Severity, Span
from polyproof.rules.quotations.extent import is_sound
from polyproof.rules.quotations.mending import lost_at
from polyproof.rules.quotations.stray import shown
from polyproof.rules.rule import Family, Observation, Rule


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the opening marks behind which the quoted words break off."""
    if comparison.source is None:
        return
    for mark in comparison.target.quotations.unclosed:
        quotation = lost_at(comparison, mark.end, opens=True)
        sentence = comparison.target.sentence_at(mark.start)
        if quotation is None or sentence is None or not is_sound(comparison, quotation.span, 0):
            continue
        first = comparison.source.sentence_at(quotation.content.start)
        end = min(quotation.content.end, first.span.end) if first else quotation.content.end
        expected = comparison.projection.length(Span(quotation.content.start, end))
        left = max(0, sentence.span.end - mark.end)
        if expected < t.TRUNCATED_LENGTH.value * comparison.projection.scale:
            continue
        if left > t.TRUNCATED_SHARE.value * expected:
            continue
        source = quotation.span.of(comparison.source.text)
        rest = source if len(source) <= 80 else f"{source[:40]}…{source[-35:]}"
        yield Observation(
            span=mark,
            message=f"The quotation breaks off: {shown(comparison.target.text, mark)} "
            f"The source has {rest}",
            confidence=0.95,
            source_span=quotation.span,
            origin=Origin.INTRODUCED,
        )


RULE = Rule(
    code="QUO106",
    name="quote-truncated",
    family=Family.QUOTATIONS,
    severity=Severity.ERROR,
    category="linguistic-conventions/quotation",
    check=check,
    page=__doc__,
    needs_source=True,
    yields_to=("QUO107",),
)
