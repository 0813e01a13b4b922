"""A paragraph of the source is missing from the translation.

## What it finds
One or more whole paragraphs of the source (also a headline or a caption) of which the
translation has nothing.

## Why it matters
The story loses a fact, a voice or a reply, and nothing in the translation shows it.

## Example
    The port remains closed.            Der Hafen bleibt geschlossen.
    Some 2,300 employees are affected.
    The city wants new cranes.          Die Stadt will neue Kräne.

The second paragraph is missing.

## What it leaves alone
Paragraphs that were merged, split or moved, and paragraphs without a letter (`* * *`).
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.model import Severity
from polyproof.rules.dropped._missing import observed
from polyproof.rules.rule import Family, Observation, Rule


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield every run of whole paragraphs without a translation."""
    yield from observed(comparison, "A whole paragraph is missing here", whole_blocks=True)


RULE = Rule(
    code="DRP101",
    name="paragraph-dropped",
    family=Family.DROPPED,
    severity=Severity.ERROR,
    category="accuracy/omission",
    check=check,
    page=__doc__,
    needs_source=True,
    yields_to=("STR101", "STR203"),
)
