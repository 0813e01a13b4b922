"""Verbs of saying, which name a speaker beside a quotation."""

from __future__ import annotations

from polyproof.locales.language import is_spaced
from polyproof.locales.phrases import speech_verbs
from polyproof.model import Span
from polyproof.text import Document


def has_speech_verb(document: Document, stretch: Span) -> bool:
    """Tell whether a verb of saying begins within a stretch."""
    verbs = speech_verbs(document.language)
    if not verbs:
        return False
    if is_spaced(document.language):
        return any(word.text.lower() in verbs for word in document.words_in(stretch))
    text = stretch.of(document.text)
    return any(verb in text for verb in verbs)
