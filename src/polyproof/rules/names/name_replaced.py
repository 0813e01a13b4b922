"""Another name stands where the source has one.

## What it finds
A name in the translation that nothing in the source accounts for:

- a country or a city, in a sentence whose source has a name that the translation lacks; where the
  source's script does not show which words are names, if the whole source never names the place;
- a name that neither language knows; where the source would write it in letters that sound, as
  Japanese does with names from abroad;
- a name that both languages know, in a sentence whose source has one that is missing, or beside
  another such name.

## Why it matters
The news is told of someone else, or of another country, and reads well: nobody notices.

## Example
    (de) Nach dem Sturm in Norwegen sind die Züge ausgefallen.
    (en) After the storm in Portugal the trains were cancelled.

## What it leaves alone
Names that the translation has more than once, peoples in place of their country, words that a
transcription may have produced, titles in quotation marks, and translations into languages that
write all nouns with a capital letter.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.locales.facts import LONG_WORD_LIST
from polyproof.model import Origin, Severity
from polyproof.rules.names.replaced import replaced
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text.names import base


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the names that the source does not have."""
    for stranger in replaced(comparison.renderings):
        name, lost = base(stranger.word.text), stranger.lost
        yield Observation(
            span=stranger.word.span,
            message=f"The source has no name like `{name}` here.",
            confidence=0.85,
            source_span=lost.word.span if lost else None,
            origin=Origin.INTRODUCED,
            evidence=(f"the source's `{lost.name}` is missing",) if lost else (),
        )


RULE = Rule(
    code="NAM103",
    name="name-replaced",
    family=Family.NAMES,
    severity=Severity.WARNING,
    category="accuracy/name",
    check=check,
    page=__doc__,
    needs_source=True,
    needs=(LONG_WORD_LIST,),
    yields_to=("NAM201", "NAM202", "GAR101", "GAR103", "GAR105", "GAR302", "GAR401", "UNT101"),
)
