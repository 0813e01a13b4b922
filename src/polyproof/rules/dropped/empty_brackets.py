"""Brackets with nothing in them.

## What it finds
`()`, `( )`, `[]`, `（）` in the translation where the source has none.

## Why it matters
A year, a name in the original script or an abbreviation stood there and was dropped.

## Example
    The union () has called for a strike.

## What it leaves alone
Empty brackets that the source has too, and those right behind a word, as in code (`print()`).
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from polyproof.alignment import Comparison
from polyproof.model import Severity, Span
from polyproof.rules.rule import Family, Observation, Rule

_EMPTY = regex.compile(r"(?<![\w)\]])(?:\(\s{0,3}\)|\[\s{0,3}\])|（\s{0,3}）|【\s{0,3}】")


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield every pair of empty brackets that the source does not have."""
    source = comparison.source
    if source is not None and _EMPTY.search(source.text):
        return
    for match in _EMPTY.finditer(comparison.target.text):
        yield Observation(
            span=Span(match.start(), match.end()),
            message="What stood in these brackets is missing.",
            confidence=0.95,
            source_span=comparison.source_at(match.start()),
            origin=comparison.origin,
        )


RULE = Rule(
    code="DRP202",
    name="empty-brackets",
    family=Family.DROPPED,
    severity=Severity.ERROR,
    category="accuracy/omission",
    check=check,
    page=__doc__,
)
