"""The words beside a quotation that say whose it is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from polyproof import thresholds as t
from polyproof.alignment.quotations import outer_quotations
from polyproof.model import Span
from polyproof.rules.quotations.mark_context import sentences_around
from polyproof.rules.speech import has_speech_verb
from polyproof.text import Document
from polyproof.text.quotations import Quotation


@dataclass(frozen=True)
class Attributions:
    """The words beside the quotations of a document that say who speaks."""

    document: Document

    @cached_property
    def _outer(self) -> list[Quotation]:
        return outer_quotations(self.document)

    def of(self, quotations: tuple[Quotation, ...]) -> list[Span]:
        """Return what stands beside quotations in their sentences, if it has a verb of saying.

        It ends at the next quotation.
        """
        reach = int(t.SHIFT_SPEAKER_REACH.value)
        found = []
        for quotation in quotations:
            around = sentences_around(self.document, quotation)
            start, end = quotation.opening.start, quotation.closing.end
            first = bisect_right(self._outer, start, key=lambda other: other.closing.end)
            last = bisect_left(self._outer, end, key=lambda other: other.opening.start)
            before = self._outer[first - 1].closing.end if first else 0
            after = self._outer[last].opening.start if last < len(self._outer) else around.end
            found.append(Span(min(start, max(around.start, before, start - reach)), start))
            found.append(Span(end, max(end, min(around.end, after, end + reach))))
        return [stretch for stretch in found if has_speech_verb(self.document, stretch)]
