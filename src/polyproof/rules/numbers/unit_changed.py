"""A number kept its value and changed its unit or currency.

## What it finds
A number of the translation with the value of the source's number and another unit of the same
kind (miles for kilometres, degrees Fahrenheit for degrees Celsius, per cent for percentage points)
or another currency.

## Why it matters
Forty miles are not forty kilometres, and fifty dollars are not fifty euros.

## Example
    Source:       Die Quelle liegt 40 Kilometer hinter der Stadt.
    Translation:  The spring is 40 miles beyond the city.

## What it leaves alone
A converted measure (65 km for 40 miles); a unit that only one side names; currencies of one name
(US and Canadian dollars); pounds, which are money in one place and weight in another.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.alignment.equal_numbers import is_same_measure
from polyproof.locales.units import converted, knows_unit, same_dimension
from polyproof.model import Origin, Severity
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text.number import Number
from polyproof.thresholds import UNIT_NEARLY, UNIT_ROUND

_POINT = "percentage point"


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield every number of equal value that measures something else."""
    for numbers in comparison.numbers:
        for source, target in numbers.pairs:
            if not _differs(source, target):
                continue
            if _POINT in (source.unit, target.unit) and not _tells_points(comparison, source):
                continue
            if any(n.unit == target.unit and n.values[0] in target.values for n in numbers.source):
                continue  # the numbers may be paired off crosswise
            yield Observation(
                span=target.span,
                message=f"The unit or currency changed from {source.unit} to {target.unit}, but the"
                f" number did not.",
                confidence=0.85,
                source_span=source.span,
                origin=Origin.INTRODUCED,
            )


def _tells_points(comparison: Comparison, source: Number) -> bool:
    """Tell whether percentage points of the source are known by name in the translation, too."""
    return source.unit == _POINT and knows_unit(_POINT, comparison.target.language)


def _differs(source: Number, target: Number) -> bool:
    """Tell whether two equal numbers have units of one kind that are not the same."""
    return bool(
        source.unit
        and target.unit
        and source.unit != target.unit
        and source.firm
        and source.values[0]
        and same_dimension(source.unit, target.unit)
        and not is_same_measure(source, target)
        and not _is_about(source, target)
        and not _is_short_for(source.unit, target.unit)
        and not _is_short_for(target.unit, source.unit)
        and target.unit not in source.unit.split(" or ")
        and source.unit not in target.unit.split(" or ")
    )


def _is_about(source: Number, target: Number) -> bool:
    """Tell whether a round number of one unit is about as much in the other: 200 yards, 200 m."""
    value = float(target.values[0])
    there = converted(value, source.unit, target.unit)
    if there is None or value % UNIT_ROUND.value:
        return False
    return abs(there - value) <= UNIT_NEARLY.value * value


def _is_short_for(short: str, unit: str) -> bool:
    """Tell whether one unit is often called by the other's name: at sea, miles are nautical."""
    return unit.endswith(" " + short)


RULE = Rule(
    code="NUM105",
    name="unit-changed",
    family=Family.NUMBERS,
    severity=Severity.ERROR,
    category="accuracy/number",
    check=check,
    page=__doc__,
    needs_source=True,
)
