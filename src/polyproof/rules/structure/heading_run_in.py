"""A heading of the source runs on into the text of the translation.

## What it finds
A headline or subheading that is a paragraph of its own in the source and, in the translation, the
beginning of the paragraph behind it.

## Why it matters
Readers stumble over two sentences that have become one, and the page loses its structure.

## Example
    Was kommt nun?                  What comes next The city wants to decide in June.
    Die Stadt will im Juni …

## What it leaves alone
Headings that keep their own line, and paragraphs that a translator joined though each ends with
a full stop.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.model import Link, Origin, Severity
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text import Document

_STOP = regex.compile(r"[.!?…:。！？؟।][\s\p{P}]*+\Z")


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield every heading that lost its own line."""
    source, target = comparison.source, comparison.target
    if source is None:
        return
    for link, following in zip(comparison.links, comparison.links[1:], strict=False):
        if link.shape != "1-1" or not _is_heading(source, link.source[0]):
            continue
        heading = target.sentences[link.target[0]]
        if not _is_heading_like(heading.span.of(target.text)) or _alone(target, heading.index):
            continue
        if following.shape == "1-1" and _sure(link) and _sure(following):
            yield Observation(
                span=heading.span,
                message="In the source this is a heading with a line of its own.",
                confidence=0.8,
                source_span=comparison.source_span(link),
                origin=Origin.INTRODUCED,
            )


def _is_heading(document: Document, index: int) -> bool:
    """Tell whether a sentence is a paragraph of its own without a full stop."""
    return _alone(document, index) and _is_heading_like(
        document.sentences[index].span.of(document.text)
    )


def _alone(document: Document, index: int) -> bool:
    """Tell whether no other sentence stands in the same paragraph behind this one."""
    sentences = document.sentences
    return index + 1 == len(sentences) or sentences[index + 1].block != sentences[index].block


def _is_heading_like(text: str) -> bool:
    return not _STOP.search(text) and len(text) <= t.HEADING_LENGTH.value


def _sure(link: Link) -> bool:
    return link.score >= t.HEADING_SURE.value


RULE = Rule(
    code="STR201",
    name="heading-run-in",
    family=Family.STRUCTURE,
    severity=Severity.WARNING,
    category="linguistic-conventions/sentence-boundary",
    check=check,
    page=__doc__,
    needs_source=True,
)
