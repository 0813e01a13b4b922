"""Which words of the translation are speech without marks, by the verb of saying beside them."""

from __future__ import annotations

from math import log

import regex

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.locales.length import length_factor
from polyproof.model import Span
from polyproof.rules.quotations.attributions import attributions
from polyproof.rules.quotations.edges import is_led_on
from polyproof.rules.quotations.extent import stands_at_head, stands_at_tail
from polyproof.rules.speech import has_speech_verb
from polyproof.text import Document
from polyproof.text.quotations import Quotation

# What parts speech from the words that name its speaker, behind it or before it: a comma before a
# capital letter does not only lead on.
_BEHIND = regex.compile(r"[,!?…،।，！？](?=[\s\p{Lo}])|[ \u00a0\u202f][–—-](?=\s)")
_LEADS = regex.compile(r"[:：]\s*+|, (?=\p{Lu})")
_COMMAS = ",،，"
_MARK = regex.compile(r"[\"“”„«»「」『』]")
_EDGES = " \u00a0\u202f.।。"


def spoken_words(comparison: Comparison, quotation: Quotation) -> Span | None:
    """Return the words that render speech, where a verb of saying is all else in their sentence.

    So it must be in both versions, so that nothing but the marks is missing: `There is no risk, the
    mayor said.` None where the sentence is built in another way, or a mark stands in it.
    """
    source, target = comparison.source, comparison.target
    link = comparison.link_at_source(quotation.content.start)
    if source is None or link is None or link.is_dropped or link.is_added:
        return None
    if not _is_speech(source, quotation):
        return None
    there = comparison.target_span(link)
    if _MARK.search(target.text, there.start, there.end):
        return None
    expected = comparison.projection.length(quotation.content)
    pieces = [piece for piece in beside_verbs(target, there) if len(piece)]
    best = min(pieces, key=lambda piece: _misfit(piece, expected), default=None)
    return best if best and _misfit(best, expected) < t.SPOKEN_FIT.value else None


def _is_speech(document: Document, quotation: Quotation) -> bool:
    """Tell whether a quotation is speech: a whole sentence, or led on to a verb of saying."""
    length = len(quotation.content) / (length_factor(document.language) or 1.0)
    if length < t.SPOKEN_LENGTH.value:
        return False
    if is_led_on(document, quotation.closing.end):
        return True
    if not stands_at_tail(document.text, quotation):
        return False
    before = document.text[: quotation.opening.start].rstrip()[-1:]
    spoken = before in _COMMAS and bool(attributions(document, (quotation,)))
    return spoken or stands_at_head(document.text, quotation)


def beside_verbs(document: Document, sentence: Span) -> list[Span]:
    """Return the parts of a sentence that have its verbs of saying beside them, none within."""
    text = document.text
    verbs = [word for word in document.words_in(sentence) if has_speech_verb(document, word.span)]
    if not verbs:
        return []
    leads = _LEADS.match(text, verbs[-1].end)
    if leads is None:
        marks = _BEHIND.finditer(text, sentence.start, verbs[0].start)
        return [Span(sentence.start, mark.start()) for mark in marks]
    said = text[leads.end() : sentence.end].rstrip(_EDGES)
    return [Span(leads.end(), leads.end() + len(said))]


def _misfit(piece: Span, expected: float) -> float:
    """Return how far a length is from what is expected, as the absolute log of the ratio."""
    return abs(log(max(1, len(piece)) / max(1.0, expected)))
