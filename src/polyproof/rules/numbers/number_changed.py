"""A number became another number.

## What it finds
A number of the translation that the source does not have, where the source has one that the
translation does not have, in the same sentence: a digit exchanged, two digits swapped, a digit
more or less, another number altogether.

## Why it matters
Numbers are what readers quote. A changed one is the gravest mistake a translated report can
make and the hardest to see, since the sentence reads well.

## Example
    Source:       Die Glocke wiegt 318 Kilogramm.
    Translation:  The bell weighs 381 kilograms.

## What it leaves alone
The same value written in another way: digits of another script, other separators (`2.000`,
`2 000`, `2,000`), words (`ten` for 10), magnitudes (`3.5 million` for 3,500,000; `4000万`),
a time of the 12-hour clock for one of the 24-hour clock, `1963-69` for 1963 to 1969, a number
that moved to the next sentence. Words that often are no numbers (*one*, *second*, *half*).
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.model import Origin, Severity
from polyproof.rules.numbers.exchange import Changed, is_other_magnitude
from polyproof.rules.numbers.pairing import leftover_numbers
from polyproof.rules.rule import Family, Observation, Rule


def _seen(comparison: Comparison, changed: Changed) -> Observation:
    """Turn a changed number into what the editor is told."""
    assert comparison.source is not None
    before = changed.source.span.of(comparison.source.text)
    after = changed.target.span.of(comparison.target.text)
    return Observation(
        span=changed.target.span,
        message=f"The source has `{before}` here, the translation `{after}`.",
        confidence=changed.confidence,
        source_span=changed.source.span,
        origin=Origin.INTRODUCED,
    )


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield every number that stands where the source has another."""
    for leftovers in leftover_numbers(comparison):
        for changed in leftovers.changed:
            if not is_other_magnitude(changed):
                yield _seen(comparison, changed)


RULE = Rule(
    code="NUM101",
    name="number-changed",
    family=Family.NUMBERS,
    severity=Severity.ERROR,
    category="accuracy/number",
    check=check,
    page=__doc__,
    needs_source=True,
)
