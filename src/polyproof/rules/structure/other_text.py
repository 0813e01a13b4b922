"""The translation renders another text.

## What it finds
Two versions that have no name, no number and no word in common that could be told to mean the
same, though both have some: the wrong file, or a sentence in the place of another. With the extra
`polyproof[lexicon]` a network compares the words instead, and says so where it finds hardly any of
them in the other version; a name or a year that both have by chance no longer hides it then.

## Why it matters
Every sentence may be flawless, and none belongs to this story.

## Example
    El pleno aprobó ayer ampliar el puerto.      Snow fell on 14 villages in the Alps.

## What it leaves alone
Articles of which a single word is found again in the translation, and texts of a few words.
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import fmean

from polyproof import thresholds as t
from polyproof.alignment import Comparison, Coverage
from polyproof.alignment.common_ground import common_ground
from polyproof.model import Origin, Severity
from polyproof.rules.rule import Family, Observation, Rule

_NEITHER_WAY = 0.5  # what the anchors of a link say where nothing is found again, at most


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the whole translation where nothing of the source is found in it."""
    source, target = comparison.source, comparison.target
    if source is None or not (source.sentences and target.sentences):
        return
    coverage = comparison.coverage
    if not (_has_other_words(coverage) if coverage else _has_no_anchor(comparison)):
        return
    yield Observation(
        span=target.sentences_span(0, len(target.sentences)),
        message="This seems to translate another text: it shares hardly a word with its source."
        if coverage
        else "This seems to translate another text: it shares no name, number or known word "
        "with its source.",
        confidence=0.9,
        source_span=source.sentences_span(0, len(source.sentences)),
        origin=Origin.INTRODUCED,
    )


def _has_other_words(coverage: tuple[Coverage, ...]) -> bool:
    """Tell whether the words of neither version have counterparts, by the network."""
    sides = (
        [word.uncovered for link in coverage for word in link.source],
        [word.uncovered for link in coverage for word in link.target],
    )
    return all(
        len(side) >= t.OTHER_TEXT_WORDS.value and fmean(side) >= t.OTHER_TEXT_UNCOVERED.value
        for side in sides
    )


def _has_no_anchor(comparison: Comparison) -> bool:
    """Tell whether no name, number or known word is found again."""
    if any(dict(link.parts).get("anchors", 0.0) > _NEITHER_WAY for link in comparison.links):
        return False  # something is found again: almost always at the first link
    assert comparison.source is not None
    ground = common_ground(comparison.source, comparison.target)
    enough = ground.least >= t.OTHER_TEXT_WEIGHT.value
    return not ground.shared and ground.firm > 0 and enough


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
