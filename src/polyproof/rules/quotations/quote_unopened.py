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

from polyproof.alignment import Comparison
from polyproof.model import Severity
from polyproof.rules.quotations.stray_marks import observation, stray_marks
from polyproof.rules.rule import Family, Observation, Rule

_LEFT_ALONE = "This quotation mark closes nothing"
_MOVED_TOO = "An opening quotation mark is missing here"


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the closing marks of the translation that nothing opens."""
    for stray in stray_marks(comparison, opens=False):
        yield observation(comparison, stray, _LEFT_ALONE, _MOVED_TOO)


RULE = Rule(
    code="QUO102",
    name="quote-unopened",
    family=Family.QUOTATIONS,
    severity=Severity.ERROR,
    category="linguistic-conventions/quotation",
    check=check,
    page=__doc__,
)
