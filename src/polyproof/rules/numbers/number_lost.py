"""A number of the source is missing.

## What it finds
A number in digits that the source has and the translation has not, neither in the same
sentence nor in those beside it, where the translation has no other number in its place.

## Why it matters
With the number goes a fact, and often the words around it went too.

## Example
    Source:       Am Start waren 430 Läufer aus 12 Ländern.
    Translation:  430 runners were at the start.

## What it leaves alone
A number that is said in another way (see number-changed); one and two; numbers within names;
the second of two measures of one thing (*131 feet (40 metres)*); a sentence that is missing
altogether, which another rule reports; a number that stands at another place of the article; what
a headline picks from the article; the day in a dateline.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.locales.facts import MAGNITUDES, NUMBER_WORDS
from polyproof.model import Origin, Severity
from polyproof.rules.numbers.missed import is_left_to_desk, is_missed_by
from polyproof.rules.numbers.pairing import missing_place, unpaired
from polyproof.rules.rule import Family, Observation, Rule


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield every number of the source that the translation says nowhere near."""
    if comparison.source is None:
        return
    for leftovers, _, rendering in unpaired(comparison):
        for number in leftovers.lost:
            written = number.span.of(comparison.source.text)
            if is_left_to_desk(comparison.source, number, comparison.target):
                continue
            if is_missed_by(comparison.target, rendering, number, written):
                yield Observation(
                    span=missing_place(comparison, leftovers.numbers, number),
                    source_span=number.span,
                    message=f"The translation of this sentence lacks the number `{written}`.",
                    confidence=0.8,
                    origin=Origin.INTRODUCED,
                )


RULE = Rule(
    code="NUM102",
    name="number-lost",
    family=Family.NUMBERS,
    severity=Severity.ERROR,
    category="accuracy/omission",
    check=check,
    page=__doc__,
    needs_source=True,
    needs=(NUMBER_WORDS, MAGNITUDES),
    yields_to=("NUM101", "NUM104", "NUM107"),
)
