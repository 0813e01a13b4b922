"""A short sentence that only names who speaks: the translation may name him within its own."""

from __future__ import annotations

from polyproof.alignment import Comparison
from polyproof.locales.length import length_factor
from polyproof.model import Span
from polyproof.rules.speech import has_speech_verb
from polyproof.text import Document
from polyproof.text.quotations import Quotation

_LONGEST = 60  # code points of such a sentence, in the measure of English
_BLANKS = 2  # code points between it and the quotation
_REACH = 60  # code points beside the quotation's rendering in which the speaker is named
_FEWEST = 2  # words that name him


def names_speaker_of_kept(comparison: Comparison, span: Span) -> bool:
    """Tell whether a sentence names the speaker of a quotation whose rendering has a speaker.

    The source's quotation has no other words beside it in its own sentence, the rendering has.
    """
    source = comparison.source
    if source is None or len(span) > _LONGEST * (length_factor(source.language) or 1.0):
        return False
    if not has_speech_verb(source, span):
        return False
    for pair in comparison.quotations.pairs:
        first, last = pair.source[0].opening.start, pair.source[-1].closing.end
        if 0 <= first - span.end <= _BLANKS or 0 <= span.start - last <= _BLANKS:
            bare = not _has_words_beside(source, pair.source, span)
            return bare and _has_words_beside(comparison.target, pair.target)
    return False


def _has_words_beside(
    document: Document, quotations: tuple[Quotation, ...], without: Span | None = None
) -> bool:
    """Tell whether words stand beside quotations in their sentences, but for those in `without`."""
    count = 0
    for quotation in quotations:
        start, end = quotation.opening.start, quotation.closing.end
        around = document.sentences_in(Span(start, end))
        if not around:
            continue
        before = Span(max(around[0].span.start, start - _REACH), start)
        behind = Span(end, max(end, min(around[-1].span.end, end + _REACH)))
        words = [*document.words_in(before), *document.words_in(behind)]
        count += sum(without is None or not without.overlaps(word.span) for word in words)
    return count >= _FEWEST
