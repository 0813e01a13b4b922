"""A sentence of the translation has nothing in the source.

## What it finds
One or more sentences that render no sentence of the source: not the ones around the place, not
together with them.

## Why it matters
Machines invent, and an invented sentence reads as well as the rest.

## Example
    Le pont est fermé. Il rouvrira en juin.
    The bridge is closed. Thousands of commuters have protested. It will reopen in June.

## What it leaves alone
Sentences that the translator split off or moved, and very short ones. A sentence that stands
twice is the matter of ADD103, one in the source's language of UNT101.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.model import Link, Origin, Severity
from polyproof.rules.added._source import letters
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text import Document


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield every run of target sentences without a source."""
    for added, group in groupby(comparison.links, key=partial(_is_added, comparison.moved)):
        links = list(group)
        if not added:
            continue
        first, stop = links[0].target[0], links[-1].target[1]
        span = comparison.target.sentences_span(first, stop)
        said = letters(span.of(comparison.target.text))
        if len(said) < t.ADDED_LETTERS.value or said in _beside(comparison.target, first, stop):
            continue  # of two equal sentences either may be the one too many: ADD103 says so
        yield Observation(
            span=span,
            message="The source has nothing that corresponds to this.",
            confidence=min(link.certainty for link in links),
            source_span=comparison.source_span(links[0]),
            origin=Origin.INTRODUCED,
        )


def _beside(document: Document, first: int, stop: int) -> tuple[str, str]:
    """Return the letters of as many sentences before and behind a run as it has itself."""
    size, count = stop - first, len(document.sentences)
    before = document.sentences_span(max(0, first - size), first)
    behind = document.sentences_span(stop, min(count, stop + size))
    return letters(before.of(document.text)), letters(behind.of(document.text))


def _is_added(moved: frozenset[Link], link: Link) -> bool:
    return link.is_added and link.certainty >= t.ADDED_CERTAIN.value and link not in moved


RULE = Rule(
    code="ADD102",
    name="sentence-added",
    family=Family.ADDED,
    severity=Severity.ERROR,
    category="accuracy/addition",
    check=check,
    page=__doc__,
    needs_source=True,
    yields_to=("STR101", "ADD103", "ADD201", "ADD301", "UNT101"),
)
