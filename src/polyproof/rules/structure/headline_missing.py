"""The headline or the standfirst of the source is missing.

## What it finds
An article whose source begins with a headline, or with a headline and a standfirst, while the
translation begins with the text, and nothing in it renders them.

## Why it matters
The headline is what most readers see of an article, and often all of it. Where it is gone the page
shows the first sentence in its place, or nothing.

## Example
    El pont tancarà fins al juny
    El pont de Vallmar …            The Vallmar bridge will be closed until June, …

## What it leaves alone
Translations that begin with a line of their own that may be a headline, whatever it says, and
openings of which more is gone than these parts: DRP101 speaks of that.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import log

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.locales.length import length_factor
from polyproof.model import HEADS, Article, Block, BlockKind, Link, Origin, Severity, Span
from polyproof.reading.structure import name_blocks
from polyproof.rules.quoting import quoted
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text import Document

_OPENING = 4  # blocks that are enough to tell what the first two are


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the headline, or what of it and the standfirst the translation lacks, as one."""
    source, target = comparison.source, comparison.target
    if source is None or not comparison.links:
        return
    parts = _parts(source.article)
    if not parts or _begins_with_headline(target.article):
        return
    gone = [block for block in parts if _is_dropped(comparison, source, block)]
    if not gone and _went_unsaid(comparison, comparison.links[0], parts[0]):
        gone = parts[:1]
    if not gone:
        return
    following = source.article.blocks[parts.index(gone[-1]) + 1]
    if _is_dropped(comparison, source, following):
        return  # more is gone: DRP101
    span = gone[0].span.cover(gone[-1].span)
    what = " and the ".join(block.kind.value for block in gone)
    link = comparison.link_at_source(span.start)
    place = comparison.target_span(link).start if link is not None else 0
    yield Observation(
        span=Span(place, place),
        message=f"The {what} of the source is missing: “{quoted(span.of(source.text))}”",
        confidence=0.85,
        source_span=span,
        origin=Origin.INTRODUCED,
    )


def _parts(article: Article) -> list[Block]:
    """Return the headline and the standfirst that stand atop an article, as far as it has them."""
    named = name_blocks(replace(article, blocks=article.blocks[:_OPENING])).blocks
    parts = []
    for block, kind in zip(named, HEADS, strict=False):
        if block.kind is not kind:
            break
        parts.append(block)
    return parts if len(named) > len(parts) else []


def _begins_with_headline(article: Article) -> bool:
    """Tell whether the first block may be a headline, with whatever mark at its end."""
    blocks = name_blocks(replace(article, blocks=article.blocks[:_OPENING])).blocks
    if len(blocks) < 2:
        return False
    first, second = blocks[0].span, blocks[1].span
    short = len(first) <= t.HEADING_LENGTH.value and 2 * len(first) <= len(second)
    return blocks[0].kind is BlockKind.HEADLINE or short


def _is_dropped(comparison: Comparison, source: Document, block: Block) -> bool:
    """Tell whether nothing renders a block."""
    links = {comparison.link_at_source(s.span.start) for s in source.sentences_in(block.span)}
    return bool(links) and all(
        link is not None and link.is_dropped and link not in comparison.moved for link in links
    )


def _went_unsaid(comparison: Comparison, link: Link, headline: Block) -> bool:
    """Tell whether a link of the headline and the text behind it renders the text alone.

    It does if the translation is far too short for both and fits the text without the headline.
    """
    source, target = comparison.source, comparison.target
    if source is None or link.source[0] != 0 or link.is_alone:
        return False
    whole = comparison.source_span(link)
    if whole.end <= headline.span.end + 1:
        return False
    ours, theirs = (length_factor(d.language) or 1.0 for d in (source, target))
    rendered = len(comparison.target_span(link)) / theirs
    with_headline = log(rendered * ours / len(whole))
    without = log(rendered * ours / (whole.end - headline.span.end))
    return with_headline < t.HEADLINE_SHORT.value and abs(without) < abs(with_headline) / 2


RULE = Rule(
    code="STR203",
    name="headline-missing",
    family=Family.STRUCTURE,
    severity=Severity.ERROR,
    category="accuracy/omission",
    check=check,
    page=__doc__,
    needs_source=True,
    yields_to=("STR101", "UNT101"),
)
