"""A mark stands twice, or two marks that exclude each other stand together.

## What it finds
`,,`, `;;`, `..`, `,.`, `;,` and the like, also full-width (`。。`, `，，`, `،،`, `।।`).

## Why it matters
A word between the two marks is gone, or a piece of text was put in with its own mark.

## Example
    The mayor, the council,, and the press were invited.

## What it leaves alone
Dots of omission (`...`, `…`), `?!` and `!!`, the full stop of an abbreviation before another
mark (`etc.,`, `Inc.;`, `1988., kako`), and what the source has too.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from polyproof.alignment import Comparison
from polyproof.model import Edit, Fix, Severity, Span
from polyproof.rules.rule import Family, Observation, Rule

_DOUBLED = regex.compile(
    r"""(?<=[\p{L}\p{M}\p{N}”"»’)\]])
        (?: (?<![.])\.\.(?![.\p{L}\p{N}])
          | ,,(?!,) | ;; | ::(?!:) | ,\.(?!\.) | ,; | ;, | ;\.(?!\.) | :, | :; | [,;][!?:_^~](?=\s)
          | 。。(?!。) | ，， | 、、 | ，。 | 、。 | 。，|。、 | ،، | ।। | ،۔ | ۔۔(?!۔) )""",
    regex.VERBOSE,
)


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the marks that stand together and should not."""
    target = comparison.target
    source = comparison.source.text if comparison.source else ""
    for match in _DOUBLED.finditer(target.text):
        marks = match.group()
        span = Span(match.start(), match.end())
        if marks in source or _opens_quotation(marks, span, target.text):
            continue
        keep = max(marks, key=".。।۔;:,".find) if marks[0] != marks[1] else marks[0]
        yield Observation(
            span=span,
            message=f"The marks “{marks}” stand together; one of them is too many, or a word "
            "between them is gone.",
            confidence=0.85,
            source_span=comparison.source_at(span.start),
            origin=comparison.origin,
            fix=Fix((Edit(span, keep),), safe=False),
        )


def _opens_quotation(marks: str, span: Span, text: str) -> bool:
    """Tell whether two commas stand for the low quotation mark („): a letter follows at once."""
    return marks == ",," and text[span.end : span.end + 1].isalnum()


RULE = Rule(
    code="PUN102",
    name="marks-doubled",
    family=Family.PUNCTUATION,
    severity=Severity.WARNING,
    category="linguistic-conventions/punctuation",
    check=check,
    page=__doc__,
    yields_to=("GAR301", "GAR302"),
)
