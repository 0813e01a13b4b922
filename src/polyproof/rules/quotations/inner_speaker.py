"""Speakers who are named in the midst of their speech, and within its marks.

Some languages have it so, between commas or dashes; the others close the marks before the speaker
and open them again behind.
"""

from __future__ import annotations

from itertools import pairwise

import regex

from polyproof.alignment import Comparison
from polyproof.alignment.features import keys_in
from polyproof.alignment.quotations import QuotationPair
from polyproof.locales.phrases import speech_verbs, third_persons
from polyproof.locales.quotation_marks import convention
from polyproof.model import Span
from polyproof.rules.quotations.drawn_in import names_of_speaker
from polyproof.rules.quotations.extent import names_speaker_inside
from polyproof.rules.speech import has_speech_verb
from polyproof.text import Document

# What stands between a comma and the next mark that more speech follows.
_CLAUSE = regex.compile(
    r"[,?!…](?:\s?[–—-])?\s++(?P<clause>[^.,!?;:…–—\n\"“”„«»‘‚]{2,80}+)"
    r"(?:[.,](?:\s?[–—-])?|\s?[–—-])\s++(?=[\p{L}\p{N}])"
)
_CAPITAL = regex.compile(r"\b\p{Lu}")
_SHORT = 4  # words of a clause that a pronoun or a name opens: *she later said*


def speaker_within(comparison: Comparison, pair: QuotationPair) -> Span | None:
    """Return the words of a quotation that name its speaker; None where there are none.

    The source names him beside its marks, or within them as its own custom is.
    """
    document, source = comparison.target, comparison.source
    facts = convention(document.language)
    if source is None or facts is None or facts.dash or facts.incise or len(pair.target) != 1:
        return None
    content = pair.target[0].content
    names = frozenset[str]().union(*(names_of_speaker(source, one) for one in pair.source))
    told = _is_told_between(source, pair) or any(
        names_speaker_inside(source, one) for one in pair.source
    )
    for match in _CLAUSE.finditer(document.text, content.start, content.end, overlapped=True):
        clause = Span(*match.span("clause"))
        if _names_speaker(document, clause) and (told or names & keys_in(document, clause)):
            return clause
    return None


def _is_told_between(source: Document, pair: QuotationPair) -> bool:
    """Tell whether a verb of saying stands between two quotations that became one."""
    return any(
        has_speech_verb(source, Span(before.span.end, after.span.start))
        for before, after in pairwise(pair.source)
    )


def _names_speaker(document: Document, clause: Span) -> bool:
    """Tell whether a clause is a verb of saying with its subject: *she recalls*, *said Jan Ort*."""
    verbs = speech_verbs(document.language)
    words = [word.text for word in document.words_in(clause)]
    if not words or words[0].lower() in verbs:
        return bool(_CAPITAL.search(clause.of(document.text)))
    if len(words) > _SHORT or words[-1].lower() not in verbs:
        return False
    return words[0].lower() in third_persons(document.language) or words[0][0].isupper()
