"""A number that the source does not have.

## What it finds
A number in digits that the translation has and the source has nowhere, where the source has no
other number in its place.

## Why it matters
A number that nobody gave reads as a fact.

## Example
    Source:       Die Feuerwehr rettete mehrere Bewohner.
    Translation:  Firefighters rescued 17 residents.

## What it leaves alone
A number that is said in another way (see number-changed); one and two; numbers within names;
years, which translators put in for *last year*; a sentence that was added altogether.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.locales.facts import MAGNITUDES, NUMBER_WORDS
from polyproof.model import Origin, Severity
from polyproof.rules.numbers.missed import is_left_to_desk, is_missed_by
from polyproof.rules.numbers.pairing import is_year, unpaired
from polyproof.rules.rule import Family, Observation, Rule


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield every number of the translation that the source says nowhere near."""
    if comparison.source is None:
        return
    for leftovers, original, _ in unpaired(comparison):
        for number in leftovers.added:
            written = number.span.of(comparison.target.text)
            if is_year(number) or not is_missed_by(comparison.source, original, number, written):
                continue
            if is_left_to_desk(comparison.target, number, comparison.source):
                continue
            yield Observation(
                span=number.span,
                message=f"The source does not have the number `{written}` here.",
                confidence=0.75,
                source_span=original,
                origin=Origin.INTRODUCED,
            )


RULE = Rule(
    code="NUM103",
    name="number-added",
    family=Family.NUMBERS,
    severity=Severity.ERROR,
    category="accuracy/number",
    check=check,
    page=__doc__,
    needs_source=True,
    needs_of_source=(NUMBER_WORDS, MAGNITUDES),
    yields_to=("NUM101", "NUM104", "NUM107"),
)
