"""Words of a translated sentence have nothing in the source.

## What it finds
One or more words of a linked sentence that nothing in the source stands behind: a detail made up,
a name filled in, a word of another sentence. The evidence comes from a network that compares both
sentences word by word; it is there with the extra `polyproof[lexicon]`, and without it this rule is
silent.

## Why it matters
A sentence that says a little more than its source looks like any other.

## Example
    Die Brücke wurde am Montag gesperrt.
    The bridge was closed on Monday after a ferry had hit one of its pillars.

The source has nothing of a ferry.

## What it leaves alone
Words that the language of the translation needs, free renderings, and sentences of which the source
has words left over as well. Human translators explain and round off; so the rule is in preview.
Whole sentences are the matter of ADD102.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.alignment.lexical import added_run, firm_words
from polyproof.model import Origin, Severity
from polyproof.rules.rule import Family, Observation, Rule


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the surest run of words of every link that the source has nothing for."""
    source, target = comparison.source, comparison.target
    if source is None or not comparison.coverage:
        return
    firm = firm_words(target)
    for coverage in comparison.coverage:
        run = added_run(coverage, (source, target), firm)
        if run is not None and run.odds >= t.WORDS_ADDED_ODDS.value:
            yield Observation(
                span=run.span,
                message=f"The source has nothing for “{run.span.of(target.text)}”.",
                confidence=run.confidence,
                source_span=comparison.source_span(coverage.link),
                origin=Origin.INTRODUCED,
                evidence=(f"no counterpart, log odds {run.odds:.1f}",),
            )


RULE = Rule(
    code="ADD104",
    name="words-added",
    family=Family.ADDED,
    severity=Severity.WARNING,
    category="accuracy/addition",
    check=check,
    page=__doc__,
    needs_source=True,
    extra="lexicon",
    preview=True,
    yields_to=("ADD102", "ADD103", "ADD201", "UNT101", "UNT103", "NAM103", "NUM101", "NUM103"),
)
