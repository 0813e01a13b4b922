"""Speakers whom the marks of their speech draw in, with the verb of saying."""

from __future__ import annotations

import regex

from polyproof.alignment import Comparison
from polyproof.alignment.features import COGNATE, NAME, keys_in
from polyproof.model import Span
from polyproof.rules.quotations.attributions import attributions
from polyproof.rules.quotations.extent import names_speaker_inside
from polyproof.rules.speech import has_speech_verb
from polyproof.text import Document
from polyproof.text.quotations import Quotation

# What parts speech from the words that name its speaker, behind it or before it.
_BEHIND = regex.compile(r"[,.!?…،।，。！？](?=[\s\p{Lo}])")
_BEFORE = regex.compile(r"[:：]")
_SPEAKING = 4  # words behind a comma, or before a colon, among which the verb of saying stands


def speaker_drawn_in(
    comparison: Comparison, source: Quotation, target: Quotation
) -> tuple[int | None, int | None]:
    """Return where the opening and the closing mark belong, if one draws the speaker in.

    The source names the speaker beside its quotation, the translation within the marks alone.
    """
    assert comparison.source is not None
    keys = _of_speaker(comparison.source, source)
    if not keys or names_speaker_inside(comparison, target):
        return None, None
    document, content = comparison.target, target.content
    beside = attributions(document, (target,))
    if any(keys & keys_in(document, stretch) for stretch in beside):
        return None, None
    for stop in _BEHIND.finditer(document.text, content.start, content.end):
        tail = Span(stop.end(), content.end)
        if _speaks(document, tail, first=True) and keys & keys_in(document, tail):
            return None, stop.start()
    for stop in _BEFORE.finditer(document.text, content.start, content.end):
        head = Span(content.start, stop.start())
        if _speaks(document, head, first=False) and keys & keys_in(document, head):
            return stop.end(), None
    return None, None


def _of_speaker(document: Document, quotation: Quotation) -> frozenset[str]:
    """Return the names beside a quotation of the source, with a verb of saying, by their sound."""
    beside = attributions(document, (quotation,))
    keys = frozenset[str]().union(*(keys_in(document, stretch) for stretch in beside))
    names = frozenset(key for key in keys if key[0] in COGNATE + NAME)
    return names - keys_in(document, quotation.content)


def _speaks(document: Document, stretch: Span, *, first: bool) -> bool:
    """Tell whether a verb of saying is among the first or last words of a stretch."""
    within = document.words_within(stretch)
    if first:
        near = document.words[within.start : min(within.stop, within.start + _SPEAKING)]
    else:
        near = document.words[max(within.start, within.stop - _SPEAKING) : within.stop]
    return bool(near) and has_speech_verb(document, Span(near[0].start, near[-1].end))
