"""Which left-over number of the translation stands where the source has which other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein

from polyproof.alignment import Comparison
from polyproof.alignment.numbers import iter_leftovers
from polyproof.text.number import Number, NumberKind


class Changed(NamedTuple):
    """A source number, the number that stands in its place, and how sure that is (0-1)."""

    source: Number
    target: Number
    confidence: float


def changed_numbers(comparison: Comparison) -> Iterator[Changed]:
    """Yield the numbers that were exchanged, in order of the links."""
    for _, lost, added in iter_leftovers(comparison.numbers):
        yield from _exchanged([n for n in lost if n.firm], [n for n in added if n.firm])


def _exchanged(lost: list[Number], added: list[Number]) -> Iterator[Changed]:
    """Pair what one sentence lost with what it gained.

    As many of both: in order. Otherwise only those of which one is a likely slip of the other.
    """
    if len(lost) == len(added):
        for source, target in zip(lost, added, strict=True):
            if (source.kind is NumberKind.CODE) == (target.kind is NumberKind.CODE):
                yield Changed(source, target, 0.95 if _is_slip(source, target) else 0.9)
        return
    for source in lost:
        slip = next((n for n in added if _is_slip(source, n)), None)
        if slip is not None:
            added = [n for n in added if n is not slip]
            yield Changed(source, slip, 0.85)


def _is_slip(one: Number, other: Number) -> bool:
    """Tell whether two numbers differ by one digit, or by two that changed places."""
    digits, others = _digits(one), _digits(other)
    if max(len(digits), len(others)) < 2:
        return False
    return DamerauLevenshtein.distance(digits, others, score_cutoff=1) == 1


def _digits(number: Number) -> str:
    """Return the significant digits of a number."""
    return "".join(map(str, number.values[0].as_tuple().digits))
