"""An article or a preposition stands right before a comma or a full stop.

## What it finds
A word that needs another one behind it (*the*, *of the*, German *im*, Russian *в*) at the end of a
clause.

## Why it matters
What belongs behind it was dropped, a name or a figure more often than not.

## Example
    The bridge was closed by the, and traffic stopped.

## What it leaves alone
Words that can be pronouns or adverbs as well, a parenthesis (*with, perhaps, the best*), and
languages whose function words are not known to it.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from polyproof.alignment import Comparison
from polyproof.locales.facts import DANGLING_WORDS
from polyproof.locales.phrases import dangling_words
from polyproof.model import Severity, Span
from polyproof.rules.rule import Family, Observation, Rule

# A second comma would make what stands between the two a parenthesis: *with, perhaps, the best*.
_BEFORE_MARK = regex.compile(
    r"\s(?<=\p{Ll}\s)(\p{Ll}{1,6}+)(?=[.;:!?](?:\s|\Z)|\s*+\Z|,\s[^,]{60})"
)


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield every function word that lacks what belongs behind it."""
    words = dangling_words(comparison.target.language)
    if not words:
        return
    for match in _BEFORE_MARK.finditer(comparison.target.text):
        word = match.group(1)
        if word in words:
            yield Observation(
                span=Span(match.start(1), match.end(1)),
                message=f"Something is missing behind “{word}”.",
                confidence=0.9,
                source_span=comparison.source_at(match.start(1)),
                origin=comparison.origin,
            )


RULE = Rule(
    code="DRP201",
    name="dangling-word",
    family=Family.DROPPED,
    severity=Severity.ERROR,
    category="accuracy/omission",
    check=check,
    page=__doc__,
    needs=(DANGLING_WORDS,),
)
