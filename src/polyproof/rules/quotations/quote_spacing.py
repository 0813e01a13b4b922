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
from dataclasses import dataclass

import regex

from polyproof.alignment import Comparison
from polyproof.locales.language import is_spaced
from polyproof.locales.quotation_marks import convention
from polyproof.model import Edit, Fix, Origin, Severity, Span
from polyproof.rules.quotations.stray import near_in_source, shown
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text import Document
from polyproof.text.quotations import Quotation

_PREFIXING = regex.compile(r"[\p{Hebrew}\p{Arabic}]")
_BLANKS = " \N{NO-BREAK SPACE}"
_WORD_BEFORE = regex.compile(r"\p{Ll}{2}\Z")


@dataclass(frozen=True, slots=True)
class _Fault:
    """A mark with a blank too many or too few, and the edits that mend it."""

    mark: Span
    edits: tuple[Edit, ...]


def _faults(document: Document) -> Iterator[_Fault]:
    """Yield the marks that stand wrong, in order."""
    text = document.text
    facts = convention(document.language)
    spaced = facts.spaced if facts else ""
    garbled = set(document.quotations.garbled)
    for quotation in document.quotations.quotations:
        if quotation.pair[:1] in "'‘’‚" or "\n" in quotation.content.of(text):
            continue
        if quotation.opening in garbled or quotation.closing in garbled:
            continue
        if not quotation.content.of(text).strip() or quotation.pair[:1] in spaced:
            continue
        first, last = _blanks_within(quotation, text)
        edits = tuple(Edit(blank, "") for blank in (first, last) if len(blank))
        if edits and (len(edits) == 1 or facts is not None):
            yield _Fault(quotation.opening if len(first) else quotation.closing, edits)
        start = quotation.opening.start
        if _WORD_BEFORE.search(text, max(0, start - 2), start) and not _PREFIXING.match(
            text, start - 1
        ):
            yield _Fault(quotation.opening, (Edit(Span(start, start), " "),))


def _blanks_within(quotation: Quotation, text: str) -> tuple[Span, Span]:
    """Return the blanks, if any, that open and end what stands between the marks."""
    start, end = quotation.opening.end, quotation.closing.start
    content = text[start:end]
    first = len(content) - len(content.lstrip(_BLANKS))
    last = len(content) - len(content.rstrip(_BLANKS))
    return Span(start, start + first), Span(end - last, end)


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the marks with a blank on the wrong side or none on the right one."""
    document = comparison.target
    if not document.language or not is_spaced(document.language):
        return
    for fault in _faults(document):
        mark, missing = fault.mark, bool(fault.edits[0].replacement)
        says = "A blank is missing before" if missing else "A blank is out of place at"
        yield Observation(
            span=mark,
            message=f"{says} this quotation mark: {shown(document.text, mark)}",
            confidence=0.9,
            source_span=comparison.source_at(mark.start),
            origin=_origin(comparison, mark),
            fix=Fix(fault.edits, safe=True),
        )


def _origin(comparison: Comparison, mark: Span) -> Origin:
    """Tell where a fault comes from: inherited where the source has one in the same sentences."""
    if comparison.source is None:
        return Origin.UNKNOWN
    near = near_in_source(comparison, mark)
    if near is None or not is_spaced(comparison.source.language):
        return Origin.INTRODUCED
    inherited = any(near.overlaps(fault.mark) for fault in _faults(comparison.source))
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
