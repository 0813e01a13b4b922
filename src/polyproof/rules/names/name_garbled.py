"""A name is cut short or misspelt.

## What it finds
A name of which a piece is missing: a word with a capital letter (in Japanese, in Katakana) that
renders no name of the source and that is the beginning of one, as the rest of the article, the
source, or the language's vocabulary shows; beside a part of the name that is whole, two letters
are enough.

## Why it matters
Readers do not find the person or the place, and a newspaper that cannot spell the names it
prints is not believed in the rest.

## Example
    The buses to Polta were late. Poltava had no water.

The first should be *Poltava*.

## What it leaves alone
Names whose ending differs because the language declines them, names that the source writes just
so, and names that render one of the source in full.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.locales.facts import NAME_ENDINGS, WORD_LIST
from polyproof.model import Origin, Severity, Span
from polyproof.rules.names.expected import Expectations
from polyproof.rules.names.stumps import cut_beside
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text.names import base


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the names that are no rendering of a name but near one."""
    expectations = Expectations(comparison)
    judged = {word: expectations.expected(suspect) for word, suspect in expectations.suspects()}
    found = {word: expected for word, expected in judged.items() if expected is not None}
    for word, expected in sorted({**dict(cut_beside(comparison)), **found}.items()):
        text = base(word.text)
        yield Observation(
            span=Span(word.start, word.start + len(text)),
            message=f"`{text}` looks like `{expected.form}` with a piece missing.",
            confidence=expected.sure,
            source_span=expected.source.span if expected.source else None,
            origin=Origin.INTRODUCED,
            evidence=(expected.why,),
        )


RULE = Rule(
    code="NAM201",
    name="name-garbled",
    family=Family.NAMES,
    severity=Severity.ERROR,
    category="accuracy/name",
    check=check,
    page=__doc__,
    needs_source=True,
    needs=(WORD_LIST,),
    needs_of_source=(NAME_ENDINGS,),
)
