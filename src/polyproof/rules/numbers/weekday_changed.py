"""A day of the week became another one.

## What it finds
A translated sentence that names one day of the week, where its source names one as well, and
another.

## Why it matters
Readers come on the wrong day.

## Example
    (es) Los arrestos se produjeron el miércoles 5 de marzo.
    (en) The arrests took place on Thursday 5 March.

*Miércoles* is Wednesday.

## What it leaves alone
Sentences that name two days or more, a day that a neighbouring sentence names, and nights that some
languages call by the day they lead up to (*in der Nacht zum Mittwoch*).
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.locales.facts import WEEKDAYS
from polyproof.locales.number_marks import night_leads
from polyproof.model import Link, Origin, Severity, Span
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text import Document
from polyproof.text.weekdays import Weekday, find_weekdays, weekdays_in

_REACH = 20  # code points before a day in which a night is named that leads up to it


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the days of the week that stand where the source has another."""
    source, target = comparison.source, comparison.target
    if source is None or not find_weekdays(source) or not find_weekdays(target):
        return
    for link in comparison.links:
        if link.is_alone:
            continue
        before = _only(source, comparison.source_span(link))
        after = _only(target, comparison.target_span(link))
        if before is None or after is None or before.day == after.day:
            continue
        if _are_beside(comparison, link, before.day, after.day):
            continue
        yield Observation(
            span=after.span,
            message=f"The source has `{before.span.of(source.text)}` here, the translation "
            f"`{after.span.of(target.text)}`.",
            confidence=0.9,
            source_span=before.span,
            origin=Origin.INTRODUCED,
        )


def _only(document: Document, place: Span) -> Weekday | None:
    """Return the one day that a place names; None where it names none, several or a night."""
    named = weekdays_in(document, place)
    if len({weekday.day for weekday in named}) != 1:
        return None
    leads = night_leads(document.language)
    start = named[0].span.start
    before = document.text[max(place.start, start - _REACH) : start].rstrip().lower()
    return None if leads and before.endswith(leads) else named[0]


def _are_beside(comparison: Comparison, link: Link, before: int, after: int) -> bool:
    """Tell whether a sentence beside has the day: the translator may have moved it."""
    assert comparison.source is not None
    beside = [other for other in comparison.neighbours(link) if other is not None]
    ours = [comparison.target_span(other) for other in beside]
    theirs = [comparison.source_span(other) for other in beside]
    return before in _days(comparison.target, ours) or after in _days(comparison.source, theirs)


def _days(document: Document, places: list[Span]) -> set[int]:
    return {weekday.day for place in places for weekday in weekdays_in(document, place)}


RULE = Rule(
    code="NUM110",
    name="weekday-changed",
    family=Family.NUMBERS,
    severity=Severity.ERROR,
    category="accuracy/number",
    check=check,
    page=__doc__,
    needs_source=True,
    needs=(WEEKDAYS,),
    needs_of_source=(WEEKDAYS,),
)
