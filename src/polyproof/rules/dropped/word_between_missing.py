"""Two words meet that never stand next to each other: what was between them is missing.

## What it finds
An article before a verb, a preposition before a conjunction or another preposition, and other
words of which hundreds of thousands of sentences have hardly an instance: *of is*, *the has*,
French *de sur*, Czech *na v*. A word was dropped between them, or they stand in the wrong order.

## Why it matters
What is missing is the noun or the name that the sentence is about, and what is left reads like a
slip of the editor's.

## Example
    The captain of is waiting for a new crew.

## What it leaves alone
Prepositions that may end a clause (*the house which we live in is old*), words in capital letters
and before a hyphen (*on-site*), and languages of which too little text was at hand.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.locales.facts import SELDOM_PAIRS
from polyproof.model import Severity, Span
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text.holes import find_holes


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the first such place of each sentence."""
    target = comparison.target
    told = -1
    for hole in find_holes(target):
        sentence = target.sentence_at(hole.start)
        if sentence is None or sentence.index == told:
            continue
        told = sentence.index
        end = hole.place + len(hole.second)
        yield Observation(
            span=Span(hole.start, end),
            message=f"A word is missing, or out of place: “{target.text[hole.start : end]}”.",
            confidence=0.9,
            source_span=comparison.source_at(hole.start),
            origin=comparison.origin,
        )


RULE = Rule(
    code="DRP203",
    name="word-between-missing",
    family=Family.DROPPED,
    severity=Severity.ERROR,
    category="accuracy/omission",
    check=check,
    page=__doc__,
    needs=(SELDOM_PAIRS,),
    yields_to=("DRP103", "DRP104", "QUO107", "UNT101", "UNT103", "ADD201", "ADD202", "GAR106"),
)
