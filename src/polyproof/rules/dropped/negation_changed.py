"""A denial of the source is gone, or the translation denies what the source says.

## What it finds
A sentence in which the source has a word like *not*, *never*, *nobody* and the translation nothing
that could stand for it, or the other way round: both rendered by one sentence each, well aligned.

## Why it matters
One small word turns what somebody said into its opposite.

## Example
    El sindicat no ha acceptat l’oferta.      The union has accepted the offer.

## What it leaves alone
- Denials by an affix (*unable*), a preposition (*without*) or a verb (*fail*, *refuse*) on the
  other side, where they are known to it; French *ne* alone, which may deny nothing.
- Idioms that deny nothing (*not only*, *no less than*), questions, and languages without a row in
  its table.

A translator may also say *remain open* for *not close*. On human translations nearly all that the
rule finds is of that kind, one sentence in 6,000 words; so it is in preview. DRP302 finds those of
which more is known.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.model import Link, Origin, Severity
from polyproof.rules.dropped._denial import Clause, denial_alone, denial_lost
from polyproof.rules.rule import Family, Observation, Rule


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the sentences of which only one version denies something."""
    if comparison.source is None:
        return
    for link in comparison.links:
        if link.shape == "1-1" and link.score >= t.NEGATION_LINK.value:
            yield from _judge(comparison, link)


def _judge(comparison: Comparison, link: Link) -> Iterator[Observation]:
    """Yield what one version of a link denies and the other does not."""
    assert comparison.source is not None
    source, target = comparison.source_span(link), comparison.target_span(link)
    ours, theirs = Clause(comparison.source, source), Clause(comparison.target, target)
    if lost := denial_alone(ours, theirs):
        yield denial_lost(comparison.source, lost, target, 0.5)
    elif added := denial_alone(theirs, ours):
        yield Observation(
            span=added,
            message=f"The translation denies this (“{added.of(comparison.target.text)}”), "
            "the source does not.",
            confidence=0.5,
            source_span=source,
            origin=Origin.INTRODUCED,
        )


RULE = Rule(
    code="DRP301",
    name="negation-changed",
    family=Family.DROPPED,
    severity=Severity.WARNING,
    category="accuracy/negation",
    check=check,
    page=__doc__,
    needs_source=True,
    preview=True,
    yields_to=("STR101", "DRP101", "DRP102", "DRP103", "DRP302", "UNT101"),
)
