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
from polyproof.rules.quotations.mending import closing_fix
from polyproof.rules.quotations.moved_mark import moved_alone
from polyproof.rules.quotations.stray import stray_mark, wrongly_continued
from polyproof.rules.rule import Family, Observation, Rule


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the opening marks of the translation that nothing closes."""
    for place in (*comparison.target.quotations.unclosed, *wrongly_continued(comparison)):
        fix = closing_fix(comparison, place)
        moved = moved_alone(comparison, place, opens=True)
        if moved is None:
            what = "This quotation mark is never closed"
            yield stray_mark(comparison, place, "unclosed", what, fix)
        else:  # the mark itself has a finding of its own
            what = "A closing quotation mark is missing here"
            yield stray_mark(comparison, moved[1].closing, "unclosed", what, fix)


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
