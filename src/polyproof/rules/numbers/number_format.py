"""A number is written in the fashion of another language.

## What it finds
A number that has the value of the source's number only if its point or comma is read as in
another language: `2.000` in an English text for two thousand.

## Why it matters
Readers take it for another value: two, not two thousand.

## Example
    Source:       Zum Fest kamen 2.000 Gäste.
    Translation:  The festival drew 2.000 guests.

## What it leaves alone
Numbers that can be read in one way only (`12.5`, `1.250.000`), and codes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.locales.facts import NUMBER_FORMATS
from polyproof.model import Origin, Severity
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text.number import Number, NumberKind

# Not the number of a ticket, which may begin with a zero: 05.207.
_GROUP = re.compile(r"(?<!\d)(?!0\d)\d{1,3}[.,]\d{3}(?!\d)|\d{3}[.,]\d{3}(?!\d)")

_LETTERED = re.compile(r"\d[^\W\d_]$")  # a letter at the digits: million, or metres


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield every number whose likeliest value is not the one that the source has."""
    for numbers in comparison.numbers:
        for source, target in numbers.pairs:
            written = target.span.of(comparison.target.text)
            if target.kind is NumberKind.CODE or not _GROUP.search(written):
                continue
            if target.scale and _LETTERED.search(written) and not source.scale:
                continue  # 1,500m are metres
            if target.values[0] == source.values[0] or source.values[0] not in target.values:
                continue
            if target.values[0] in source.values and not _is_grouped(source, comparison):
                continue  # 14-16 thousand
            if target.values[0] > source.values[0] and _is_copied(source, written, comparison):
                continue  # the source writes it as the translation's language does
            value = source.values[0]
            yield Observation(
                span=target.span,
                message=f"`{written}` means {value:,f} here, but reads as {target.values[0]:f}.",
                confidence=0.8,
                source_span=source.span,
                origin=Origin.INTRODUCED,
            )


def _is_grouped(number: Number, comparison: Comparison) -> bool:
    """Tell whether the source writes a number so that it can be read in two ways."""
    assert comparison.source is not None
    return _GROUP.search(number.span.of(comparison.source.text)) is not None


def _is_copied(number: Number, written: str, comparison: Comparison) -> bool:
    """Tell whether the source writes a number as the translation does."""
    return comparison.source is not None and number.span.of(comparison.source.text) == written


RULE = Rule(
    code="NUM301",
    name="number-format",
    family=Family.NUMBERS,
    severity=Severity.SUGGESTION,
    category="locale-convention/number",
    check=check,
    page=__doc__,
    needs_source=True,
    needs=(NUMBER_FORMATS,),
    needs_of_source=(NUMBER_FORMATS,),
)
