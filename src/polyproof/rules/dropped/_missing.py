"""Stretches of the source that the alignment leaves without a translation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby

import regex

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.alignment.numbers import numbers_within, values_of
from polyproof.model import HEADS, BlockKind, Link, Origin, Span
from polyproof.rules.dropped._speaker import names_speaker_of_kept
from polyproof.rules.quoting import quoted
from polyproof.rules.rule import Observation
from polyproof.text import Document

# A short second line of a heading may be taken for a dateline.
_HEADING_LINES = (*HEADS, BlockKind.DATELINE)
_TWO = 2
_STATED = regex.compile(r"[,،，、＝]|[.。।۔።]\W?\Z")
_LETTER = regex.compile(r"\p{L}")
# A letter in lower case or a closing mark: the rest of a sentence that was cut in the middle.
_FRAGMENT = regex.compile(r"\p{Ll}|[\p{Pf}\p{Pe}]")
# An ellipsis that the sentence goes on behind: its beginning, cut off.
_BEGINNING = regex.compile(r"(?:…|\.\.\.)\Z")


@dataclass(frozen=True, slots=True)
class Missing:
    """Source text in a row without a translation.

    Attributes:
        source: the text.
        place: where it is missing in the translation, an empty span.
        confidence: how sure the alignment is, 0-1.
        whole_blocks: whether it is all of one or more paragraphs.
    """

    source: Span
    place: Span
    confidence: float
    whole_blocks: bool


def missing(comparison: Comparison) -> Iterator[Missing]:
    """Yield what the translation lacks, whole sentences at least, in order."""
    source = comparison.source
    if source is None:
        return
    for dropped, group in groupby(comparison.links, key=partial(_is_missing, comparison.moved)):
        links = list(group)
        if not dropped or _is_told_beside(comparison, links):
            continue
        first, stop = links[0].source[0], links[-1].source[1]
        span = source.sentences_span(first, stop)
        if not _LETTER.search(source.text, span.start, span.end):
            continue
        if _FRAGMENT.match(source.text, span.start) or _BEGINNING.search(
            source.text, max(span.start, span.end - 3), span.end
        ):
            continue
        if stop - first == 1 and (
            names_speaker_of_kept(comparison, span) or _is_deck(comparison, links[0])
        ):
            continue
        sentences = source.sentences
        starts_block = first == 0 or sentences[first - 1].block != sentences[first].block
        ends_block = stop == len(sentences) or sentences[stop].block != sentences[stop - 1].block
        yield Missing(
            source=span,
            place=comparison.target_span(links[0]),
            confidence=min(link.certainty for link in links),
            whole_blocks=starts_block and ends_block,
        )


def _is_told_beside(comparison: Comparison, links: list[Link]) -> bool:
    """Tell whether the numbers of the sentences stand beside, where no other sentence has them.

    The alignment has then given their translation to the sentence before or behind.
    """
    own = [numbers for numbers in comparison.numbers if numbers.link in links]
    large = [
        number not in numbers.lost
        for numbers in own
        for number in numbers.source
        if number.in_digits and number.values[0] >= t.TOLD_NUMBER.value
    ]
    return sum(large) > len(large) / 2


def observed(comparison: Comparison, message: str, *, whole_blocks: bool) -> Iterator[Observation]:
    """Yield what is missing, in whole paragraphs or not; `message` ends in the words missing."""
    for gap in missing(comparison):
        if comparison.source is None or gap.whole_blocks is not whole_blocks:
            continue
        yield Observation(
            span=gap.place,
            message=f"{message}: “{quoted(gap.source.of(comparison.source.text))}”",
            confidence=gap.confidence,
            source_span=gap.source,
            origin=Origin.INTRODUCED,
        )


def _is_deck(comparison: Comparison, link: Link) -> bool:
    """Tell whether one of several heading lines is missing: the desk may have made one of them."""
    source, target = comparison.source, comparison.target
    assert source is not None
    sentence = source.sentences[link.source[0]]
    heads = [block.kind in _HEADING_LINES for block in source.article.blocks]
    if not heads[sentence.block] or sum(heads) < _TWO or _is_statement(source, sentence.span):
        return False
    told = values_of(target.numbers)
    counts = numbers_within(source.numbers, sentence.span)
    if any(number.firm and told.isdisjoint(number.values) for number in counts):
        return False
    return bool(target.article.blocks) and target.article.blocks[0].kind in _HEADING_LINES


def _is_statement(document: Document, span: Span) -> bool:
    """Tell whether a line has a comma or ends with a stop, as standfirsts and captions do."""
    return bool(_STATED.search(document.text, span.start, span.end))


def _is_missing(moved: frozenset[Link], link: Link) -> bool:
    return link.is_dropped and link.certainty >= t.GAP_CERTAIN.value and link not in moved
