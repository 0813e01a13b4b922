"""A name that the article renders elsewhere is missing from a sentence.

## What it finds
A mention of a name in the source that the translated sentence and its neighbours do not have,
although the translation renders all other mentions of the name.

## Why it matters
Who did it and where is what the news is about.

## Example
    (fr) Tellier arrive lundi. (...) Le port salue Tellier.
    (en) Tellier arrives on Monday. (...) The harbour salutes.

## What it leaves alone
Names that the translation renders in another way or leaves out more than once. Translators often
write *he* or *the city* for a name that was there before; that is why this rule is off by
default.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.model import Severity
from polyproof.rules.names._missing import observed
from polyproof.rules.names.lost import left_out
from polyproof.rules.rule import Family, Observation, Rule


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the mentions that the translation leaves out, at their place in the source."""
    yield from map(observed, left_out(comparison.renderings))


RULE = Rule(
    code="NAM102",
    name="name-left-out",
    family=Family.NAMES,
    severity=Severity.WARNING,
    category="accuracy/name",
    check=check,
    page=__doc__,
    needs_source=True,
    preview=True,
)
