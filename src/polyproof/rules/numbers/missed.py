"""Whether a number that one version has is missed by the other, or only told elsewhere."""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal

from polyproof.alignment.numbers import numbers_within, values_of
from polyproof.locales.numbers import writes_han_numerals
from polyproof.model import HEADS, Span
from polyproof.text import Document
from polyproof.text.number import Number, NumberKind, han

_NEAR = 2  # sentences on each side in which a number may stand instead
_DATELINE = 40  # code points from the start of the first paragraph in which its date may stand
_MONTH_GAP = 2  # code points between a day and its month


def is_outright(number: Number) -> bool:
    """Tell whether a number is in digits, more than two, and no part of a name.

    Only such a number is missed by itself: one and two are often said in other ways.
    """
    return number.in_digits and number.kind is not NumberKind.CODE and number.values[0] > 2


def is_missed_by(document: Document, place: Span, number: Number, written: str) -> bool:
    """Tell whether a number of one version is missing from the other, at `place` and near it.

    `written` is how the number is written; it may stand at `place` within a word or another number.
    """
    if not is_outright(number) or written in place.of(document.text):
        return False
    if writes_han_numerals(document.language) and _stands_in_han(document, place, number):
        return False
    values = values_near(document, place)
    in_parts = bool(number.parts) and values >= set(number.parts)  # 4.35, 4 h 35
    return not in_parts and values.isdisjoint(number.values)


def _stands_in_han(document: Document, place: Span, number: Number) -> bool:
    """Tell whether a numeral that counts nothing by itself says the number: 四棒, 第七局."""
    numeral = han.written(number.values[0])
    runs = han.NUMERAL.finditer(document.text, place.start, place.end)
    return bool(numeral) and any(run.group() == numeral for run in runs)


def values_near(document: Document, span: Span) -> set[Decimal]:
    """Return the values of the numbers in a stretch of text and in two sentences on each side."""
    first = document.sentence_at(span.start)
    last = document.sentence_at(max(span.start, span.end - 1))
    if first is None or last is None:
        return set()
    stretch = document.sentences_span(
        max(0, first.index - _NEAR), min(len(document.sentences), last.index + 1 + _NEAR)
    )
    return values_of(numbers_within(document.numbers, stretch))


def is_left_to_desk(document: Document, number: Number, other: Document) -> bool:
    """Tell whether the desk decides if the other version has a number where this one has it."""
    return _is_told_in_head(document, number, other) or _is_day_of_dateline(document, number)


def _is_told_in_head(document: Document, number: Number, other: Document) -> bool:
    """Tell whether a number stands in a headline or standfirst, and anywhere in the other version.

    What a headline picks from the article is the desk's choice.
    """
    head = next((b for b in document.article.blocks if b.span.end > number.start), None)
    if head is None or head.kind not in HEADS:
        return False
    return not values_of(other.numbers).isdisjoint(number.values)


def _is_day_of_dateline(document: Document, number: Number) -> bool:
    """Tell whether a number is the day of the date that opens the article behind its place.

    Where the desk gives no dateline, the date is left to the date of the issue.
    """
    blocks = document.article.blocks
    first = next((block for block in blocks if block.kind not in HEADS), None)
    if first is None or not 0 < number.start - first.span.start <= _DATELINE:
        return False
    index = bisect_left(document.numbers, number.end, key=lambda n: n.start)
    following = document.numbers[index : index + 1]
    return any(n.kind is NumberKind.MONTH and n.start - number.end <= _MONTH_GAP for n in following)
