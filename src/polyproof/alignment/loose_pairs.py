"""Numbers left over where an article was taken for one: *een vraag … 13.00*, *a question … 1pm*."""

from __future__ import annotations

from collections.abc import Iterable

from polyproof.alignment.equal_numbers import is_equivalent
from polyproof.text.number import Number


def without_taken(
    lost: Iterable[Number], added: Iterable[Number], pairs: Iterable[tuple[Number, Number]]
) -> tuple[list[Number], list[Number]]:
    """Return what is lost and added without what a paired number renders, rather than its partner.

    The partner is no number beyond doubt, and nobody misses it.
    """
    ours = [one for one, other in pairs if not other.firm]
    theirs = [other for one, other in pairs if not one.firm]
    return (
        [n for n in lost if not any(is_equivalent(n, other) for other in theirs)],
        [n for n in added if not any(is_equivalent(one, n) for one in ours)],
    )
