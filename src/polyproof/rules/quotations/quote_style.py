"""Quotation marks of another language or of another style than the article's own.

## What it finds
A pair of marks that the language's print does not know (`„…”` in German, `»…“`), and a pair of
another style than most of the article's (`"…"` among `“…”`). Where the source sets other marks than
usual around the same words, the finding is *inherited*.

## Why it matters
Readers stumble over foreign marks, and a text that mixes styles looks pasted together.

## Example
    “One,” she said, then "two," and “three.”

## What it leaves alone
Any pair that the language accepts, if the article keeps to it; straight marks throughout;
inner quotations; a pair one of whose marks stands as an entity or as mojibake; languages without
data.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from polyproof.alignment import Comparison
from polyproof.locales.facts import QUOTATION_MARKS
from polyproof.locales.quotation_marks import STRAIGHT, convention
from polyproof.model import Edit, Fix, Origin, Severity, Span
from polyproof.rules.quotations.stray import shown
from polyproof.rules.quotations.styles import styled_quotations, usual_pair
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text.quotations import Quotation


def _unusual_in_source(comparison: Comparison) -> frozenset[Span]:
    """Return the opening marks of quotations that render one with unusual marks, too."""
    source = comparison.source
    facts = convention(source.language) if source is not None else None
    if source is None or facts is None or not facts.outer:
        return frozenset()
    outer = styled_quotations(source)
    usual = usual_pair(outer, facts)
    unusual = {quotation.opening for quotation in outer if quotation.pair != usual}
    return frozenset(
        target.opening
        for pair in comparison.quotations.pairs
        if any(quotation.opening in unusual for quotation in pair.source)
        for target in pair.target
    )


def _origin(comparison: Comparison, quotation: Quotation, inherited: Set[Span]) -> Origin:
    if comparison.source is None:
        return Origin.UNKNOWN
    return Origin.INHERITED if quotation.opening in inherited else Origin.INTRODUCED


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the quotations whose marks are not the article's or not the language's."""
    document = comparison.target
    facts = convention(document.language)
    if facts is None or not facts.outer:
        return
    outer = styled_quotations(document)
    usual = usual_pair(outer, facts)
    inherited = _unusual_in_source(comparison)
    for quotation in outer:
        if quotation.pair == usual:
            continue
        known = facts.accepts(quotation.pair)
        why = "The article uses" if known else "This language uses"
        shape = f"{usual[0]}…{usual[1]}"
        fix = Fix(
            (Edit(quotation.opening, usual[0]), Edit(quotation.closing, usual[1])),
            safe=usual in STRAIGHT or not facts.spaced,
        )
        yield Observation(
            span=quotation.opening,
            message=f"{why} {shape}, here stands {quotation.pair[0]}…{quotation.pair[1]}: "
            + shown(document.text, quotation.opening),
            confidence=0.8,
            source_span=comparison.source_at(quotation.opening.start),
            origin=_origin(comparison, quotation, inherited),
            fix=fix,
        )


RULE = Rule(
    code="QUO109",
    name="quote-style",
    family=Family.QUOTATIONS,
    severity=Severity.SUGGESTION,
    category="linguistic-conventions/quotation",
    check=check,
    page=__doc__,
    needs=(QUOTATION_MARKS,),
    preview=True,
    yields_to=("QUO101", "QUO102", "QUO105", "QUO106", "QUO107", "QUO108", "QUO112", "QUO113"),
    aliases=("quote-mixed-styles",),
)
