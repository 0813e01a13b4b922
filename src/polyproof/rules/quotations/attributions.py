"""The words beside a quotation that say whose it is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from polyproof import thresholds as t
from polyproof.alignment.quotations import outer_quotations
from polyproof.model import Span
from polyproof.rules.quotations.mark_context import sentences_around
from polyproof.rules.speech import has_speech_verb
from polyproof.text import Document
from polyproof.text.keeping import kept
from polyproof.text.quotations import Quotation


@kept
def attributions(document: Document, quotations: tuple[Quotation, ...]) -> list[Span]:
    """Return what stands beside quotations in their sentences, if it has a verb of saying.

    It ends at the next quotation.
    """
    reach, outer = int(t.SHIFT_SPEAKER_REACH.value), outer_quotations(document)
    found = []
    for quotation in quotations:
        around = sentences_around(document, quotation)
        start, end = quotation.opening.start, quotation.closing.end
        first = bisect_right(outer, start, key=lambda other: other.closing.end)
        last = bisect_left(outer, end, key=lambda other: other.opening.start)
        before = outer[first - 1].closing.end if first else 0
        after = outer[last].opening.start if last < len(outer) else around.end
        found.append(Span(min(start, max(around.start, before, start - reach)), start))
        found.append(Span(end, max(end, min(around.end, after, end + reach))))
    return [stretch for stretch in found if has_speech_verb(document, stretch)]
