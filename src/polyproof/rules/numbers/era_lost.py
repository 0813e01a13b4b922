"""A year before the common era lost its mark.

## What it finds
A year with *BC* or the like beside it in the source, whose sentence in the translation has the year
and nothing that says so.

## Why it matters
The event moves by twice the number of years.

## Example
    Source:       Die Siedlung entstand um 350 v. Chr. am Fluss.
    Translation:  The settlement arose around 350 by the river.

## What it leaves alone
Articles that say it at least once: the era of several years may be said for all of them together.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.locales.facts import ERAS
from polyproof.locales.numbers import before_era
from polyproof.model import Origin, Severity
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text.number import Number

_REACH = 12  # code points between the year and the mark, and for the mark


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield every year that is before the common era in the source only."""
    source, target = comparison.source, comparison.target
    if source is None:
        return
    marks = [mark for mark in before_era(source.language) if mark in source.text]
    if not marks or any(mark in target.text for mark in before_era(target.language)):
        return
    for numbers in comparison.numbers:
        for year, rendered in numbers.pairs:
            if _is_before(source.text, year, marks):
                written = year.span.of(source.text)
                yield Observation(
                    span=rendered.span,
                    message=f"`{written}` is before the common era in the source.",
                    confidence=0.85,
                    source_span=year.span,
                    origin=Origin.INTRODUCED,
                )


def _is_before(text: str, number: Number, marks: list[str]) -> bool:
    """Tell whether a mark stands right beside a number."""
    behind = text[number.end : number.end + _REACH].lstrip(" \u00a0")
    before = text[max(0, number.start - _REACH) : number.start].rstrip(" \u00a0")
    return any(behind.startswith(mark) or before.endswith(mark) for mark in marks)


RULE = Rule(
    code="NUM109",
    name="era-lost",
    family=Family.NUMBERS,
    severity=Severity.ERROR,
    category="accuracy/number",
    check=check,
    page=__doc__,
    needs_source=True,
    needs=(ERAS,),
    needs_of_source=(ERAS,),
)
