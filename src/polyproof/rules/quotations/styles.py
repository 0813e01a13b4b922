"""The pairs of quotation marks that a text uses."""

from __future__ import annotations

from collections import Counter

from polyproof.locales.quotation_marks import Convention
from polyproof.text import Document
from polyproof.text.quotations import Quotation


def usual_pair(quotations: list[Quotation], facts: Convention) -> str:
    """Return the pair that most of the article uses, of those that the language accepts."""
    counts = Counter(q.pair for q in quotations if facts.accepts(q.pair))
    return counts.most_common(1)[0][0] if counts else facts.outer[0]


def styled_quotations(document: Document) -> list[Quotation]:
    """Return the outer quotations between whole double marks."""
    garbled = set(document.quotations.garbled)
    return [
        q
        for q in document.quotations.quotations
        if q.level == 1 and not {q.opening, q.closing} & garbled and q.pair[:1] not in "'‘’‚‹"
    ]
