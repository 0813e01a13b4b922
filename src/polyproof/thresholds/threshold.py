"""What a threshold is."""

from __future__ import annotations

from typing import NamedTuple


class Threshold(NamedTuple):
    """A number that decides: its value, its meaning with the unit, and what set it."""

    value: float
    meaning: str
    set_by: str
