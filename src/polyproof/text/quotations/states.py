"""The states of the parser: readings of the marks so far, and the decisions they share."""

from __future__ import annotations

from typing import NamedTuple


class Event(NamedTuple):
    """What a reading decided: `first` opens, `second` closes; one may be missing."""

    kind: str
    first: int
    second: int
    level: int


class Step(NamedTuple):
    """A decision and those before it, which readings share."""

    event: Event
    before: Step | None


class Reading(NamedTuple):
    """A reading of the marks so far: its cost, the open marks, and what was decided."""

    cost: float
    stack: tuple[int, ...]
    last: Step | None

    def then(self, cost: float, stack: tuple[int, ...], event: Event | None = None) -> Reading:
        """Return this reading with one more step."""
        last = self.last if event is None else Step(event, self.last)
        return Reading(self.cost + cost, stack, last)
