"""An opening quotation mark is never closed.

## What it finds
An opening mark whose closing mark is missing. The marks of the whole article are read together,
so that the one mark at fault is named and not every quotation after it. Where the mark that is
left was moved as well, which `quote-shifted` says, the finding stands where the other is missing.

## Why it matters
Without the closing mark nobody can tell where the quoted person stops speaking and where the
newspaper speaks.

## Example
    “We are ready, the mayor said. “The water may come.”

The first quotation should end after `ready,`.

## What it leaves alone
A quotation over several paragraphs, each of which opens with the mark again; apostrophes,
inches and the marks in Hebrew abbreviations; a mark whose partner stands in the text as an
entity or as mojibake, which the rules on encoding report.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.model import Severity
from polyproof.rules.quotations.stray_marks import observation, stray_marks
from polyproof.rules.rule import Family, Observation, Rule

_LEFT_ALONE = "This quotation mark is never closed"
_MOVED_TOO = "A closing quotation mark is missing here"


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the opening marks of the translation that nothing closes."""
    for stray in stray_marks(comparison, opens=True):
        yield observation(comparison, stray, _LEFT_ALONE, _MOVED_TOO)


RULE = Rule(
    code="QUO101",
    name="quote-unclosed",
    family=Family.QUOTATIONS,
    severity=Severity.ERROR,
    category="linguistic-conventions/quotation",
    check=check,
    page=__doc__,
    yields_to=("QUO106", "QUO107"),
)
