"""Every number that decides anything, with what it means and the data that set it.

Rules and alignment read their thresholds here and nowhere else. `set_by` names the data and
the measurement; a value set by judgement alone says so.
"""

from __future__ import annotations

from typing import NamedTuple


class Threshold(NamedTuple):
    """A number that decides: its value, its meaning with the unit, and what set it."""

    value: float
    meaning: str
    set_by: str
