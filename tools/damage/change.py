"""One change of a translation, and what makes such changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from polyproof.model import Span
from tools.damage.pair import Pair


@dataclass(frozen=True)
class Change:
    """What is taken from a place of the faultless translation and what is put there.

    Attributes:
        place: in the faultless translation.
        inserted: in its stead.
        partner: the quotation mark that is left alone, in the faultless translation.
    """

    place: Span
    inserted: str = ""
    partner: Span | None = None


Maker = Callable[[Pair, Random], Change | None]
"""What makes a change of one kind at random; None where it finds no place for one."""


def without(text: str, place: Span) -> Change:
    """Return the change that takes away a part of a text with the blank on one side of it."""
    start, end = place.start, place.end
    if text[end : end + 1] == " ":
        end += 1
    elif text[start - 1 : start] == " ":
        start -= 1
    return Change(Span(start, end))
