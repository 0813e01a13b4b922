"""A blank stands on the wrong side of a quotation mark, or one is missing.

## What it finds
A blank between a quotation mark and the words that it encloses, where the language does not
want one, and a word glued to the outside of an opening mark.

## Why it matters
A mark that stands off from its words looks as if it opened where it closes; a glued one shows
that something was lost in between.

## Example
    She called it“ a good day ”.

## What it leaves alone
The blanks within French guillemets; scripts without blanks between words; Hebrew prefixes;
hyphens, apostrophes and short endings behind a closing mark.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from polyproof.alignment import Comparison
from polyproof.locales.language import is_spaced
from polyproof.locales.quotation_marks import convention
from polyproof.model import Edit, Fix, Origin, Severity, Span
from polyproof.rules.quotations.stray import near_in_source, shown
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text import Document

_PREFIXING = regex.compile(r"[\p{Hebrew}\p{Arabic}]")
_WORD_BEFORE = regex.compile(r"\p{Ll}{2}\Z")


def _faults(document: Document) -> Iterator[tuple[Span, Span, str]]:
    """Yield the mark, the place to change and what to put there."""
    text = document.text
    facts = convention(document.language)
    spaced = facts.spaced if facts else ""
    garbled = set(document.quotations.garbled)
    for quotation in document.quotations.quotations:
        if quotation.pair[:1] in "'‘’‚" or "\n" in quotation.content.of(text):
            continue
        if quotation.opening in garbled or quotation.closing in garbled:
            continue
        content = quotation.content.of(text)
        if not content.strip() or quotation.pair[:1] in spaced:
            continue
        if content[0] in " \u00a0" and content[-1] not in " \u00a0":
            end = quotation.opening.end + len(content) - len(content.lstrip())
            yield quotation.opening, Span(quotation.opening.end, end), ""
        elif content[-1] in " \u00a0" and content[0] not in " \u00a0":
            start = quotation.closing.start - (len(content) - len(content.rstrip()))
            yield quotation.closing, Span(start, quotation.closing.start), ""
        start = quotation.opening.start
        if _WORD_BEFORE.search(text, max(0, start - 2), start) and not _PREFIXING.match(
            text, start - 1
        ):
            yield quotation.opening, Span(start, start), " "


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the marks with a blank on the wrong side or none on the right one."""
    document = comparison.target
    if not document.language or not is_spaced(document.language):
        return
    for mark, place, blank in _faults(document):
        missing = "A blank is missing before" if blank else "A blank is out of place at"
        yield Observation(
            span=mark,
            message=f"{missing} this quotation mark: {shown(document.text, mark)}",
            confidence=0.9,
            source_span=comparison.source_at(mark.start),
            origin=_origin(comparison, mark),
            fix=Fix((Edit(place, blank),), safe=True),
        )


def _origin(comparison: Comparison, mark: Span) -> Origin:
    """Tell where a fault comes from: inherited where the source has one in the same sentences."""
    if comparison.source is None:
        return Origin.UNKNOWN
    near = near_in_source(comparison, mark)
    if near is None or not is_spaced(comparison.source.language):
        return Origin.INTRODUCED
    inherited = any(near.overlaps(place) for place, _, _ in _faults(comparison.source))
    return Origin.INHERITED if inherited else Origin.INTRODUCED


RULE = Rule(
    code="QUO108",
    name="quote-spacing",
    family=Family.QUOTATIONS,
    severity=Severity.WARNING,
    category="linguistic-conventions/quotation",
    check=check,
    page=__doc__,
    yields_to=("GAR101", "GAR103", "QUO101", "QUO102", "QUO105", "QUO106", "QUO107"),
)
