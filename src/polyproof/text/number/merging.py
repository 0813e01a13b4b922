"""Numbers that are told in several and stand behind one another, as one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from polyproof.text.number.model import Number


def merged(
    numbers: Iterable[Number], join: Callable[[Number, Number], Number | None]
) -> Iterator[Number]:
    """Yield the numbers in order; where `join` makes one of two neighbours, that one.

    It may be joined with the next in turn. `join` returns None for two that stay apart.
    """
    whole: Number | None = None
    for number in numbers:
        joined = None if whole is None else join(whole, number)
        if whole is not None and joined is None:
            yield whole
        whole = joined or number
    if whole is not None:
        yield whole
