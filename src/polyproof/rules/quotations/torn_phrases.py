"""Phrases that both versions have word for word, copied or spelt by sound, torn by a mark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.locales.transliteration import respelled
from polyproof.model import Span
from polyproof.rules.quotations.edges import Belongs
from polyproof.text import Document
from polyproof.text.quotations import Quotation
from polyproof.text.tokens import Word

_FEW = int(t.SHIFT_WORDS.value)
_BLANKS = " \u00a0\u202f"
_LONG = 4  # letters of a word that shows by its sound what it renders
_REACH = 60  # code points in which the words outside a mark are sought


def torn_phrase(comparison: Comparison, source: Quotation, target: Quotation) -> Belongs | None:
    """Return where the marks belong, if words of the phrase stand outside; None otherwise.

    The words within the marks and those next to them render, one by one and in order, all the
    words that the source quotes: they are the same, or sound alike.
    """
    assert comparison.source is not None
    theirs = comparison.source.words_in(source.content)
    document, content = comparison.target, target.content
    inside = document.words_in(content)
    missing = len(theirs) - len(inside)
    if not inside or not 1 <= missing <= _FEW:
        return None
    before = adjoining(document, target.opening, before=True)[-missing:]
    behind = adjoining(document, target.closing, before=False)[:missing]
    if len(before) == missing and _sound_alike(theirs, before + inside, range(missing)):
        return before[0].start, None
    outside = range(len(inside), len(theirs))
    if len(behind) == missing and _sound_alike(theirs, inside + behind, outside):
        return None, behind[-1].end
    return None


def adjoining(document: Document, mark: Span, *, before: bool) -> tuple[Word, ...]:
    """Return the words next to a mark outside, in order, with nothing but blanks between them."""
    if not before:
        behind = document.words_in(Span(mark.end, mark.end + _REACH))
        return tuple(_joined(document.text, mark.end, behind))
    words = document.words_in(Span(max(0, mark.start - _REACH), mark.start))
    gaps = [*(word.span for word in words[1:]), mark]
    first = len(words)
    while first and not document.text[words[first - 1].end : gaps[first - 1].start].strip(_BLANKS):
        first -= 1
    return words[first:]


def _joined(text: str, edge: int, words: Sequence[Word]) -> Iterator[Word]:
    """Yield the words behind an edge up to the first thing between them that is no blank."""
    for word in words:
        if text[edge : word.start].strip(_BLANKS):
            return
        yield word
        edge = word.end


def _sound_alike(theirs: Sequence[Word], ours: Sequence[Word], outside: range) -> bool:
    """Tell whether words render each other one by one; `outside` are those beyond the mark."""
    if [one.text for one in theirs] == [other.text for other in ours]:
        return True
    likeness = [_likeness(one.text, other.text) for one, other in zip(theirs, ours, strict=True)]
    mean = sum(likeness) / len(likeness)
    long = [n for n in outside if min(len(theirs[n].text), len(ours[n].text)) >= _LONG]
    surest = max((likeness[number] for number in long), default=0.0)
    alike = mean >= t.TORN_PHRASE_LIKENESS.value and surest >= t.NAME_LOOSE.value
    return len(likeness) > 1 and alike


def _likeness(one: str, other: str) -> float:
    """Return how alike two words are, 0-1; small words count, as names are compared they do not."""
    # Loaded here: the command's help needs no likeness.
    from rapidfuzz.distance import Indel  # noqa: PLC0415

    return float(Indel.normalized_similarity(respelled(one), respelled(other)))
