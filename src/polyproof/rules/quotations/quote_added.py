"""Words stand between quotation marks that the source does not quote.

## What it finds
A quotation of the translation that renders none of the source, neither its words nor their
neighbourhood, where the article otherwise keeps the source's marks.

## Why it matters
The marks say that somebody said exactly this.

## Example
    Source:      Der Wirt sagte, er habe davon nichts gewusst und gehe jetzt nach Hause.
    Translation: The landlord said “he had known nothing about it and was going home now”.

## What it leaves alone
Names of companies, newspapers and works, which some languages quote; single words; headlines;
an article most of whose quotations are new. Many translators rightly turn indirect speech into
direct speech, so this rule is off unless selected.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.model import Origin, Severity
from polyproof.rules.quotations.character import Character, character_of
from polyproof.rules.quotations.stray import near_in_source, shown
from polyproof.rules.rule import Family, Observation, Rule


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the quotations of the translation that the source does not have."""
    if comparison.source is None:
        return
    matches = comparison.quotations
    kept = len(matches.pairs) / max(1, len(matches.pairs) + len(matches.added))
    if matches.lost or kept < t.LOST_KEPT_SHARE.value:
        return
    parse = comparison.source.quotations
    strays = (*parse.unclosed, *parse.unopened, *parse.doubtful)
    for quotation in matches.added:
        if character_of(comparison.target, quotation) not in (Character.SPEECH, Character.PHRASE):
            continue
        near = near_in_source(comparison, quotation.span)
        if near is None or any(near.overlaps(stray) for stray in strays):
            continue
        yield Observation(
            span=quotation.opening,
            message="The source does not quote these words: "
            + shown(comparison.target.text, quotation.opening),
            confidence=0.6,
            source_span=comparison.source_at(quotation.opening.start),
            origin=Origin.INTRODUCED,
        )


RULE = Rule(
    code="QUO104",
    name="quote-added",
    family=Family.QUOTATIONS,
    severity=Severity.WARNING,
    category="linguistic-conventions/quotation",
    check=check,
    page=__doc__,
    needs_source=True,
    preview=True,
    yields_to=("QUO105", "QUO107"),
)
