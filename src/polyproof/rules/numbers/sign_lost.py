"""A number lost its minus sign.

## What it finds
A temperature, a percentage or a decimal with a minus sign in the source, or degrees behind the word
*minus*, whose sentence in the
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
from polyproof.text import Document
from polyproof.text.number import Number

_MINUS = re.compile(r"(?<!\d)(?:^|[\s(\[])[-−–]$")
_ANY_MINUS = re.compile(r"[-−–－]\s?\d")
_DEGREES = frozenset({"°C", "°F", "degree"})
_WORD = re.compile(r"(?<!\w)([^\W\d_]{3,12})[ \u00a0]$")
_LONGEST = 14  # code points in which a word for minus and a blank stand
_SIGNED = frozenset({"°C", "°F", "percent"})  # what is measured above and below zero


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield every number that is below zero in the source only."""
    if comparison.source is None:
        return
    words = minus_words(comparison.target.language)
    for numbers in comparison.numbers:
        for source, target in numbers.pairs:
            start = _negative_from(comparison.source, source)
            if start is None:
                continue
            rendering = comparison.target_span(numbers.link).of(comparison.target.text)
            folded = rendering.casefold()
            if _ANY_MINUS.search(rendering) or any(word in folded for word in words):
                continue
            if source.unit == "percent" and says_fall(comparison.target.language, folded):
                continue
            written = comparison.source.text[start : source.end]
            yield Observation(
                span=target.span,
                message=f"`{written}` in the source lost its sign.",
                confidence=0.8,
                source_span=source.span,
                origin=Origin.INTRODUCED,
            )


def _negative_from(document: Document, number: Number) -> int | None:
    """Return where the sign of a number that can be below zero stands; None where none does."""
    text, start = document.text, number.start
    if not start:
        return None
    if number.in_digits and text[start - 1] in "-−–":
        may_be = number.unit in _SIGNED or text[start - 1] == "−"
        return start - 1 if may_be and _MINUS.search(text, max(0, start - 3), start) else None
    if number.unit not in _DEGREES:
        return None
    before = _WORD.search(text, max(0, start - _LONGEST), start)
    said = before is not None and before.group(1).casefold() in minus_words(document.language)
    return before.start(1) if before is not None and said else None


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
