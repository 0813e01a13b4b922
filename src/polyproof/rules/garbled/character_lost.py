"""A character could not be shown and was replaced.

## What it finds
The replacement character (`\N{REPLACEMENT CHARACTER}`), an empty box, and a question mark inside
a word (`Mu?oz`).

## Why it matters
A letter is gone for good, mostly in a name.

## Example
    The striker Mu?oz scored twice.

## What it leaves alone
Addresses (`/page?id=3`) and what the source writes in the same way.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from polyproof.alignment import Comparison
from polyproof.model import Severity, Span
from polyproof.rules.rule import Family, Observation, Rule

# The sign that stands for the character; behind a letter and before a small one if it is `?`.
_SIGN = regex.compile(r"[\ufffd\uf8ff]+|(?<=\p{L})\?(?=\p{Ll})")
_PART = r"[\p{L}\p{M}]{0,40}+"
_BEFORE = regex.compile("(?r)" + _PART)
_AFTER = regex.compile(_PART)


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the words with a character lost."""
    text = comparison.target.text
    source = comparison.source.text if comparison.source else ""
    for match in _SIGN.finditer(text):
        before, after = _BEFORE.match(text, 0, match.start()), _AFTER.match(text, match.end())
        assert before is not None and after is not None  # both patterns match anything
        span = Span(before.start(), after.end())
        if match.group() == "?" and _is_address(span, text):
            continue
        written = span.of(text)
        if written not in source:
            yield Observation(
                span=span,
                message=f"A character is lost in “{written}”.",
                confidence=0.95,
                source_span=comparison.source_at(span.start),
                origin=comparison.origin,
            )


def _is_address(span: Span, text: str) -> bool:
    """Tell whether the question mark divides an address: `/page?id=3`."""
    around = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    return around[0] in tuple("/.=&-") or around[1] in tuple("/=")


RULE = Rule(
    code="GAR306",
    name="character-lost",
    family=Family.GARBLED,
    severity=Severity.ERROR,
    category="design-and-markup/encoding",
    check=check,
    page=__doc__,
    yields_to=("GAR302",),
)
