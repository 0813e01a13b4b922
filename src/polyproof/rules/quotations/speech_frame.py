"""What frames speech: a verb of saying behind it, or right before it.

Where both versions have one beside the quotation, all else of the sentence is what was said, in
whatever order the language puts them.
"""

from __future__ import annotations

import regex

from polyproof.alignment import Comparison
from polyproof.alignment.quotations import outer_quotations
from polyproof.locales.phrases import third_persons
from polyproof.locales.quotation_marks import convention
from polyproof.model import Span
from polyproof.rules.quotations.attributions import attributions
from polyproof.rules.quotations.edges import Edge, is_led_on, opening_edge
from polyproof.rules.quotations.extent import stands_at_tail
from polyproof.rules.speech import has_speech_verb
from polyproof.text import Document
from polyproof.text.quotations import Quotation

_FEW = 3  # words behind a comma among which the verb of saying stands
_SPEAKER = 6  # words of a speaker's name and office with the verb
_LED_REACH = 20  # code points before a comma in which a verb of saying ends
_CLAUSE_END = regex.compile(r"[,.!?،।，。！？][\"”»“’]?[\s\u00a0\u202f]*+\p{L}")


def is_framed(comparison: Comparison, source: Quotation, target: Quotation) -> bool:
    """Tell whether a verb of saying frames a quotation and its rendering."""
    document = comparison.target
    if comparison.source is None or not _is_speech(comparison.source, source):
        return False
    edge = opening_edge(document, target)
    led = not edge.ends_sentence and begins_speech(document, edge)
    return led or _is_spoken_behind(document, target)


def begins_speech(document: Document, edge: Edge) -> bool:
    """Tell whether a stop that speech begins at stands beside a mark; so does `said,`."""
    if edge.ends_sentence:
        return True
    before = document.words_in(Span(max(0, edge.stop - _LED_REACH), edge.stop))[-1:]
    return bool(before) and has_speech_verb(document, Span(before[0].start, edge.stop))


def is_speaker(document: Document, words: Span) -> bool:
    """Tell whether words before a quotation name who speaks.

    A particle says so (小池知事は「…」と述べた), or they part it from another quotation.
    """
    facts = convention(document.language)
    before = words.of(document.text).rstrip()
    if facts is not None and facts.topic and before.endswith(facts.topic):
        return True
    ends = (words.start - q.closing.end for q in outer_quotations(document))
    return any(0 <= blank <= 1 for blank in ends)


def _is_speech(document: Document, quotation: Quotation) -> bool:
    """Tell whether a quotation is all that its sentence has but for its speaker."""
    if is_led_on(document, quotation.closing.end):
        return True
    if opening_edge(document, quotation).outside or not attributions(document, (quotation,)):
        return False
    at_once = _verb_at_once(document, quotation)
    return at_once or stands_at_tail(document.text, quotation)


def _verb_at_once(document: Document, quotation: Quotation) -> bool:
    """Tell whether a verb of saying is the first word behind a quotation."""
    place = quotation.closing.end
    behind = document.words_in(Span(place, place + _LED_REACH))[:1]
    return bool(behind) and has_speech_verb(document, behind[0].span)


def _is_spoken_behind(document: Document, quotation: Quotation) -> bool:
    """Tell whether a verb of saying stands behind a comma behind or within the closing mark."""
    sentence = document.sentence_at(quotation.closing.start)
    if sentence is None:
        return False
    others = [q.opening.start for q in outer_quotations(document)]
    end = min([sentence.span.end, *(o for o in others if o > quotation.closing.end)])
    clause = _CLAUSE_END.search(document.text, quotation.closing.start - 1, end)
    if clause is None:
        return False
    words = document.words_in(Span(clause.end() - 1, end))
    return any(has_speech_verb(document, word.span) for word in words[:_SPEAKER])


def takes_speaker_in(
    comparison: Comparison, source: Quotation, target: Quotation, stop: int
) -> bool:
    """Tell whether the words behind the last comma of a quotation name who said what is before.

    The source's speaker stands beside its quotation, the translation's within it; the verb may
    stand behind the mark where a pronoun alone is drawn in.
    """
    document, original = comparison.target, comparison.source
    if original is None or document.text[stop - 1] not in ",،，":
        return False
    tail = Span(stop, target.content.end)
    words = document.words_in(tail)
    if not 0 < len(words) <= _FEW or has_speech_verb(original, source.content):
        return False
    if not _is_speech(original, source):
        return False
    if has_speech_verb(document, tail):
        return not attributions(document, (target,))
    alone = len(words) == 1 and words[0].text.lower() in third_persons(document.language)
    return alone and _verb_at_once(document, target)
