"""The translation renders another text.

## What it finds
Two versions that have fewer names, numbers and words in common than a translation of this length
has, and hardly a sentence that fits its counterpart: the wrong file, or a sentence in the place of
another. With the extra `polyproof[lexicon]` a network compares the words instead, and says so
where it finds hardly any of them in the other version.

## Why it matters
Every sentence may be flawless, and none belongs to this story.

## Example
    El pleno aprobó ayer ampliar el puerto.      Snow fell on 14 villages in the Alps.

## What it leaves alone
Free translations, in which a few words are found again, and texts of a few words. Where it speaks,
no other rule does: everything else that it found would follow from this.
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import fmean

from polyproof import thresholds as t
from polyproof.alignment import Comparison, Coverage
from polyproof.alignment.common_ground import odds_of_another_text
from polyproof.model import Origin, Severity
from polyproof.rules.rule import Family, Observation, Rule


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the whole translation where nothing of the source is found in it."""
    source, target = comparison.source, comparison.target
    if source is None or not (source.sentences and target.sentences):
        return
    coverage = comparison.coverage
    if coverage:
        is_other = _has_other_words(coverage)
    else:
        is_other = odds_of_another_text(comparison) >= t.OTHER_TEXT_ODDS.value
    if is_other:
        yield Observation(
            span=target.sentences_span(0, len(target.sentences)),
            message="This seems to translate another text: "
            "it shares hardly a name, a number or a word with its source.",
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
    explains_all=True,
)
