"""The source is in another language than it is said to be in.

## What it finds
A source of at least 25 words that is surely written in another language than the run was told, by
its option, the name of the file or the manifest.

## Why it matters
Names, numbers and words are then read by the rules of the wrong language: everything that compares
the two versions is guesswork, so nothing else is said about the article.

## Example
    (named Czech) Der Stadtrat hat am Montag beschlossen, die Brücke für ein Jahr zu sperren. …
    (en) The town council decided on Monday to close the bridge for a year. …

The source is German.

## What it leaves alone
Short and mixed sources, and languages close to the one expected.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.locales.codes import language_name
from polyproof.locales.facts import COMMON_WORDS
from polyproof.locales.function_words import share
from polyproof.model import Origin, Severity, Side
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.rules.untranslated.wrong_language import other_language


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the source as a whole, where it is in another language."""
    source = comparison.source
    if source is None or len(source.words) < t.WRONG_LANGUAGE_WORDS.value:
        return
    counts = Counter(source.lowered_words)
    if share(counts, source.language) >= t.WRONG_LANGUAGE_OWN.value:
        return
    whole = source.sentences_span(0, len(source.sentences))
    language = other_language(source, whole, None)
    if not language:
        return
    found, expected = language_name(language), language_name(source.language)
    yield Observation(
        span=whole,
        side=Side.SOURCE,
        message=f"The source is written in {found}, not in {expected} as it is said to be.",
        confidence=0.95,
        source_span=whole,
        origin=Origin.UNKNOWN,
    )


RULE = Rule(
    code="UNT202",
    name="source-language",
    family=Family.UNTRANSLATED,
    severity=Severity.ERROR,
    category="accuracy/untranslated",
    check=check,
    page=__doc__,
    needs_source=True,
    needs_of_source=(COMMON_WORDS,),
    explains_all=True,
)
