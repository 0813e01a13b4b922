"""Numbers of two sides that belong together, one for one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from polyproof.text.number.model import Number


class Paired(NamedTuple):
    """What was paired off, and what is left of either side, in order."""

    pairs: list[tuple[Number, Number]]
    ours: list[Number]
    theirs: list[Number]


def paired_off(
    ours: Iterable[Number], theirs: Iterable[Number], fits: Callable[[Number, Number], bool]
) -> Paired:
    """Pair each number of one side with the first of the other that fits and is still free."""
    found = Paired([], [], list(theirs))
    for number in ours:
        free = found.theirs
        at = next((at for at, other in enumerate(free) if fits(number, other)), None)
        if at is None:
            found.ours.append(number)
        else:
            found.pairs.append((number, free.pop(at)))
    return found
