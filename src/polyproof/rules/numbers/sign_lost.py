"""A number lost its minus sign.

## What it finds
A temperature, a percentage or a decimal with a minus sign in the source, whose sentence in the
translation has the same number without a sign and without a word for it.

## Why it matters
Five degrees of frost become five degrees of warmth, and a loss a gain.

## Example
    Source:       In der Nacht fiel die Temperatur auf -12 °C.
    Translation:  The temperature fell to 12 °C at night.

## What it leaves alone
A hyphen in a range, a score or a name; a sign said in words (*minus*, *below zero*); a percentage
beside a word for falling (*lost 2.8 percent*).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.locales.facts import MINUS_WORDS
from polyproof.locales.numbers import minus_words, says_fall
from polyproof.model import Origin, Severity
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text.number import Number

_MINUS = re.compile(r"(?<!\d)(?:^|[\s(\[])[-−–]$")
_ANY_MINUS = re.compile(r"[-−–－]\s?\d")
_SIGNED = frozenset({"°C", "°F", "percent"})  # what is measured above and below zero


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield every number that is below zero in the source only."""
    if comparison.source is None:
        return
    words = minus_words(comparison.target.language)
    for numbers in comparison.numbers:
        for source, target in numbers.pairs:
            if not _is_negative(comparison.source.text, source):
                continue
            rendering = comparison.target_span(numbers.link).of(comparison.target.text)
            folded = rendering.casefold()
            if _ANY_MINUS.search(rendering) or any(word in folded for word in words):
                continue
            if source.unit == "percent" and says_fall(comparison.target.language, folded):
                continue
            written = comparison.source.text[source.start - 1 : source.end]
            yield Observation(
                span=target.span,
                message=f"`{written}` in the source lost its sign.",
                confidence=0.8,
                source_span=source.span,
                origin=Origin.INTRODUCED,
            )


def _is_negative(text: str, number: Number) -> bool:
    """Tell whether a minus sign stands before a number that can be below zero."""
    if not number.in_digits or not number.start or text[number.start - 1] not in "-−–":
        return False
    if number.unit not in _SIGNED and text[number.start - 1] != "−":
        return False
    return _MINUS.search(text, max(0, number.start - 3), number.start) is not None


RULE = Rule(
    code="NUM108",
    name="sign-lost",
    family=Family.NUMBERS,
    severity=Severity.ERROR,
    category="accuracy/number",
    check=check,
    page=__doc__,
    needs_source=True,
    needs=(MINUS_WORDS,),
)
