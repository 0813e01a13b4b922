"""No blank follows a comma or semicolon.

## What it finds
A comma or semicolon between two words without a blank (`the mill,which`).

## Why it matters
Two pieces of text were joined without the blank between them.

## Example
    The mill,which was sold, is empty.

## What it leaves alone
Figures (`1,000`), single letters, addresses, languages without blanks, and what the source does.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from polyproof.alignment import Comparison
from polyproof.locales.language import is_spaced
from polyproof.model import Edit, Fix, Severity, Span
from polyproof.rules.rule import Family, Observation, Rule

_MARK = regex.compile(r"(?<=[\p{L}\p{M}])[,;،؛](?=[\p{L}\p{M}])")
_GLUED = regex.compile(
    r"(?<![/@_.&=\p{L}])(?P<left>[\p{L}\p{M}]{2,40}+)(?P<mark>[,;،؛])(?P<right>[\p{L}\p{M}]{2,40}+)(?![/@_=&;])"
)


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the words that a mark joins."""
    target = comparison.target
    if not is_spaced(target.language) or not _MARK.search(target.text):
        return
    source = comparison.source.text if comparison.source else ""
    for match in _GLUED.finditer(target.text):
        if match.group() in source:
            continue
        place = match.end("mark")
        yield Observation(
            span=Span(match.start(), match.end()),
            message=f"No blank follows the mark in “{match.group()}”.",
            confidence=0.9,
            source_span=comparison.source_at(match.start()),
            origin=comparison.origin,
            fix=Fix((Edit(Span(place, place), " "),), safe=True),
        )


RULE = Rule(
    code="PUN105",
    name="blank-after-mark-missing",
    family=Family.PUNCTUATION,
    severity=Severity.WARNING,
    category="linguistic-conventions/spacing",
    check=check,
    page=__doc__,
    yields_to=("GAR101", "GAR301", "GAR302"),
)
