"""A question or exclamation lacks its opening mark.

## What it finds
In languages that open questions and exclamations (Spanish, Asturian), a sentence that
ends in `?` or `!` without `¿` or `¡`.

## Why it matters
Readers learn only at the end that the sentence was a question; it is a plain error.

## Example
    Quién vendió el molino?

## What it leaves alone
Doubt in brackets (`(?)`), titles of other languages, addresses, names with a mark (`Yahoo!`).
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from polyproof.alignment import Comparison
from polyproof.locales.inner_capitals import names_with_mark
from polyproof.locales.punctuation import inverted_marks
from polyproof.model import Severity, Span
from polyproof.rules.rule import Family, Observation, Rule

_MARK = regex.compile(r"(?<=[\p{L}\p{N}][”\"»’)]?)[?!]++")
_OPENING = {"?": "¿", "!": "¡"}
_WORD = regex.compile(r"(?r)[\p{L}\p{M}\p{N}]++[”\"»’)]?")


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the questions and exclamations that nothing opens."""
    target = comparison.target
    if not inverted_marks(target.language):
        return
    text = target.text
    blocks = iter(target.article.blocks)
    block = next(blocks, None)
    opened_from = 0
    for match in _MARK.finditer(text):
        while block is not None and block.span.end <= match.start():
            block = next(blocks, None)
            opened_from = block.span.start if block else match.start()
        before = text[opened_from : match.start()]
        opened_from = match.end()
        word = _WORD.match(text, 0, match.start())
        if word is None or word.group() + match.group() in names_with_mark():
            continue
        if any(_OPENING[mark] in before for mark in match.group()):
            continue
        yield Observation(
            span=Span(word.start(), match.end()),
            message=f"The sentence ends in “{match.group()}”, but no "
            f"“{_OPENING[match.group()[0]]}” opens it.",
            confidence=0.85,
            source_span=comparison.source_at(match.start()),
            origin=comparison.origin,
        )


RULE = Rule(
    code="PUN107",
    name="inverted-mark-missing",
    family=Family.PUNCTUATION,
    severity=Severity.WARNING,
    category="linguistic-conventions/punctuation",
    check=check,
    page=__doc__,
    yields_to=("PUN103", "GAR306"),
)
