"""A language model speaks about its translation.

## What it finds
A sentence that begins with what models say around their work: *Here is the translation*, *As an
AI language model*, *Translator's note:*, a leaked prompt, in English and in the language of the
translation.

## Why it matters
It was never part of the article, and it tells every reader how the text was made.

## Example
    Here is the translation of the article: The bridge is closed.

## What it leaves alone
Articles about such models, where the source says it too.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.locales.phrases import chatter_phrases
from polyproof.model import Severity
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text import Document


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield every sentence that is a model's own."""
    target, source = comparison.target, comparison.source
    phrases = chatter_phrases(target.language)
    if source is not None and _has_chatter(source):
        return
    for sentence in target.sentences:
        if _opening(sentence.span.of(target.text)).startswith(phrases):
            yield Observation(
                span=sentence.span,
                message="This speaks about the translation and does not belong to the article.",
                confidence=0.97,
                source_span=comparison.source_at(sentence.span.start),
                origin=comparison.origin,
            )


def _opening(text: str) -> str:
    """Return a sentence in lower case without the marks it may begin with."""
    return text.lower().replace("’", "'").lstrip("*_#[(（\"“'` ")


def _has_chatter(document: Document) -> bool:
    phrases = chatter_phrases(document.language)
    return any(_opening(s.span.of(document.text)).startswith(phrases) for s in document.sentences)


RULE = Rule(
    code="ADD301",
    name="model-chatter",
    family=Family.ADDED,
    severity=Severity.ERROR,
    category="accuracy/addition",
    check=check,
    page=__doc__,
)
