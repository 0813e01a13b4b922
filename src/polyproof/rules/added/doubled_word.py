"""A word stands twice in a row.

## What it finds
A word that is repeated right behind itself, in languages whose own doublings are known.

## Why it matters
A slip that every reader sees, and often the trace of a repetition loop or of a hasty edit.

## Example
    The mayor opened the the bridge.

## What it leaves alone
What the language doubles by itself (*had had*, *die die*, *nous nous*, *very very*), words that
the source doubles too (*Bora Bora*), and in a text without a source names (*Duran Duran*) and
figures. In languages that double words by grammar (Hindi, Turkish, Indonesian) it is silent.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from polyproof.alignment import Comparison
from polyproof.locales.doubling import endings_that_double, words_that_double
from polyproof.locales.facts import DOUBLED_WORDS
from polyproof.model import Edit, Fix, Severity
from polyproof.rules.added._source import source_repeats_words
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text.repetition import repeated_words

# What follows is the ending of a numeral (a 17-a a), or a pronoun on its verb (aconselhou-a a).
_HANGING = regex.compile(r"[\p{L}\d][-‑]$")


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield every doubled word that neither the language nor the source accounts for."""
    target = comparison.target
    doubling = words_that_double(target.language)
    if doubling is None:
        return
    endings = endings_that_double(target.language)
    for pair in repeated_words(target.text, target.words, target.lowered_words, 1):
        word = pair.first.of(target.text)
        if pair.times != 2 or word.lower() in doubling or word.endswith(endings):
            continue
        if word.isdecimal() and comparison.source is None:
            continue
        if _HANGING.search(target.text, max(0, pair.first.start - 2), pair.first.start):
            continue
        if word[0].isupper() and (
            comparison.source is None or word != pair.again.of(target.text)[1:]
        ):
            continue
        if source_repeats_words(comparison, pair.first.cover(pair.again)):
            continue
        yield Observation(
            span=pair.again,
            message=f"The word “{word}” stands twice.",
            confidence=0.95,
            source_span=comparison.source_at(pair.first.start),
            origin=comparison.origin,
            fix=Fix((Edit(pair.again, ""),), safe=False),
        )


RULE = Rule(
    code="ADD202",
    name="doubled-word",
    family=Family.ADDED,
    severity=Severity.WARNING,
    category="fluency/duplication",
    check=check,
    page=__doc__,
    needs=(DOUBLED_WORDS,),
    yields_to=("ADD103", "ADD201"),
)
