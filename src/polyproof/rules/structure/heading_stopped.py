"""A heading of the source became a sentence with a full stop.

## What it finds
A short line of its own between paragraphs that ends without a mark in the source, as headings
do, while its translation, also a line of its own, ends with a full stop.

## Why it matters
The heading was translated as a sentence of the text, often with a verb and a tense that it did
not have, and what stood out as a heading now reads as a statement of the newspaper.

## Example
    Il ministro assente             The minister was absent.
    Nella seduta di ieri …          In yesterday's session …

## What it leaves alone
The headline and what stands under it, which many newspapers close with a full stop; articles
whose translator gives every heading one; lines that end in a full stop in the source too.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.model import Edit, Fix, Link, Origin, Severity, Span
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text import Document

_FULL_STOP = regex.compile(r"(?<![.…])[.。।]\Z")
_ENDED = regex.compile(r"\p{P}\s*+\Z")
_QUOTED = regex.compile(r"[\"“”„«»「」]")


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the headings that gained a full stop, where others of the article did not."""
    source, target = comparison.source, comparison.target
    if source is None:
        return
    headings = [link for link in comparison.links if _is_heading(source, link)]
    ends = [_FULL_STOP.search(comparison.target_span(link).of(target.text)) for link in headings]
    if all(ends):  # the habit of this translator, or nothing to compare with
        return
    for link, end in zip(headings, ends, strict=True):
        span = comparison.target_span(link)
        is_line = _is_line(target, link.target) and _stands_in_text(source, link.source)
        if end and is_line and link.score >= t.HEADING_SURE.value:
            yield Observation(
                span=span,
                message="In the source this is a heading, without a full stop.",
                confidence=0.8,
                source_span=comparison.source_span(link),
                origin=Origin.INTRODUCED,
                fix=Fix((Edit(Span(span.end - 1, span.end), ""),), safe=False),
            )


def _is_heading(source: Document, link: Link) -> bool:
    """Tell whether the source of a link is a short line without a mark at its end."""
    if link.is_alone or not _is_line(source, link.source):
        return False
    line = source.sentences_span(*link.source).of(source.text)
    return len(line) <= t.HEADING_LENGTH.value and not _ENDED.search(line)


def _stands_in_text(document: Document, sentences: tuple[int, int]) -> bool:
    """Tell whether running text stands before and behind, and the line itself is no speech."""
    first, stop = sentences
    line = document.sentences_span(first, stop).of(document.text)
    if first == 0 or stop == len(document.sentences) or _QUOTED.search(line):
        return False
    return bool(_ENDED.search(document.sentences[first - 1].span.of(document.text)))


def _is_line(document: Document, sentences: tuple[int, int]) -> bool:
    """Tell whether the sentences are all there is in one block."""
    blocks = {sentence.block for sentence in document.sentences[slice(*sentences)]}
    if len(blocks) != 1:
        return False
    block = document.article.blocks[blocks.pop()]
    return block.span == document.sentences_span(*sentences)


RULE = Rule(
    code="STR202",
    name="heading-stopped",
    family=Family.STRUCTURE,
    severity=Severity.SUGGESTION,
    category="linguistic-conventions/punctuation",
    check=check,
    page=__doc__,
    needs_source=True,
    yields_to=("STR201", "GAR101"),
)
