"""Speakers whom the marks of their speech draw in, with the verb of saying."""

from __future__ import annotations

import regex

from polyproof.alignment import Comparison
from polyproof.alignment.features import COGNATE, NAME, keys_in
from polyproof.locales.language import is_spaced
from polyproof.locales.phrases import is_verb_final, speech_verbs
from polyproof.locales.quotation_marks import convention
from polyproof.model import Span
from polyproof.rules.quotations.attributions import attributions
from polyproof.rules.quotations.edges import Belongs
from polyproof.rules.quotations.extent import names_speaker_inside
from polyproof.rules.speech import has_speech_verb
from polyproof.text import Document
from polyproof.text.quotations import Quotation

# What parts speech from the words that name its speaker, behind it or before it.
_BEHIND = regex.compile(r"[,.!?…،।，。！？](?=[\s\p{Lo}])")
_BEFORE = regex.compile(r"[:：]")
_TAIL = 12  # code points at the end of a quotation in a script without blanks that hold a verb
_SPEAKING = 4  # words behind a comma, or before a colon, among which the verb of saying stands


def speaker_drawn_in(
    comparison: Comparison, source: Quotation, target: Quotation
) -> Belongs | None:
    """Return where the marks belong, if one draws the speaker in; None otherwise.

    The source names the speaker beside its quotation, the translation within the marks alone.
    """
    assert comparison.source is not None
    keys = names_of_speaker(comparison.source, source)
    if not keys or names_speaker_inside(comparison.target, target):
        return None
    document, content = comparison.target, target.content
    beside = attributions(document, (target,))
    if any(keys & keys_in(document, stretch) for stretch in beside):
        return None
    for stop in _BEHIND.finditer(document.text, content.start, content.end):
        tail = Span(stop.end(), content.end)
        if _speaks(document, tail, first=True) and keys & keys_in(document, tail):
            return None, stop.start()
    for stop in _BEFORE.finditer(document.text, content.start, content.end):
        head = Span(content.start, stop.start())
        if _speaks(document, head, first=False) and keys & keys_in(document, head):
            return stop.end(), None
    return None


def verb_drawn_in(
    comparison: Comparison, source: Quotation, target: Quotation
) -> tuple[None, int] | None:
    """Return where speech ends whose closing mark takes in the verb of saying that ends its clause.

    So it does in languages that set the verb last (「…と述べた」). In the source a verb of saying
    stands beside the quotation and none within it; beside the translation's there is none.
    """
    assert comparison.source is not None
    document = comparison.target
    if not is_verb_final(document.language):
        return None
    place = _before_last_verb(document, target.content)
    if place is None or has_speech_verb(comparison.source, source.content):
        return None
    if not attributions(comparison.source, (source,)) or attributions(document, (target,)):
        return None
    return None, place


def _before_last_verb(document: Document, content: Span) -> int | None:
    """Return where the clause ends whose last word is a verb of saying; None where none is."""
    text, language = document.text, document.language
    if is_spaced(language):
        words = document.words_in(content)[-2:]
        if len(words) < 2 or words[1].text.lower() not in speech_verbs(language):
            return None
        if text[words[1].end : content.end].strip(" .!?।،,"):
            return None
        return words[0].end
    facts = convention(language)
    first = max(content.start, content.end - _TAIL)
    for particle in facts.quotative if facts is not None else ():
        place = text.rfind(particle, first, content.end)
        behind = Span(place + len(particle), content.end)
        if place > content.start and _begins_with_verb(text[behind.start : behind.end], language):
            return place
    return None


def _begins_with_verb(words: str, language: str) -> bool:
    return words.startswith(tuple(speech_verbs(language)))


def names_of_speaker(document: Document, quotation: Quotation) -> frozenset[str]:
    """Return the names beside a quotation, with a verb of saying, by their sound."""
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
