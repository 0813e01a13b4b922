"""A closing quotation mark was never opened.

## What it finds
A closing mark whose opening mark is missing. The marks of the whole article are read together,
so that the one mark at fault is named and not every quotation around it. Where the mark that is
left was moved as well, which `quote-shifted` says, the finding stands where the other is missing.

## Why it matters
Without the opening mark the newspaper's own words and those of the quoted person run into each
other.

## Example
    The mayor called it a lost year” and left.

The quotation should begin somewhere before `a lost year`.

## What it leaves alone
The end of a quotation that began some lines before; apostrophes, inches and the marks in
Hebrew abbreviations; a mark whose partner stands in the text as an entity or as mojibake, which
the rules on encoding report.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.model import Severity, Span
from polyproof.rules.quotations.mending import opening_fix
from polyproof.rules.quotations.moved_mark import moved_alone
from polyproof.rules.quotations.stray import stray_mark
from polyproof.rules.rule import Family, Observation, Rule


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the closing marks of the translation that nothing opens."""
    for place in (*comparison.target.quotations.unopened, *_closing_after_all(comparison)):
        fix = opening_fix(comparison, place)
        moved = moved_alone(comparison, place, opens=False)
        if moved is None:
            what = "This quotation mark closes nothing"
            yield stray_mark(comparison, place, "unopened", what, fix)
        else:  # the mark itself has a finding of its own
            what = "An opening quotation mark is missing here"
            yield stray_mark(comparison, moved[1].opening, "unopened", what, fix)


def _closing_after_all(comparison: Comparison) -> Iterator[Span]:
    """Yield marks that might be apostrophes, where a lost quotation of the source ends."""
    for place in comparison.target.quotations.doubtful:
        for quotation in comparison.quotations.lost:
            end = comparison.projection.at(quotation.content.end)
            if abs(end - place.start) <= t.DOUBTFUL_REACH.value:
                yield place
                break


RULE = Rule(
    code="QUO102",
    name="quote-unopened",
    family=Family.QUOTATIONS,
    severity=Severity.ERROR,
    category="linguistic-conventions/quotation",
    check=check,
    page=__doc__,
)
