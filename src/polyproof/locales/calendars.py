"""Calendars that texts use beside the Gregorian one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from polyproof.locales.data_files import rows


@dataclass(frozen=True, slots=True)
class Calendar:
    """A mark of a calendar beside a year.

    Attributes:
        mark: what stands there.
        before: whether it stands before the year.
        add: what leads to the year of the Gregorian calendar; several where the years overlap.
        least, most: the years of the calendar that it is used with.
    """

    mark: str
    before: bool
    add: tuple[int, ...]
    least: int
    most: int


@cache
def calendars(language: str) -> tuple[Calendar, ...]:
    """Return the calendars that texts in a language use beside the Gregorian; mostly none."""
    return tuple(
        Calendar(mark, place == "before", tuple(map(int, add.split())), int(least), int(most))
        for code, place, mark, add, least, most in rows("calendars.tsv")
        if code == language
    )
