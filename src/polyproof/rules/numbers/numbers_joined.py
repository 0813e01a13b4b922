"""Two numbers ran together.

## What it finds
A range, a score or a pair of numbers of the source whose digits stand as one number in the
translation: the dash or the blank between them is gone.

## Why it matters
`35-42` becomes `3542`, and `2-0` becomes 20.

## Example
    Source:       Les participants avaient entre 35-42 ans.
    Translation:  The participants were aged 3542.

## What it leaves alone
Ranges written with words, with another dash, or with blanks around it.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.model import Origin, Severity
from polyproof.rules.numbers.pairing import leftover_numbers
from polyproof.rules.rule import Family, Observation, Rule


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield every number that is two numbers of the source without what stood between them."""
    if comparison.source is None:
        return
    for leftovers in leftover_numbers(comparison):
        for joined in leftovers.joined:
            place = joined.first.span.cover(joined.second.span)
            before = place.of(comparison.source.text)
            after = joined.target.span.of(comparison.target.text)
            yield Observation(
                span=joined.target.span,
                message=f"`{before}` in the source ran together into `{after}`.",
                confidence=0.95,
                source_span=place,
                origin=Origin.INTRODUCED,
            )


RULE = Rule(
    code="NUM107",
    name="numbers-joined",
    family=Family.NUMBERS,
    severity=Severity.ERROR,
    category="accuracy/number",
    check=check,
    page=__doc__,
    needs_source=True,
)
