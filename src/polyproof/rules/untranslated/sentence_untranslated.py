"""A sentence of the source stands in the translation as it was.

## What it finds
A sentence, or most of one, that stands in the translation word for word as it stands in the
source, in the source's language.

## Why it matters
The reader meets a sentence in a language that they may not read. It is the plainest sign that
a piece of the article never went through translation.

## Example
    Sie wartet auf das Urteil. Le tribunal se prononcera jeudi prochain.

The second sentence is still the French one of the source.

## What it leaves alone
Names, titles of works, names of organisations and brands, and quotations in a third language,
which both versions show alike.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.model import Origin, Severity
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.rules.untranslated.prose import copied_passages
from polyproof.thresholds import COPIED_SENTENCE


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the sentences that are still in the source's language."""
    for passage in copied_passages(comparison):
        if passage.share < COPIED_SENTENCE.value:
            continue
        yield Observation(
            span=passage.target,
            message="This sentence was not translated: it stands here as it does in the source.",
            confidence=0.99,
            source_span=passage.source,
            origin=Origin.INTRODUCED,
            evidence=(f"{passage.size:.0f} words in a row are those of the source",),
        )


RULE = Rule(
    code="UNT101",
    name="sentence-untranslated",
    family=Family.UNTRANSLATED,
    severity=Severity.ERROR,
    category="accuracy/untranslated",
    check=check,
    page=__doc__,
    needs_source=True,
)
