"""The accents are gone from a whole passage.

## What it finds
A paragraph, or an article, without a single accented letter where the language writes one in every
few words, with words that are none without their accents: *malgre*, *annee*. How often a language
uses such letters is counted in its list of words.

## Why it matters
The text looks like a telegram, some words turn into others, and spelling aids find none of it.

## Example
    (fr) Le maire a ete elu des le premier tour apres une campagne mouvementee.

*été*, *élu*, *dès*, *après*

## What it leaves alone
Short paragraphs, languages that write few such letters, and text in another language.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import log

from polyproof.alignment import Comparison
from polyproof.locales.letter_marks import has_marks, marked_share, with_marks
from polyproof.model import Severity, Span
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text import Document
from polyproof.thresholds import ACCENTS_CHANCE, ACCENTS_WORDS


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the blocks whose letters have lost their marks."""
    target = comparison.target
    share = marked_share(target.language)
    if share == 0:
        return
    fewest = log(ACCENTS_CHANCE.value) / log(1 - share)
    for span in _passages(target):
        text = span.of(target.text)
        if len(text) < 2 * fewest or has_marks(text):
            continue
        words = target.words_in(span)
        if len(words) < fewest:
            continue
        marked = with_marks(target.language)
        lost = [word.text for word in words if word.text in marked]
        if len(set(lost)) < ACCENTS_WORDS.value:
            continue
        shown = ", ".join(f"`{word}` for `{marked[word]}`" for word in dict.fromkeys(lost[:3]))
        yield Observation(
            span=span,
            message=f"The accents are gone from this text: {shown}.",
            confidence=0.95,
            origin=comparison.origin,
            evidence=(f"the language has accents in {share:.0%} of its words, here in none",),
        )


def _passages(target: Document) -> Iterable[Span]:
    """Return the paragraphs; the whole article where no letter of it has a mark."""
    if not has_marks(target.text):
        return (Span(0, len(target.text)),)
    return (block.span for block in target.article.blocks)


RULE = Rule(
    code="GAR402",
    name="accents-stripped",
    family=Family.GARBLED,
    severity=Severity.ERROR,
    category="linguistic-conventions/spelling",
    check=check,
    page=__doc__,
    yields_to=("UNT101", "UNT102", "STR101"),
)
