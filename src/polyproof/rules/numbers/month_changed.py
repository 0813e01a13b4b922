"""A date got another month.

## What it finds
The name of a month beside a number in the translation, where the source names another one.

## Why it matters
The event moved in time, and no other sign of it is left in the text.

## Example
    Source:       La réunion aura lieu le 4 juin.
    Translation:  The meeting will take place on 4 July.

## What it leaves alone
A month in figures (`4. 6.`, `6月4日`); a month that only one side names; words that are also
months (*may*, *march*) away from a number.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.locales.facts import MONTH_NAMES
from polyproof.model import Origin, Severity
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text.number import Number, NumberKind

_REACH = 5  # characters in which the day or the year stands


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield every month of a date that stands where the source has another."""
    if comparison.source is None:
        return
    for numbers in comparison.numbers:
        lost = [n for n in numbers.lost if _is_month(comparison.source.text, n)]
        added = [n for n in numbers.added if _is_month(comparison.target.text, n)]
        if len(lost) != 1 or len(added) != 1:
            continue
        before = lost[0].span.of(comparison.source.text)
        after = added[0].span.of(comparison.target.text)
        yield Observation(
            span=added[0].span,
            message=f"The source has the month `{before}` here, the translation `{after}`.",
            confidence=0.9,
            source_span=lost[0].span,
            origin=Origin.INTRODUCED,
        )


def _is_month(text: str, number: Number) -> bool:
    """Tell whether a number is a month's name with a day or a year beside it."""
    if number.kind is not NumberKind.MONTH:
        return False
    before = text[max(0, number.start - _REACH) : number.start]
    behind = text[number.end : number.end + _REACH]
    return any(char.isdigit() for char in before + behind)


RULE = Rule(
    code="NUM106",
    name="month-changed",
    family=Family.NUMBERS,
    severity=Severity.ERROR,
    category="accuracy/number",
    check=check,
    page=__doc__,
    needs_source=True,
    needs=(MONTH_NAMES,),
    needs_of_source=(MONTH_NAMES,),
)
