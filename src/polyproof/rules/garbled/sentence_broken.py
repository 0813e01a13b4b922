"""A line breaks off in the middle of a sentence.

## What it finds
A paragraph of the translation that ends in a word or a comma, where the next one goes on with the
same sentence of the source.

## Why it matters
Pages set a link or a name on a line of its own when its text is put together again; the reader
meets half a sentence, and a program that reads paragraphs reads two wrong ones.

## Example
    (en) Night guard Oleg Brandt found it in the sink.
    (es) El vigilante nocturno
         Oleg Brandt lo encontró en el fregadero.

The line breaks within the sentence.

## What it leaves alone
Headlines and other headings, lists, verse, lines that break in the source too, and paragraphs that
end with any mark but a comma.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import regex

from polyproof.alignment import Comparison
from polyproof.locales.language import is_spaced
from polyproof.locales.punctuation import ends_with_stop
from polyproof.model import BlockKind, Edit, Fix, Origin, Severity, Span
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text.sentences import Sentence
from polyproof.thresholds import BROKEN_LINK

_BROKEN_OFF = regex.compile(r"[\p{L}\p{M}\p{N},，、،]\Z")
_STOPPED = regex.compile(r"\p{Sentence_Terminal}[\p{Pe}\p{Pf}\p{Pi}\"'\s]*+\Z")
_LED = regex.compile(r"\w[:：](?!\w)|\s[–—-]\s")  # what leads a sentence may get a line of its own
_LAST_WORD = regex.compile(r"\S+\Z")


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the ends of the lines that break within a sentence of the source."""
    target, source = comparison.target, comparison.source
    if source is None or not ends_with_stop(target.language) or not ends_with_stop(source.language):
        return
    for first, second in pairwise(target.sentences):
        if first.block == second.block or not _are_paragraphs(comparison, first, second):
            continue
        if _BROKEN_OFF.search(first.span.of(target.text).rstrip()) is None:
            continue
        theirs = _one_sentence(comparison, first, second)
        if theirs is not None and not _LED.search(theirs.of(source.text)):
            yield _observation(comparison, first, second, theirs)


def _are_paragraphs(comparison: Comparison, first: Sentence, second: Sentence) -> bool:
    blocks = comparison.target.article.blocks
    return all(blocks[one.block].kind is BlockKind.PARAGRAPH for one in (first, second))


def _one_sentence(comparison: Comparison, first: Sentence, second: Sentence) -> Span | None:
    """Return the one whole sentence of the source that both lines render; None if there is none."""
    assert comparison.source is not None
    link = comparison.link_at(first.span.end - 1)
    if link is None or link.is_added or link.score < BROKEN_LINK.value:
        return None
    if comparison.link_at(second.span.start) != link or link.source[1] - link.source[0] != 1:
        return None
    whole = comparison.source_span(link)
    ends = (
        (whole, comparison.source.text),
        (comparison.target_span(link), comparison.target.text),
    )
    return whole if all(_STOPPED.search(span.of(text)) for span, text in ends) else None


def _observation(
    comparison: Comparison, first: Sentence, second: Sentence, theirs: Span
) -> Observation:
    text = comparison.target.text
    last = _LAST_WORD.search(first.span.of(text).rstrip())
    assert last is not None
    start, end = first.span.start + last.start(), first.span.start + last.end()
    blank = " " if is_spaced(comparison.target.language) else ""
    return Observation(
        span=Span(start, end),
        message=f"The line breaks behind “{last.group()}”, in the middle of a sentence.",
        confidence=0.9,
        source_span=theirs,
        origin=Origin.INTRODUCED,
        fix=Fix((Edit(Span(end, second.span.start), blank),), safe=False),
    )


RULE = Rule(
    code="GAR107",
    name="sentence-broken",
    family=Family.GARBLED,
    severity=Severity.WARNING,
    category="linguistic-conventions/punctuation",
    check=check,
    page=__doc__,
    needs_source=True,
)
