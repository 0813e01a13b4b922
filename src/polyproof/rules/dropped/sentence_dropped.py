"""A sentence of the source is missing from the translation.

## What it finds
One or more sentences of the source, less than a paragraph, that no sentence of the translation
renders: not the ones around the place, not together with them.

## Why it matters
Readers cannot see that something is missing. Machine translation drops sentences silently, and
short ones most easily.

## Example
    The port remains closed. Some 2,300 employees are affected. The city wants new cranes.
    Der Hafen bleibt geschlossen. Die Stadt will neue Kräne.

The second sentence is missing.

## What it leaves alone
Sentences that the translator merged, split, moved or condensed; a short one that only says who
speaks, where the translation says so beside the quotation. A whole paragraph is the matter of
DRP101.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.model import Severity
from polyproof.rules.dropped._missing import observed
from polyproof.rules.rule import Family, Observation, Rule


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield every run of sentences without a translation that is no whole paragraph."""
    yield from observed(comparison, "Missing here", whole_blocks=False)


RULE = Rule(
    code="DRP102",
    name="sentence-dropped",
    family=Family.DROPPED,
    severity=Severity.ERROR,
    category="accuracy/omission",
    check=check,
    page=__doc__,
    needs_source=True,
    yields_to=("STR101", "STR203", "DRP101", "UNT101"),
)
