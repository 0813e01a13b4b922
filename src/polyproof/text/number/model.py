"""What a number in a text is."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from polyproof.model import Span

LARGEST_SCALE = 18
"""The largest power of ten that magnitude words may come to; more is no number but noise."""


class NumberKind(Enum):
    """What a number is used for, as far as its notation shows."""

    PLAIN = "plain"
    TIME = "time"  # 20:30, with the value 20.30
    MONTH = "month"  # a month's name beside a number
    CODE = "code"  # part of a name or code: F-16, A320, H1N1
    ROMAN = "roman"


class Number(NamedTuple):
    """A number in the text.

    Attributes:
        start, end: its place, with the word that multiplies it (`3.5 million`).
        values: every value that the notation may stand for, the likeliest first (`2.000` is
            2000 in German and 2 in English); never negative: a sign may be a dash.
        in_digits: false for number words and Han numerals.
        kind: what it is used for.
        firm: whether it is a number beyond doubt (`two`, not `second`): what is not may explain
            another number, and is never missed itself.
        parts: what the notation falls into if it is no single number after all (`20.30`: 20
            and 30); empty if it cannot.
        scale: the power of ten of the magnitude within it (`3.5 million`: 6).
        unit: the unit or currency beside it, a code of `locales.units`; empty where none is.
    """

    start: int
    end: int
    values: tuple[Decimal, ...]
    in_digits: bool
    kind: NumberKind = NumberKind.PLAIN
    firm: bool = True
    parts: tuple[Decimal, ...] = ()
    scale: int = 0
    unit: str = ""

    @property
    def span(self) -> Span:
        """The number's place."""
        return Span(self.start, self.end)
