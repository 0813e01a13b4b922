"""Whether the translation tells in indirect speech, or at another place, what the source quotes."""

from __future__ import annotations

from math import log

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.alignment.quotations import outer_quotations
from polyproof.locales.phrases import first_persons
from polyproof.locales.reported_speech import forms_after_i, reporting_forms
from polyproof.model import Span
from polyproof.text import Document
from polyproof.text.quotations import Quotation


def is_reported(comparison: Comparison, quotation: Quotation, place: Span) -> bool:
    """Tell whether a verb without marks has the form of a report, and nobody there says *I*."""
    target = comparison.target
    forms = reporting_forms(target.language)
    if not forms:
        return False
    there = _bare_words(target, place.cover(comparison.projection.link_of(quotation.content.start)))
    forms |= forms_after_i(target.language)
    return not there.isdisjoint(forms) and there.isdisjoint(first_persons(target.language))


def _bare_words(document: Document, place: Span) -> set[str]:
    """Return the words of a stretch that stand in no quotation, in lower case."""
    quoted = [q.span for q in outer_quotations(document) if q.span.overlaps(place)]
    words = zip(
        document.words_in(place), document.lowered_words[document.words_within(place)], strict=True
    )
    return {
        lowered for word, lowered in words if not any(span.contains(word.span) for span in quoted)
    }


def has_moved(comparison: Comparison, quotation: Quotation, place: Span) -> bool:
    """Tell whether the paragraph has a quotation as long that renders none at its own place."""
    target = comparison.target
    sentence = target.sentence_at(place.start)
    if sentence is None:
        return False
    block = target.article.blocks[sentence.block].span
    expected = comparison.projection.scale * len(quotation.content)
    return any(
        block.contains(other.span)
        and abs(log(max(1, len(other.content)) / max(1.0, expected))) < t.MOVED_QUOTATION_FIT.value
        for other in comparison.quotations.added
    )
