"""A sentence of the source stands in the translation as it was.

## What it finds
A sentence, or most of one, that stands in the translation word for word as it stands in the
source, in the source's language; or almost so, without its accents, say, or with a word changed.

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
from polyproof.rules.untranslated.near_copy import near_copies
from polyproof.rules.untranslated.prose import copied_passages
from polyproof.thresholds import COPIED_SENTENCE


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the sentences that are still in the source's language."""
    copied = [p for p in copied_passages(comparison) if p.share >= COPIED_SENTENCE.value]
    for passage in copied:
        yield Observation(
            span=passage.target,
            message="This sentence was not translated: it stands here as it does in the source.",
            confidence=0.99,
            source_span=passage.source,
            origin=Origin.INTRODUCED,
            evidence=(f"{passage.size:.0f} words in a row are those of the source",),
        )
    for near in near_copies(comparison):
        if not any(passage.target.overlaps(near.target) for passage in copied):
            yield Observation(
                span=near.target,
                message="This sentence was not translated: it stands here almost as in the source.",
                confidence=0.95,
                source_span=near.source,
                origin=Origin.INTRODUCED,
                evidence=(f"chrF against the source: {near.chrf:.0f} of 100",),
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
