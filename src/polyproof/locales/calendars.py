"""Years, days and hours of other calendars and clocks than ours, and marks of the clock."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from polyproof.locales.data_files import forms_in, rows_of


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
    return _read("calendars.tsv", language)


@cache
def clocks(language: str) -> tuple[Calendar, ...]:
    """Return the clocks that count hours from dawn, as calendars of hours; mostly none."""
    return _read("clocks.tsv", language)


def _read(file: str, language: str) -> tuple[Calendar, ...]:
    return tuple(
        Calendar(mark, place == "before", tuple(map(int, add.split())), int(least), int(most))
        for place, mark, add, least, most in rows_of(file, language)
    )


@dataclass(frozen=True, slots=True)
class Months:
    """The months of another calendar.

    Attributes:
        names: their names, or the first words of these.
        add: what leads from a year behind them to the Gregorian year.
        least, most: the years that they are used with.
    """

    names: frozenset[str]
    add: tuple[int, ...]
    least: int
    most: int


@cache
def other_months(language: str) -> tuple[Months, ...]:
    """Return the months of other calendars that texts in a language name; mostly none."""
    return tuple(
        Months(frozenset(names.split(", ")), tuple(map(int, add.split())), int(least), int(most))
        for add, least, most, names in rows_of("other_months.tsv", language)
    )


@cache
def clock_marks(language: str) -> frozenset[str]:
    """Return what says behind four digits that they are hours and minutes: `2347 GMT`."""
    return frozenset(forms_in("clock_marks.tsv", language))
