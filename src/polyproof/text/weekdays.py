"""Days of the week that a text names."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import NamedTuple

import regex

from polyproof.locales.language import attaches_particles, is_spaced
from polyproof.locales.weekdays import weekdays
from polyproof.model import Span
from polyproof.text.document import Document
from polyproof.text.keeping import kept

_ZWNJ = "\u200c"  # within Persian words


class Weekday(NamedTuple):
    """A day of the week, 1 (Monday) to 7, and the words that name it."""

    span: Span
    day: int


@kept
def find_weekdays(document: Document) -> tuple[Weekday, ...]:
    """Return the days of the week that a document names, in order; none for want of data."""
    pattern = _pattern(document.language)
    if pattern is None:
        return ()
    return tuple(
        Weekday(Span(*match.span()), int(str(match.lastgroup)[1:]))
        for match in pattern.finditer(document.text)
    )


def weekdays_in(document: Document, place: Span) -> tuple[Weekday, ...]:
    """Return the days of the week that stand within `place` of a document, in order."""
    found = find_weekdays(document)
    first = bisect_left(found, place.start, key=lambda weekday: weekday.span.start)
    last = bisect_left(found, place.end, key=lambda weekday: weekday.span.start)
    return tuple(weekday for weekday in found[first:last] if weekday.span.end <= place.end)


@cache
def _pattern(language: str) -> regex.Pattern[str] | None:
    """Return what matches the name of any day, in the group `d` and its number."""
    days = weekdays(language)
    if not days:
        return None
    named = "|".join(f"(?P<d{day}>{_any(forms)})" for day, forms in days.items())
    if not is_spaced(language) or attaches_particles(language):
        return regex.compile(named)
    edge = rf"[\p{{L}}\p{{M}}{_ZWNJ}]"
    return regex.compile(rf"(?<!{edge})(?:{named})(?!{edge})")


def _any(forms: tuple[str, ...]) -> str:
    longest = sorted(forms, key=len, reverse=True)
    return "|".join(regex.escape(form).replace(r"\*", r"\p{L}*+") for form in longest)
