"""A mark lacks the blank before it that the article sets elsewhere.

## What it finds
A `;`, `:`, `!` or `?` right behind a word, in a language that sets these marks off by a blank,
in an article that mostly does so.

## Why it matters
French sets a no-break space before them. Where one article has both, a sentence of it probably went
another way than the rest.

## Example
    Pourquoi ce pont ? demande-t-elle. Personne ne le sait ! Et la mairie? Silence.

## What it leaves alone
Articles that do without the blank (as in Canada and Switzerland), or have too few such marks to
tell; times, ratios, addresses, and languages that set no blank.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

import regex

from polyproof.alignment import Comparison
from polyproof.locales.punctuation import sets_off
from polyproof.model import Edit, Fix, Severity, Span
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.thresholds import BLANKS_BEFORE_MARKS, BLANKS_MISSING


@cache
def _pattern(marks: str) -> regex.Pattern[str]:
    return regex.compile(
        rf"(?<=[\p{{L}}\p{{M}}\p{{N}}»)])(?P<blank>[ \u00a0\u202f]?)(?P<mark>[{marks}])(?=\s|$)"
    )


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the few marks without a blank among many with one."""
    target = comparison.target
    marks = "".join(mark for mark in sets_off(target.language) if mark in ";:!?")
    if not marks:
        return
    found = list(_pattern(marks).finditer(target.text))
    blanks = Counter(match["blank"] for match in found if match["blank"])
    without = [match for match in found if not match["blank"]]
    if blanks.total() < BLANKS_BEFORE_MARKS.value:
        return
    if len(without) > BLANKS_MISSING.value * blanks.total():
        return
    usual = blanks.most_common(1)[0][0]
    for match in without:
        place = match.start("mark")
        yield Observation(
            span=Span(place, place + 1),
            message=f"The mark “{match['mark']}” lacks the blank that the article sets elsewhere.",
            confidence=0.8,
            source_span=comparison.source_at(place),
            origin=comparison.origin,
            fix=Fix((Edit(Span(place, place), usual),), safe=True),
        )


RULE = Rule(
    code="PUN108",
    name="blank-before-mark-missing",
    family=Family.PUNCTUATION,
    severity=Severity.SUGGESTION,
    category="linguistic-conventions/spacing",
    check=check,
    page=__doc__,
    yields_to=("GAR101", "GAR301", "GAR302"),
)
