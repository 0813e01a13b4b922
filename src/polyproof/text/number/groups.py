"""Numbers that count in groups: *three dozen*, *two decades*, *čtyři stovky*, *mig centenar*.

A group is a word that is worth a round number but is often something else, as `locales.numbers` has
it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import partial

from polyproof.text.number.merging import merged
from polyproof.text.number.model import Number, NumberKind

_HALF = Decimal("0.5")
# The most of each group that are counted in it: eighteen hundreds is a year, *18 век* a century.
_MOST = {Decimal(10): 99, Decimal(12): 11, Decimal(100): 12, Decimal(1000): 99}
_BETWEEN = frozenset({" ", "-", "\u00a0"})


def with_groups(text: str, numbers: Iterable[Number]) -> Iterator[Number]:
    """Yield the numbers in order; one before a group that it counts as what both come to.

    It may be the first alone too: other languages may have no number for the group (*two decades*).
    """
    return merged(numbers, partial(_counted, text))


def _counted(text: str, number: Number, group: Number) -> Number | None:
    """Return what a number and the group that it counts come to; None where it counts none."""
    if not _counts(text, number, group):
        return None
    came_to = number.values[0] * group.values[0]
    values = (came_to,) if number.values[0] == _HALF else (came_to, *number.values)
    return number._replace(end=group.end, values=values, parts=())


def _counts(text: str, number: Number, group: Number) -> bool:
    """Tell whether a number stands before the name of a group."""
    if group.firm or group.in_digits or group.kind is not NumberKind.PLAIN:
        return False
    most = _MOST.get(group.values[0])
    if most is None or text[number.end : group.start] not in _BETWEEN:
        return False
    if number.kind is not NumberKind.PLAIN or number.scale:
        return False
    count = number.values[0]
    counted = number.firm and 2 <= count <= most
    halved = count % 1 == _HALF and not number.in_digits  # anderthalb Jahrzehnte
    return (counted or halved) and count * group.values[0] % 1 == 0
