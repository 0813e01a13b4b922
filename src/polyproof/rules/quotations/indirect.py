"""Whether the translation tells in indirect speech, or at another place, what the source quotes."""

from __future__ import annotations

from collections.abc import Iterator
from math import log

import regex

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.alignment.quotations import outer_quotations
from polyproof.locales.quotation_marks import convention
from polyproof.locales.reported_speech import forms_after_i, reporting_forms
from polyproof.model import Span
from polyproof.rules.quotations.extent import stands_at_head
from polyproof.rules.quotations.first_person import has_first_person
from polyproof.rules.quotations.turned_round import shows_turn
from polyproof.rules.speech import has_speech_verb
from polyproof.text import Document
from polyproof.text.quotations import Quotation
from polyproof.text.tokens import Word

_PAUSE = regex.compile(r"[:：]|\G[,،，]")


def is_reported(comparison: Comparison, quotation: Quotation, place: Span) -> bool:
    """Tell whether words without marks show a report by their form, and nobody there says *I*."""
    target = comparison.target
    forms = reporting_forms(target.language)
    if not forms:
        return False
    there = place.cover(comparison.projection.link_of(quotation.content.start))
    quoted = [q.span for q in outer_quotations(target) if q.span.overlaps(there)]
    bare = {
        word.text.lower()
        for word in target.words_in(there)
        if not any(span.contains(word.span) for span in quoted)
    }
    told = not bare.isdisjoint(forms | forms_after_i(target.language))
    return told and not has_first_person(target, there, quoted)


def is_fronted(comparison: Comparison, quotation: Quotation) -> bool:
    """Tell whether a speaker named behind the speech in the source leads on to it, as in a report.

    *“There is no risk,” she said* becomes *She said there was no risk*, or *that there was no
    risk*: the lengths before and behind the verb of saying, or the conjunction, are those that
    speaker and speech have in the source, rather than those of speech and speaker.
    """
    source, target = comparison.source, comparison.target
    link = comparison.link_at_source(quotation.content.start)
    if source is None or link is None or link.is_alone:
        return False
    behind = _rest_of_sentence(source, quotation.closing.end)
    if not stands_at_head(source.text, quotation) or not len(behind):
        return False
    there = comparison.target_span(link)
    speech, speaker = map(comparison.projection.length, (quotation.content, behind))
    leads = list(_conjunctions(target, there, t.LOST_LEAD.value * speaker))
    if has_speech_verb(source, behind):
        leads += _verb_that_leads(target, there)
    return any(_fits_turned(lead.span, there, speech, speaker) for lead in leads)


def _conjunctions(target: Document, there: Span, most: float) -> Iterator[Word]:
    """Yield the words that may lead on to what was said, as *that*, where nobody says *I*.

    At most so many code points stand before one, and no verb of saying behind it.
    """
    facts = convention(target.language)
    if facts is None or has_first_person(target, there):
        return
    for word in target.words_in(there):
        leads = word.text.lower() in facts.that and word.start - there.start <= most
        if leads and not has_speech_verb(target, Span(word.end, there.end)):
            yield word


def _verb_that_leads(target: Document, there: Span) -> Iterator[Word]:
    """Yield the first verb of saying, if no colon or comma is behind it."""
    verb = next((w for w in target.words_in(there) if has_speech_verb(target, w.span)), None)
    if verb is not None and not _PAUSE.search(target.text, verb.end, there.end):
        yield verb


def _fits_turned(lead: Span, there: Span, speech: float, speaker: float) -> bool:
    """Tell whether what stands before and behind a word is as long as speaker and speech."""
    first, last = lead.start - there.start, there.end - lead.end
    kept = abs(first - speech) + abs(last - speaker)
    turned = abs(first - speaker) + abs(last - speech)
    return shows_turn(kept - turned, last, speech=speech, speaker=speaker)


def _rest_of_sentence(document: Document, place: int) -> Span:
    sentence = document.sentence_at(place)
    return Span(place, max(place, sentence.span.end if sentence else place))


def has_moved(comparison: Comparison, quotation: Quotation, place: Span) -> bool:
    """Tell whether the paragraph has a quotation as long that renders none at its own place."""
    target = comparison.target
    sentence = target.sentence_at(place.start)
    if sentence is None:
        return False
    block = target.article.blocks[sentence.block].span
    expected = comparison.projection.length(quotation.content)
    return any(
        block.contains(other.span)
        and abs(log(max(1, len(other.content)) / max(1.0, expected))) < t.MOVED_QUOTATION_FIT.value
        for other in comparison.quotations.added
    )
