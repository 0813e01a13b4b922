"""Quoted words have lost both their quotation marks.

## What it finds
Words that somebody says in the source, within quotation marks, and that stand in the
translation without any. Speech (a whole sentence, with the speaker named before or after it)
is told from phrases, and phrases from names and from single words that the source merely sets
off. Whole sentences that the source still quotes behind the place where the translation's
quotation ends are found as well, and those before it that name their speaker; so is speech that
the source opens with a dash, if the translation has neither dash nor marks.

## Why it matters
What a person said becomes what the newspaper says.

## Example
    Source:      «No hi ha cap risc», va dir l'alcaldessa.
    Translation: There is no risk, said the mayor.

## What it leaves alone
Names of companies, ships, newspapers and works, which some languages put between marks and others
do not; single words and pairs of words; speech made indirect (`said that there was no risk`, or
*she* where the speaker says *I*, or behind a speaker whom the source names behind the speech); a
headline that quotes from the article; a translation that sets
off speech with dashes, single marks or title brackets; an article whose translation drops marks
throughout; a quotation one of whose marks is left, which `quote-unclosed` and `quote-unopened`
report.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.alignment.quotations import QuotationPair, outer_quotations
from polyproof.locales.length import length_factor
from polyproof.locales.quotation_marks import convention
from polyproof.model import Link, Origin, Severity, Span
from polyproof.rules.quotations.character import Character, character_of
from polyproof.rules.quotations.dash_speech import unmarked
from polyproof.rules.quotations.extent import (
    is_sound,
    place_of_lost,
    set_off_otherwise,
    stays_direct,
)
from polyproof.rules.quotations.foreign_words import needs_no_marks
from polyproof.rules.quotations.indirect import has_moved, is_fronted, is_reported
from polyproof.rules.quotations.mending import pair_fix
from polyproof.rules.quotations.retold import is_joined, is_retold
from polyproof.rules.quotations.spoken_words import beside_verbs, spoken_words
from polyproof.rules.quotations.titles import becomes_title, is_dated
from polyproof.rules.quotations.turned_round import is_turned_round
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text import Document
from polyproof.text.quotations import Quotation
from polyproof.text.stops import SENTENCE_ENDS

_SMALL = regex.compile(r"\s*+\p{Ll}")
# A lost quotation, where its words stand, and whether they are surely direct speech.
Placed = tuple[Quotation, Character, Span, bool]

# The share of the source's quotations that must be kept for a lost one to be a fault.
_NEEDED = {
    Character.SPEECH: t.LOST_KEPT_DIRECT.value,
    Character.PHRASE: t.LOST_KEPT_SHARE.value,
    Character.PAIR: t.LOST_KEPT_MOST.value,
}


def _kept_share(comparison: Comparison, placed: Sequence[Placed], bare: int) -> float:
    """Return the share of the source's quotations that the translation keeps as quotations.

    Beside whole ones, those that have kept one of their marks count: the translator set both.
    `bare` counts those that have none.
    """
    kept = sum(len(pair.source) for pair in comparison.quotations.pairs)
    if kept:
        kept += len(placed) - bare
    return kept / max(1, kept + bare)


def _placed(comparison: Comparison) -> Iterator[Placed]:
    """Yield the lost quotations that are speech or a phrase, and where their words stand."""
    if comparison.source is None:
        return
    facts = convention(comparison.source.language)
    emphasis = facts.emphasis if facts else ()
    for quotation in comparison.quotations.lost:
        if quotation.pair in emphasis or not is_sound(comparison, quotation.span, 0):
            continue
        character = character_of(comparison.source, quotation)
        place = place_of_lost(comparison, quotation) if character in _NEEDED else None
        speech = character is Character.SPEECH
        direct = speech and place is not None and stays_direct(comparison, place)
        spoken = None if direct else spoken_words(comparison, quotation)
        if spoken is not None:
            yield quotation, Character.SPEECH, spoken, True
        elif place is not None:
            yield quotation, character, place, direct


def _strays(document: Document) -> tuple[Span, ...]:
    return (*document.quotations.unclosed, *document.quotations.unopened)


def _is_bare(place: Span, strays: Sequence[Span]) -> bool:
    """Tell whether no mark is left; where one is, the rules on marks without a partner speak."""
    return not any(place.near(stray, int(t.LOST_STRAY_REACH.value)) for stray in strays)


def _rests(comparison: Comparison) -> Iterator[tuple[Span, Span]]:
    """Yield sentences that the source still quotes and the translation does not any more.

    Of each, the place in the source and that in the translation: a quotation of several sentences
    begins late or ends early, and no mark is left to show it.
    """
    target = comparison.target
    quoted = [quotation.span for quotation in outer_quotations(target)]
    strays = _strays(target)
    for pair in comparison.quotations.pairs:
        for link in _links_of(comparison, pair):
            there = comparison.target_span(link)
            if any(there.overlaps(span) for span in quoted):
                continue
            place = _rest(comparison, link, pair, there)
            if place is not None and _is_long(target, place) and _is_bare(place, strays):
                yield comparison.source_span(link), place


def _links_of(comparison: Comparison, pair: QuotationPair) -> Iterator[Link]:
    """Yield the links of the sentences that are quoted in the source, most of each at least."""
    for quotation in pair.source:
        content = quotation.content
        yield from comparison.links_within(content, int(t.REST_EDGE.value))
        first = comparison.link_at_source(content.start)
        if first is not None and not first.is_alone:
            here = comparison.source_span(first)
            own = min(here.end, content.end) - content.start
            if here.start < content.start - t.REST_EDGE.value and own > len(here) / 2:
                yield first


def _rest(comparison: Comparison, link: Link, pair: QuotationPair, there: Span) -> Span | None:
    """Return the words of a sentence that are speech without marks; None where none surely are.

    That is all of it behind the quotation, and what stands beside a verb of saying.
    """
    spoken = [piece for piece in beside_verbs(comparison.target, there) if len(piece)]
    if spoken:
        return max(spoken, key=len)
    behind = there.start >= pair.target[-1].closing.end
    last = pair.source[-1].content
    within = comparison.source_span(link).start >= last.start - t.REST_EDGE.value
    return there if behind and within and _ends_sentence(comparison.target, there) else None


def _is_long(document: Document, place: Span) -> bool:
    return len(place) >= t.SPEECH_LENGTH.value * (length_factor(document.language) or 1.0)


def _ends_sentence(document: Document, place: Span) -> bool:
    return place.of(document.text).rstrip()[-1:] in tuple(SENTENCE_ENDS)


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the words of the translation whose marks are lost."""
    if comparison.source is None:
        return
    for here, there in _rests(comparison):
        if is_sound(comparison, here, 0) and not set_off_otherwise(comparison.target, there):
            yield _observation(comparison, here, there, 0.8, direct=True)
    strays = _strays(comparison.target)
    for here, there in unmarked(comparison):
        if _is_bare(there, strays) and not set_off_otherwise(comparison.target, there):
            yield _observation(comparison, here, there, 0.8, direct=True)
    placed = list(_placed(comparison))
    candidates = [one for one in placed if _is_bare(one[2], strays)]
    share = _kept_share(comparison, placed, len(candidates))
    for quotation, character, place, direct in candidates:
        if set_off_otherwise(comparison.target, place) or is_joined(comparison, quotation, place):
            continue
        speech = character is Character.SPEECH
        if is_retold(comparison, quotation) or _is_elsewhere(comparison, quotation, place, speech):
            continue
        if _may_be_name(comparison.source, quotation) and _becomes_name(comparison, place):
            continue
        if needs_no_marks(comparison, quotation) or is_dated(comparison.source, quotation):
            continue
        if character is not Character.SPEECH and becomes_title(comparison, quotation, place):
            continue
        only = direct and len(candidates) == 1
        if not only and share < _NEEDED[Character.SPEECH if direct else character]:
            continue
        confidence = 0.9 if direct else 0.7
        yield _observation(comparison, quotation.span, place, confidence, direct)


def _is_elsewhere(comparison: Comparison, quotation: Quotation, place: Span, speech: bool) -> bool:
    """Tell whether a quotation stands at another place of its paragraph, or speech is reported."""
    return has_moved(comparison, quotation, place) or (
        speech
        and (
            is_reported(comparison, quotation, place)
            or is_fronted(comparison, quotation)
            or is_turned_round(comparison, quotation)
        )
    )


def _may_be_name(document: Document, quotation: Quotation) -> bool:
    """Tell whether a quotation of the source may be a title: not if it begins with a small letter.

    The place of its words in the translation is an estimate and may hold the name of another.
    """
    return not _SMALL.match(document.text, quotation.content.start)


def _becomes_name(comparison: Comparison, place: Span) -> bool:
    """Tell whether the words are capitalised as a name is, more than the text around them."""
    share, count = _capitals(comparison, place)
    if count < 2 or share < t.NAME_CAPITALS.value:
        return False
    around = Span(place.start - 1000, place.end + 1000)
    return share >= _capitals(comparison, around)[0] + t.NAME_CAPITALS_MORE.value


def _capitals(comparison: Comparison, place: Span) -> tuple[float, int]:
    """Return the share of capitalised words behind the first, and how many words these are."""
    words = [w.text for w in comparison.target.words_in(place) if len(w.text) > 3][1:]
    return sum(word[0].isupper() for word in words) / max(1, len(words)), len(words)


def _observation(
    comparison: Comparison, source_span: Span, place: Span, confidence: float, direct: bool
) -> Observation:
    """Return the finding at the words that lost their marks; direct speech gets a fix."""
    source = comparison.source.text if comparison.source else ""
    quoted = source_span.of(source).strip()
    if len(quoted) > 80:
        quoted = f"{quoted[:50]}…{quoted[-25:]}"
    return Observation(
        span=place,
        message=f"The source quotes these words, the translation does not: {quoted}",
        confidence=confidence,
        source_span=source_span,
        origin=Origin.INTRODUCED,
        fix=pair_fix(comparison.target, place) if direct else None,
    )


RULE = Rule(
    code="QUO103",
    name="quote-lost",
    family=Family.QUOTATIONS,
    severity=Severity.ERROR,
    category="linguistic-conventions/quotation",
    check=check,
    page=__doc__,
    needs_source=True,
    yields_to=("QUO107",),
)
