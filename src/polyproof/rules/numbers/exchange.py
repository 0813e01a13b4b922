"""Which left-over number of the translation stands where the source has which other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein

from polyproof.alignment import Comparison
from polyproof.text.number import Number, NumberKind
from polyproof.text.number.pairing import paired_off
from polyproof.thresholds import NUMBER_TIMES

_WORD_BEFORE = re.compile(r"\b([^\W\d_]{3})[^\W\d_]*[- ‑]$")


class Changed(NamedTuple):
    """A source number, the number that stands in its place, and how sure that is (0-1)."""

    source: Number
    target: Number
    confidence: float


def exchanges(comparison: Comparison, lost: list[Number], added: list[Number]) -> Iterator[Changed]:
    """Pair what one sentence lost with what it gained.

    First those of which one is a likely slip of the other; what then is left in equal number,
    in order, as far as the one may stand for the other.
    """
    firm = [number for number in lost if number.firm]
    slips, firm, added = paired_off(
        firm, added, lambda s, t: _alike(comparison, s, t) and _is_slip(s, t)
    )
    yield from (Changed(source, target, 0.95) for source, target in slips)
    if not firm and len(added) == 1:  # a word that seldom is a number, and nothing else to match
        firm = [n for n in lost if not n.firm and n.values[0] > 2 and n.kind is NumberKind.PLAIN]
        firm = firm if not slips and not added[0].in_digits else []
    if len(firm) == len(added):
        others = paired_off(firm, added, lambda s, t: _alike(comparison, s, t) and _near(s, t))
        yield from (Changed(source, target, 0.9) for source, target in others.pairs)


def _alike(comparison: Comparison, one: Number, other: Number) -> bool:
    """Tell whether both are plain numbers or both part of a name, the same if they are apart."""
    if (one.kind is NumberKind.CODE) == (other.kind is NumberKind.CODE):
        return True
    assert comparison.source is not None
    label = _label(comparison.source.text, one)
    return len(label) == 3 and label == _label(comparison.target.text, other)


def _label(text: str, number: Number) -> str:
    """Return the first three letters of the word before a number (Formel-1, Formula 1)."""
    match = _WORD_BEFORE.search(text, max(0, number.start - 30), number.start)
    return match.group(1).casefold() if match else ""


def is_other_magnitude(pair: Changed) -> bool:
    """Tell whether only the magnitude of a number was changed (3 million, 3 billion)."""
    return _is_other_scale(pair.source, pair.target)


def _is_other_scale(one: Number, other: Number) -> bool:
    """Tell whether two numbers, one with a magnitude in words, differ only in their zeros."""
    digits, others = written_digits(one).strip("0"), written_digits(other).strip("0")
    return bool(one.scale or other.scale) and digits == others


def _is_slip(one: Number, other: Number) -> bool:
    """Tell whether two numbers differ by one digit, by two that changed places, or in scale."""
    digits, others = written_digits(one), written_digits(other)
    if max(len(digits), len(others)) < 2:
        return False
    if _is_other_scale(one, other):
        return True
    return DamerauLevenshtein.distance(digits, others, score_cutoff=1) <= 1


def _near(one: Number, other: Number) -> bool:
    """Tell whether one number may stand in the place of another: about as long or as large."""
    if (0 < one.values[0] < 1) != (0 < other.values[0] < 1):
        return False  # a fraction that the other side says in another way
    if abs(len(written_digits(one)) - len(written_digits(other))) <= 1:
        return True
    low, high = sorted((one.values[0], other.values[0]))
    return high <= int(NUMBER_TIMES.value) * low


def written_digits(number: Number) -> str:
    """Return the digits of a number as it is written, without a magnitude."""
    written = f"{number.values[0].scaleb(-number.scale):f}"
    return written.rstrip("0").replace(".", "") if "." in written else written
