"""A sentence stands at another place than in the source.

## What it finds
A sentence of the translation that renders a sentence of the source which stands elsewhere, before
or behind sentences that kept their order.

## Why it matters
An answer may stand before its question, or a reply under another speaker's name. It is one change,
and not a sentence missing here and another one invented there.

## Example
    Der Hafen ist zu. Die Werft klagt. Kräne kommen im Mai.
    The shipyard complains. Cranes will come in May. The port is closed.

## What it leaves alone
Sentences that have too little in common with their source to be told from others.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.model import Origin, Severity
from polyproof.rules.rule import Family, Observation, Rule


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield every sentence that moved."""
    for dropped, added in comparison.moves:
        yield Observation(
            span=comparison.target_span(added),
            message="In the source this stands at another place.",
            confidence=0.8,
            source_span=comparison.source_span(dropped),
            origin=Origin.INTRODUCED,
        )


RULE = Rule(
    code="STR301",
    name="sentence-moved",
    family=Family.STRUCTURE,
    severity=Severity.SUGGESTION,
    category="fluency/order",
    check=check,
    page=__doc__,
    needs_source=True,
    yields_to=("ADD103", "ADD201", "STR101", "UNT101"),
)
