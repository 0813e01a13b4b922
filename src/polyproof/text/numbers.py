"""Numbers by value, however they are written."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from polyproof.model import Article, Span


@dataclass(frozen=True, slots=True)
class Number:
    """A number in the text.

    `values` holds every value that the notation may stand for, the likeliest first (`2.000` is
    2000 in German and 2 in English). `in_digits` is false for number words.
    """

    span: Span
    values: tuple[Decimal, ...]
    in_digits: bool


def find_numbers(article: Article) -> tuple[Number, ...]:
    """Return the numbers of the article in order."""
    return ()
