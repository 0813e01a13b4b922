"""Whether one of a quotation's marks was moved, by single signs or by all of them together."""

from __future__ import annotations

import regex

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.alignment.features import keys_in
from polyproof.locales.phrases import is_verb_final, speech_verbs
from polyproof.locales.quotation_marks import convention
from polyproof.model import Span
from polyproof.rules.quotations.displacement import displaced
from polyproof.rules.quotations.drawn_in import speaker_drawn_in, verb_drawn_in
from polyproof.rules.quotations.edges import (
    Belongs,
    closing_edge,
    follows_that,
    is_led_on,
    opening_edge,
    word_count,
)
from polyproof.rules.quotations.extent import is_sound
from polyproof.rules.quotations.mark_context import opening_context
from polyproof.rules.quotations.moved_words import word_evidence
from polyproof.rules.quotations.place_evidence import PlaceEvidence
from polyproof.rules.quotations.speech_frame import (
    begins_speech,
    is_framed,
    is_speaker,
    takes_speaker_in,
)
from polyproof.rules.quotations.torn_phrases import torn_phrase
from polyproof.rules.speech import has_speech_verb
from polyproof.text import Document
from polyproof.text.quotations import Quotation
from polyproof.text.stops import SENTENCE_ENDS

_FEW = int(t.SHIFT_WORDS.value)
_COLON = regex.compile(r"[:：]")
_BLANK = regex.compile(r"\s")
_MARK = regex.compile(r"[\"“„«‘‚「『]|(?<=\s)'")


def _is_few(words: int) -> bool:
    return 1 <= words <= _FEW


def moved(comparison: Comparison, source: Quotation, target: Quotation) -> Belongs:
    """Return where the opening and the closing mark belong; None for one in its place."""
    signed = moved_by_sign(comparison, source, target)
    return _weighed(comparison, source, target) if signed == (None, None) else signed


def moved_by_sign(comparison: Comparison, source: Quotation, target: Quotation) -> Belongs:
    """Return the same by single signs alone."""
    for sign in (_verbatim_edge, torn_phrase, speaker_drawn_in, verb_drawn_in, word_evidence):
        found = sign(comparison, source, target)
        if found is not None:
            return found
    stays = is_led_on(comparison.target, target.closing.end)
    opening = _late_opening(comparison, source, target)
    if opening is None:
        opening = _early_opening(comparison, source, target)
    closing = None if stays else _early_closing(comparison, source, target)
    if closing is None and not stays:
        closing = _late_closing(comparison, source, target)
    return opening, closing


def _weighed(comparison: Comparison, source: Quotation, target: Quotation) -> Belongs:
    """Return where the marks belong, all signs weighed together."""
    evidence = PlaceEvidence(comparison, source, target)
    gain, opening, closing = displaced(evidence)
    least = t.SHIFT_EVIDENCE_COMPARED if comparison.coverage else t.SHIFT_EVIDENCE
    if gain < least.value or evidence.is_taken_apart:
        return None, None
    start = target.opening.start
    if opening is not None and is_speaker(comparison.target, Span(min(opening, start), start)):
        return None, None
    return opening, closing


def moved_alone(
    comparison: Comparison, source: Quotation, target: Quotation, opens: bool
) -> int | None:
    """Return where a mark belongs whose partner is gone, if it was moved as well.

    `target` has an empty span for the mark that is missing; `opens` tells that the one left is
    the opening mark. Then two marks are damaged, in two places.
    """
    if not is_sound(comparison, source.span, 0):
        return None
    signs = (_late_opening, _early_opening) if opens else (_early_closing, _late_closing)
    places = (sign(comparison, source, target) for sign in signs)
    return next((place for place in places if place is not None), None)


def _late_opening(comparison: Comparison, source: Quotation, target: Quotation) -> int | None:
    """Return where speech begins, if the opening mark stands some words behind that."""
    assert comparison.source is not None
    here = opening_edge(comparison.source, source)
    there = opening_edge(comparison.target, target)
    framed = _is_few(there.outside) and is_framed(comparison, source, target)
    if not _is_long(comparison, source, framed):
        return None
    if framed or (here.outside == 0 and begins_speech(comparison.source, here)):
        if _is_few(there.outside) and begins_speech(comparison.target, there):
            before = Span(there.stop, target.opening.start)
            named = is_speaker(comparison.target, before) or _names_speaker(
                comparison, source, before
            )
            if not named and _is_torn(comparison, source, target):
                return there.stop
        return None
    if follows_that(comparison.source, source, 0) != 0:
        return None
    distance = follows_that(comparison.target, target, _FEW)
    first = max(0, target.opening.start - 60)
    words = comparison.target.words_in(Span(first, target.opening.start))
    if not distance or all(len(word.text) < 4 for word in words[-distance:]):
        return None  # an article stays outside
    return words[-distance].start


def _is_long(comparison: Comparison, source: Quotation, framed: bool) -> bool:
    """Tell whether a quotation of the source has a sentence's words; few will do if framed."""
    assert comparison.source is not None
    length = word_count(source.content.of(comparison.source.text))
    return length >= (t.SHIFT_LENGTH_FRAMED if framed else t.SHIFT_LENGTH).value


def _early_opening(comparison: Comparison, source: Quotation, target: Quotation) -> int | None:
    """Return where the quoted words begin, if the opening mark takes in a clause before them."""
    assert comparison.source is not None
    here = opening_edge(comparison.source, source)
    there = opening_edge(comparison.target, target)
    if here.outside or not _is_few(there.inside) or there.inner_stop >= target.content.end:
        return None
    text = comparison.target.text
    if _MARK.search(text, target.content.start, there.inner_stop):
        return None  # what is quoted within would be broken
    if text[there.inner_stop - 1] in ":：":
        led = _stands_at_colon(comparison.source, source)
        own = _stands_at_colon(comparison.target, target)
        within = _COLON.search(source.content.of(comparison.source.text))
        return there.inner_stop if led and not own and not within else None
    if here.inside <= there.inside + 2 or follows_that(comparison.target, target, 0) == 0:
        return None
    return there.inner_stop if there.outside > 0 else None


def _stands_at_colon(document: Document, quotation: Quotation) -> bool:
    """Tell whether the opening mark stands right behind a colon."""
    start = quotation.opening.start
    return document.text[max(0, start - 2) : start].strip()[-1:] in (":", "：")


def _is_torn(comparison: Comparison, source: Quotation, target: Quotation) -> bool:
    """Tell whether the words before the mark belong to the speech.

    Speech torn apart goes on in lower case, or its article or preposition stands outside; where a
    script has no capitals, it must end with a stop at its closing mark, as it does where the
    speaker is named behind it.
    """
    assert comparison.source is not None
    text = comparison.target.text
    if closing_edge(comparison.source, source).outside == 0:
        outside = opening_context(comparison.target, target.opening.end)
        if outside.leading:
            return True
    first = next((c for c in target.content.of(text) if c.isalpha()), "")
    original = next((c for c in source.content.of(comparison.source.text) if c.isalpha()), "")
    if first.isupper() or first.islower():
        return first.islower() and not original.islower()
    after = text[target.closing.end : target.closing.end + 1]
    return closing_edge(comparison.target, target).outside == 0 or _is_kana(after)


def _names_speaker(comparison: Comparison, source: Quotation, words: Span) -> bool:
    """Tell whether words outside the target's marks render words outside the source's."""
    assert comparison.source is not None
    reach = int(t.SHIFT_SPEAKER_REACH.value)
    around = keys_in(
        comparison.source, Span(max(0, source.span.start - reach), source.span.start)
    ) | keys_in(comparison.source, Span(source.span.end, source.span.end + reach))
    shared = around & keys_in(comparison.target, words)
    if shared:
        return True
    if not _has_that(comparison.target, words):
        return False
    # `I think that`, quoted as a whole, is no `she said that`.
    own = _has_that(comparison.source, _head(source))
    return not own or has_speech_verb(comparison.target, words)


def _head(quotation: Quotation) -> Span:
    """Return the beginning of what is quoted, where `I think that` stands."""
    content, reach = quotation.content, int(t.SHIFT_HEAD_REACH.value)
    return Span(content.start, min(content.end, content.start + reach))


def _has_that(document: Document, stretch: Span) -> bool:
    """Tell whether a word that leads to what is said stands in a stretch."""
    facts = convention(document.language)
    that = facts.that if facts is not None else ()
    return any(word.text.lower() in that for word in document.words_in(stretch))


def _early_closing(comparison: Comparison, source: Quotation, target: Quotation) -> int | None:
    """Return where speech ends, if the closing mark stands some words before that."""
    assert comparison.source is not None
    here = closing_edge(comparison.source, source)
    there = closing_edge(comparison.target, target)
    framed = _is_few(there.outside) and is_framed(comparison, source, target)
    if not _is_few(there.outside) or not _is_long(comparison, source, framed):
        return None
    if not framed and (here.outside or opening_edge(comparison.source, source).outside):
        return None
    after = comparison.target.text[target.closing.end :][:2].strip()
    if _is_kana(after) or (there.ends_sentence and _speaker_follows(comparison, source)):
        return None
    behind = Span(target.closing.end, there.stop)
    return None if _may_report(comparison.target, behind) else there.stop


def _may_report(document: Document, words: Span) -> bool:
    """Tell whether words behind a quotation may say who said it: a verb of saying comes last."""
    if not speech_verbs(document.language):
        return is_verb_final(document.language)
    return has_speech_verb(document, words)


def _speaker_follows(comparison: Comparison, source: Quotation) -> bool:
    """Tell whether the source's sentence goes on behind the quotation."""
    assert comparison.source is not None
    following = comparison.source.text[source.closing.end : source.closing.end + 3].strip()
    sentence = comparison.source.sentence_at(source.closing.start)
    rest = sentence is not None and sentence.span.end > source.closing.end + 2
    return rest and following[:1] not in tuple(SENTENCE_ENDS)


def _late_closing(comparison: Comparison, source: Quotation, target: Quotation) -> int | None:
    """Return where the quoted words end, if the closing mark takes in words behind them."""
    assert comparison.source is not None
    here = closing_edge(comparison.source, source)
    there = closing_edge(comparison.target, target)
    if there.inner_stop <= target.content.start or here.inside == there.inside:
        return None
    if _is_few(there.inside) and takes_speaker_in(comparison, source, target, there.inner_stop):
        return there.inner_stop - 1
    if here.outside or not there.outside or not _is_few(there.inside):
        return None
    inner = Span(there.inner_stop, target.content.end)
    stops_sentence = comparison.target.text[there.inner_stop - 1] in SENTENCE_ENDS
    if stops_sentence or _names_speaker(comparison, source, inner):
        return there.inner_stop - 1
    return None


def _is_kana(text: str) -> bool:
    return bool(text) and "\u3040" <= text[0] <= "\u309f"


def _verbatim_edge(comparison: Comparison, source: Quotation, target: Quotation) -> Belongs | None:
    """Return where a mark belongs that takes in extra words, the others being copied.

    Words of one compound with those that are copied are none (`„Brute-Force-Methoden“`).
    """
    assert comparison.source is not None
    theirs = [w.text.casefold() for w in comparison.source.words_in(source.content)]
    words = comparison.target.words_in(target.content)
    ours = [w.text.casefold() for w in words]
    extra = len(ours) - len(theirs)
    if len(theirs) < 2 or not _is_few(extra):
        return None
    text = target.content.of(comparison.target.text)
    start = target.content.start
    if ours[extra:] == theirs and _BLANK.search(text, 0, words[extra].start - start):
        return words[extra].start, None
    last = words[len(theirs) - 1].end
    if ours[: len(theirs)] == theirs and _BLANK.search(text, last - start):
        return None, last
    return None
