"""A dateline runs on into the text.

## What it finds
The place, the date or the agency that opens a paragraph, which the source sets apart by a dash and
the translation does not: `MADRID (EFE) The president`.

## Why it matters
The agency's credit reads as a part of the sentence: a hallmark of text that was cut up and put
together again by a machine.

## Example
    VALLMAR (Lux). – Le port …      VALLMAR (Lux) The port …

## What it leaves alone
Datelines that the source does not set apart either, and those on a line of their own: STR201
speaks of these. A missing blank is the matter of GAR101. Where a script has no capitals, nothing is
looked for.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from polyproof.alignment import Comparison
from polyproof.locales.transliteration import respelled
from polyproof.model import Origin, Severity, Span
from polyproof.rules.rule import Family, Observation, Rule

# A place in capitals, a date, an agency in brackets.
_LINE = r"""(?P<place>\p{Lu}{4,}+(?:[ '’.-]{1,2}+\p{Lu}{2,}+){0,3}+)
            (?:,?\s\d{1,2}\.?(?:\s\p{L}{3,12}\.?){1,3})?+ (?P<agency>\s?\([^()\n]{2,40}+\))?+"""
_APART = regex.compile(_LINE + r"[.,]?+\s*+(?:[—–|―]|--?(?=\s))", regex.VERBOSE)
_RUN_ON = regex.compile(_LINE + r"\s++(?=[\"“«„]?\p{Lu}\p{Ll}|\p{Ll}{2})", regex.VERBOSE)
_OPENING = 3  # blocks atop an article that may have a dateline
_ALIKE = 3  # letters that two spellings of a place have in common


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the datelines of the first paragraphs that lost what set them apart."""
    source, target = comparison.source, comparison.target
    if source is None:
        return
    for block in source.article.blocks[:_OPENING]:
        apart = _APART.match(source.text, block.span.start, block.span.end)
        link = comparison.link_at_source(block.span.start) if apart else None
        if apart is None or link is None or link.is_dropped:
            continue
        start = comparison.target_span(link).start
        glued = _RUN_ON.match(target.text, start)
        if glued and _is_same(apart, glued):
            yield Observation(
                span=Span(start, len(glued.group().rstrip()) + start),
                message=f"The source sets the dateline apart: “{apart.group().strip()}”",
                confidence=0.85,
                source_span=Span(apart.start(), apart.end()),
                origin=Origin.INTRODUCED,
            )


def _is_same(one: regex.Match[str], other: regex.Match[str]) -> bool:
    """Tell whether two datelines name one place, or one agency."""
    if one.group("agency") and other.group("agency"):
        return True
    ours, theirs = (respelled(match.group("place"))[:_ALIKE] for match in (one, other))
    return bool(ours) and ours == theirs


RULE = Rule(
    code="STR205",
    name="dateline-glued",
    family=Family.STRUCTURE,
    severity=Severity.WARNING,
    category="linguistic-conventions/sentence-boundary",
    check=check,
    page=__doc__,
    needs_source=True,
    yields_to=("STR101", "STR201", "GAR101"),
)
