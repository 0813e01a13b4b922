"""Numbers whose magnitude or unit is said once for two, and measures that are one in two units."""

from __future__ import annotations

from collections.abc import Sequence

from polyproof.alignment.equal_numbers import is_same_measure
from polyproof.text.number import Number, NumberKind


def without_unsaid(
    bare: list[Number], full: list[Number], beside: Sequence[Number]
) -> tuple[list[Number], list[Number]]:
    """Return both lists without numbers whose magnitude or unit is said once, by one `beside`.

    *Sold for five million, now worth fifteen*; *118 degrees Fahrenheit, and often above 110*.
    """
    kept = []
    for number in bare:
        other = next((n for n in full if _is_said_in_full(number, n, beside)), None)
        if other is None:
            kept.append(number)
        else:
            full = [n for n in full if n is not other]
    return kept, full


def _is_said_in_full(bare: Number, full: Number, beside: Sequence[Number]) -> bool:
    if bare.scale or bare.unit or bare.kind is not NumberKind.PLAIN:
        return False
    if full.scale and any(bare.values[0].scaleb(n.scale) == full.values[0] for n in beside):
        return True
    units = {n.unit for n in beside if n.unit} if full.unit else ()
    return any(is_same_measure(bare._replace(unit=unit), full) for unit in units)


def without_measures(lost: list[Number], added: list[Number]) -> tuple[list[Number], list[Number]]:
    """Return both lists without the measures that are one in two units: 3割, 30 per cent."""
    kept = []
    for number in lost:
        other = number.unit and next(
            (n for n in added if n.unit not in ("", number.unit) and is_same_measure(number, n)),
            None,
        )
        if other:
            added = [n for n in added if n is not other]
        else:
            kept.append(number)
    return kept, added
