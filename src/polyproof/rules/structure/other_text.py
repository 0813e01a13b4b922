"""The translation renders another text.

## What it finds
Two versions that have no name, no number and no word in common that could be told to mean the
same, though both have some: the wrong file, or a sentence in the place of another.

## Why it matters
Every sentence may be flawless, and none belongs to this story.

## Example
    El pleno aprobó ayer ampliar el puerto.      Snow fell on 14 villages in the Alps.

## What it leaves alone
Articles of which a single word is found again in the translation, and texts of a few words.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.alignment.common_ground import common_ground
from polyproof.model import Origin, Severity
from polyproof.rules.rule import Family, Observation, Rule

_NEITHER_WAY = 0.5  # what the anchors of a link say where nothing is found again, at most


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the whole translation where nothing of the source is found in it."""
    source, target = comparison.source, comparison.target
    if source is None or not (source.sentences and target.sentences):
        return
    if any(dict(link.parts).get("anchors", 0.0) > _NEITHER_WAY for link in comparison.links):
        return  # something is found again: almost always at the first link
    ground = common_ground(source, target)
    if ground.shared or not ground.firm or ground.least < t.OTHER_TEXT_WEIGHT.value:
        return
    yield Observation(
        span=target.sentences_span(0, len(target.sentences)),
        message="This seems to translate another text: it shares no name, number or known word "
        "with its source.",
        confidence=0.9,
        source_span=source.sentences_span(0, len(source.sentences)),
        origin=Origin.INTRODUCED,
    )


RULE = Rule(
    code="STR101",
    name="other-text",
    family=Family.STRUCTURE,
    severity=Severity.ERROR,
    category="accuracy/mistranslation",
    check=check,
    page=__doc__,
    needs_source=True,
    yields_to=("UNT101",),
)
