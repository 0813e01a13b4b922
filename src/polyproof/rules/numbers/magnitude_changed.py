"""A number kept its digits and changed its magnitude.

## What it finds
A number of the translation with the digits of the source's number and another magnitude:
*billion* for *million*, *billion* for a *billón*, `73.5 billion` for `73.5亿`, a lost *thousand*.

## Why it matters
The amount is wrong by a factor of a thousand or ten, and looks right. The words are false
friends (German *Billion* is a trillion), and East and South Asia count in ten thousands and
hundred thousands.

## Example
    Source:       El plan costará tres billones de euros.
    Translation:  The plan will cost three billion euros.

## What it leaves alone
The same value in another magnitude (`0.5 million`, `500,000`; `4000万`, `40 million`).
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.locales.facts import MAGNITUDES
from polyproof.model import Origin, Severity
from polyproof.rules.numbers.exchange import is_other_magnitude
from polyproof.rules.numbers.pairing import leftover_numbers
from polyproof.rules.rule import Family, Observation, Rule


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield every number that has the digits of the source's number, but not its size."""
    if comparison.source is None:
        return
    for leftovers in leftover_numbers(comparison):
        for pair in filter(is_other_magnitude, leftovers.changed):
            before = pair.source.span.of(comparison.source.text)
            after = pair.target.span.of(comparison.target.text)
            yield Observation(
                span=pair.target.span,
                message=f"`{before}` in the source is not as much as `{after}`.",
                confidence=0.95,
                source_span=pair.source.span,
                origin=Origin.INTRODUCED,
                evidence=(
                    f"the source says {pair.source.values[0]:,f}",
                    f"the translation says {pair.target.values[0]:,f}",
                ),
            )


RULE = Rule(
    code="NUM104",
    name="magnitude-changed",
    family=Family.NUMBERS,
    severity=Severity.ERROR,
    category="accuracy/number",
    check=check,
    page=__doc__,
    needs_source=True,
    needs=(MAGNITUDES,),
    needs_of_source=(MAGNITUDES,),
)
