"""Quotations of the source whose marks only set off the language of the translation."""

from __future__ import annotations

from polyproof.alignment import Comparison
from polyproof.locales.common_words import common_words
from polyproof.model import Span
from polyproof.text.quotations import Quotation

_REACH = 60  # code points before a bracket that hold the words that it explains
_FEW = 3  # words of a title that show that it is kept


def needs_no_marks(comparison: Comparison, quotation: Quotation) -> bool:
    """Tell whether what a source quotes is at home in the translation, where it needs no marks.

    It is in the language of the translation, which has it word for word; or it explains, in
    brackets, words in that language: *A Menina do Cais (“The Girl from the Quay”)*.
    """
    assert comparison.source is not None
    there = comparison.projection.link_of(quotation.content.start).of(comparison.target.text)
    quoted = quotation.content.of(comparison.source.text).strip()
    if quoted in there:
        return _is_own(comparison, quotation)
    return any(kept in there for kept in _explained(comparison, quotation))


def _is_own(comparison: Comparison, quotation: Quotation) -> bool:
    """Tell whether quoted words are in the language of the translation, by its common words."""
    assert comparison.source is not None
    words = {word.text.lower() for word in comparison.source.words_in(quotation.content)}
    ours = common_words(comparison.target.language)
    return bool(words & (ours - common_words(comparison.source.language)))


def _explained(comparison: Comparison, quotation: Quotation) -> list[str]:
    """Return the last words before a quotation in brackets, where it stands in such."""
    source, start = comparison.source, quotation.opening.start
    assert source is not None
    if source.text[start - 1 : start] != "(":
        return []
    before = source.words_in(Span(max(0, start - _REACH), start))[-_FEW:]
    if len(before) < _FEW:
        return []
    return [source.text[before[0].start : before[-1].end]]
