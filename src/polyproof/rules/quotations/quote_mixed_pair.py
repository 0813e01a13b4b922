"""A quotation begins with the mark of one pair and ends with that of another.

## What it finds
An opening and a closing mark that no language pairs, such as `“…»` or `„…」`: one of them was
taken over from elsewhere.

## Why it matters
The reader looks for the mark that is missing, and programs that read the text do so, too.

## Example
    She called it “a quiet year» and left.

The second mark should be `”`.

## What it leaves alone
Any pair that some language knows, though not this one, and pairs of a straight and a curly mark,
which come from typing: `quote-style`, off unless selected, reports both; inner quotations; marks
that stand in the text as an entity or as mojibake.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.locales.quotation_marks import convention, known_pairs
from polyproof.model import Edit, Fix, Origin, Severity, Span
from polyproof.rules.quotations.stray import shown
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text import Document
from polyproof.text.quotations import Quotation

_TYPED = frozenset("\"'＂＇")


def _mixed(document: Document) -> Iterator[Quotation]:
    """Yield the quotations whose marks are of two pairs."""
    parse = document.quotations
    for quotation in parse.quotations:
        pair = quotation.pair
        if quotation.level != 1 or pair in known_pairs() or _TYPED.intersection(pair):
            continue
        if not {quotation.opening, quotation.closing}.intersection(parse.garbled):
            yield quotation


def _usual_pairs(document: Document) -> list[str]:
    """Return the pairs of the article, most frequent first, then those of its language."""
    own = Counter(q.pair for q in document.quotations.quotations if q.pair in known_pairs())
    facts = convention(document.language)
    return [pair for pair, _ in own.most_common()] + list(facts.outer if facts else ())


def _mended(document: Document, quotation: Quotation) -> tuple[Span, str]:
    """Return the mark that is not of a usual pair, and the one that belongs there."""
    opening, closing = quotation.pair[0], quotation.pair[1]
    for pair in _usual_pairs(document):
        if pair[0] == opening:
            return quotation.closing, pair[1]
        if pair[1] == closing:
            return quotation.opening, pair[0]
    others = (pair[1] for pair in sorted(known_pairs()) if pair[0] == opening)
    return quotation.closing, next(others, closing)


def _origin(comparison: Comparison, quotation: Quotation) -> Origin:
    """Tell whether the source's quotation mixes pairs, too."""
    if comparison.source is None:
        return Origin.UNKNOWN
    mixed = set(_mixed(comparison.source))
    pairs = (pair for pair in comparison.quotations.pairs if quotation in pair.target)
    inherited = any(mixed.intersection(pair.source) for pair in pairs)
    return Origin.INHERITED if inherited else Origin.INTRODUCED


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the marks that belong to another pair than their partner."""
    document = comparison.target
    for quotation in _mixed(document):
        mark, belongs = _mended(document, quotation)
        yield Observation(
            span=mark,
            message=f"The quotation begins with {quotation.pair[0]} and ends with "
            f"{quotation.pair[1]}: {shown(document.text, mark)}",
            confidence=0.9,
            source_span=comparison.source_at(quotation.opening.start),
            origin=_origin(comparison, quotation),
            fix=Fix((Edit(mark, belongs),), safe=False),
        )


RULE = Rule(
    code="QUO112",
    name="quote-mixed-pair",
    family=Family.QUOTATIONS,
    severity=Severity.WARNING,
    category="linguistic-conventions/quotation",
    check=check,
    page=__doc__,
    yields_to=("QUO101", "QUO102", "QUO105", "QUO106", "QUO107"),
)
