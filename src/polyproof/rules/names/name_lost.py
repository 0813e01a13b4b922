"""A name of the source is missing from the translation.

## What it finds
A person, a place or an organisation that the source names once and the translated sentence, with
its neighbours, does not: a country or a city, a first and a last name, a name in the
translation's own script that both languages write alike or that is no word of the source's, an
acronym that both use, words of the translation's language that the source has as a name.

## Why it matters
Who did it and where is what the news is about.

## Example
    (fr) Le maire de Sainville a invité Renée Aubriot.
    (en) The mayor of Sainville issued an invitation.

*Renée Aubriot* is missing.

## What it leaves alone
Names that a neighbouring sentence has, peoples and languages in place of their country, units,
words with a capital letter that are no names (as their plural shows: *galaxies*), names made of
words, which may be translated (*Southbay*), acronyms that the translation writes out or replaces
by its own, and sentences that are not surely a translation of each other. Names that stand more
than once are left to `name-left-out`, those in whose
place the translation has another name to `name-replaced`.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.model import Severity
from polyproof.rules.names._missing import observed
from polyproof.rules.names.lost import lost
from polyproof.rules.names.replaced import replaced
from polyproof.rules.rule import Family, Observation, Rule


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the names of the source that the translation lacks, at their place in the source."""
    renderings = comparison.renderings
    found = tuple(lost(renderings))
    replacing = {stranger.link for stranger in replaced(renderings)} if found else set()
    for missing in found:
        if missing.mention.link not in replacing:
            yield observed(missing)


RULE = Rule(
    code="NAM101",
    name="name-lost",
    family=Family.NAMES,
    severity=Severity.WARNING,
    category="accuracy/name",
    check=check,
    page=__doc__,
    needs_source=True,
    yields_to=("DRP104",),
)
