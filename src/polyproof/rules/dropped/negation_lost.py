"""The translation says what the source denies.

## What it finds
A sentence in which the source has a word like *not*, *never*, *nobody*, the translation nothing
that could stand for it, and that very word no counterpart. What has none is said by a network
that compares both sentences word by word; it is there with the extra `polyproof[lexicon]`, and
without it this rule is silent.

## Why it matters
One small word turns what somebody said into its opposite, and the sentence reads well.

## Example
    Lastwagen dürfen die neue Brücke nicht benutzen.      Lorries may use the new bridge.

## What it leaves alone
- Denials by an affix (*unable*), a preposition (*without*) or a verb (*fail*, *refuse*) in the
  translation; what it says by the opposite (*remain open* for *not close*), as far as the network
  knows that.
- Idioms that deny nothing (*not only*, *no less than*), questions, and languages without a row in
  its table.

About half of the denials that are taken out of human translations are found. Four of twelve
findings on handbooks and stories are right (120,000 words in 30 languages): so it is in preview.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.alignment.lexical import Coverage
from polyproof.model import Severity, Span
from polyproof.rules.dropped._denial import Clause, denial_alone, denial_lost
from polyproof.rules.rule import Family, Observation, Rule


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the sentences whose denial has no counterpart."""
    source, target = comparison.source, comparison.target
    if source is None:
        return
    for coverage in comparison.coverage:
        link = coverage.link
        if link.shape != "1-1":
            continue
        here = comparison.target_span(link)
        denial = denial_alone(Clause(source, comparison.source_span(link)), Clause(target, here))
        odds = _uncovered(coverage, denial) if denial else None
        if denial is None or odds is None or odds < t.NEGATION_UNCOVERED.value:
            continue
        yield denial_lost(source, denial, here, 0.8, f"no counterpart, log odds {odds:.1f}")


def _uncovered(coverage: Coverage, denial: Span) -> float | None:
    """Return how surely a word has no counterpart, as log odds; None where it was not read."""
    odds = [word.uncovered for word in coverage.source if word.span.overlaps(denial)]
    return max(odds, default=None)


RULE = Rule(
    code="DRP302",
    name="negation-lost",
    family=Family.DROPPED,
    severity=Severity.WARNING,
    category="accuracy/negation",
    check=check,
    page=__doc__,
    needs_source=True,
    extra="lexicon",
    preview=True,
    yields_to=("STR101", "DRP101", "DRP102", "DRP103", "DRP104", "UNT101"),
)
