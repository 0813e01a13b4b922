"""Where a missing mark belongs, as far as the source tells: proposals for an editor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.alignment.quotations import outer_quotations
from polyproof.locales.quotation_marks import convention
from polyproof.model import Edit, Fix, Span
from polyproof.rules.quotations.mark_context import Beside, closing_context, opening_context
from polyproof.rules.speech import has_speech_verb
from polyproof.text import Document
from polyproof.text.quotations import Quotation
from polyproof.text.stops import STOPS

_STOPS = (Beside.STOP, Beside.COMMA)
_LEADS = (Beside.STOP, Beside.COLON, Beside.COMMA, Beside.THAT)
_SPEAKER_WORDS, _SPEAKER_REACH = 3, 40  # words, and code points, in which a verb of saying stands


def lost_at(comparison: Comparison, place: int, opens: bool) -> Quotation | None:
    """Return the lost quotation of the source that begins (or ends) where `place` renders it."""
    best: tuple[float, Quotation] | None = None
    for quotation in comparison.quotations.lost:
        here = quotation.content.start if opens else quotation.content.end
        reach = t.QUOTATION_NEAR_SHARE.value * comparison.projection.reach(here)
        distance = abs(comparison.projection.at(here) - place)
        if distance <= t.QUOTATION_NEAR.value + reach and (best is None or distance < best[0]):
            best = (distance, quotation)
    return best[1] if best else None


def ended_at(comparison: Comparison, mark: Span) -> Quotation | None:
    """Return the source's quotation that ends in its paragraph and begins where `mark` opens.

    The mark is one that a later paragraph seems to repeat, so that its own end was not missed.
    """
    if comparison.source is None or mark not in comparison.target.quotations.continued:
        return None
    text = comparison.source.text
    for quotation in outer_quotations(comparison.source):
        start = quotation.content.start
        slack = t.CONTINUED_SHARE.value * comparison.projection.reach(start)
        near = abs(comparison.projection.at(start) - mark.end) <= t.CONTINUED_NEAR.value + slack
        if near and "\n" not in quotation.content.of(text):
            return quotation
    return None


def usual_pair(document: Document, glyph: str = "") -> str:
    """Return the pair of marks that the article uses (with `glyph` in it), else the language's."""
    pairs = Counter(
        quotation.pair
        for quotation in document.quotations.quotations
        if quotation.level == 1 and glyph in quotation.pair
    )
    if pairs:
        return pairs.most_common(1)[0][0]
    facts = convention(document.language)
    known = [pair for pair in (facts.outer if facts else ()) if glyph in pair]
    return known[0] if known else (glyph or '"') * 2


def single_fix(document: Document, mark: Span, missing: Span, opens: bool) -> Fix:
    """Return the insertion, at an empty span, of the partner that a mark lacks.

    `opens` tells that the mark that is left is an opening one.
    """
    pair = usual_pair(document, mark.of(document.text)[:1])
    return Fix((Edit(missing, pair[1 if opens else 0]),), safe=False)


def completed(
    comparison: Comparison, mark: Span, opens: bool
) -> tuple[Quotation, Quotation] | None:
    """Return the source's quotation of a mark left alone, and the translation's made whole.

    The mark that is missing is an empty span. `opens` tells that the one left is an opening mark.
    None where it cannot be told which quotation it is, or where its other mark belongs.
    """
    quotation = lost_at(comparison, mark.end if opens else mark.start, opens)
    if quotation is None:
        quotation = ended_at(comparison, mark)
    if quotation is None:
        return None
    place = (_closing_place if opens else _opening_place)(comparison, quotation, mark)
    if place is None:
        return None
    other = Span(place, place)
    pair = (mark, other) if opens else (other, mark)
    return quotation, Quotation(*pair, level=1)


def _closing_place(comparison: Comparison, quotation: Quotation, mark: Span) -> int | None:
    assert comparison.source is not None
    target = comparison.target
    beside = closing_context(comparison.source, quotation.closing.start).beside
    if beside not in _STOPS:
        return None
    expected = mark.end + round(comparison.projection.length(quotation.content))
    slack = _slack(expected - mark.end)
    ends = [w.end for w in target.words_in(Span(mark.end, expected + slack))]
    spoken = [end for end in ends if names_speaker_behind(target, end)]
    alike = [end for end in ends if closing_context(target, end).beside is beside]
    place = _nearest(spoken, expected, slack) or _nearest(alike, expected, slack)
    if place is None:
        return None
    inside = target.text[place : place + 1] in tuple(STOPS) and _stops_inside(target)
    return place + inside


def _opening_place(comparison: Comparison, quotation: Quotation, mark: Span) -> int | None:
    assert comparison.source is not None
    target = comparison.target
    before = opening_context(comparison.source, quotation.opening.end).before
    if before not in _LEADS:
        return None
    expected = mark.start - round(comparison.projection.length(quotation.content))
    slack = _slack(mark.start - expected)
    words = target.words_in(Span(max(0, expected - slack), mark.start))
    starts = [w.start for w in words if opening_context(target, w.start).before is before]
    return _nearest(starts, expected, slack)


def names_speaker_behind(document: Document, place: int) -> bool:
    """Tell whether a comma and a verb of saying follow, as behind speech (`…, said the mayor`)."""
    if closing_context(document, place).beside is not Beside.COMMA:
        return False
    behind = document.words_in(Span(place, place + _SPEAKER_REACH))[:_SPEAKER_WORDS]
    return bool(behind) and has_speech_verb(document, Span(behind[0].start, behind[-1].end))


def pair_fix(document: Document, place: Span) -> Fix:
    """Return both marks around words that have lost theirs."""
    pair = usual_pair(document)
    stop = document.text[place.end : place.end + 1] in tuple(STOPS)
    end = place.end + (stop and _stops_inside(document))
    return Fix(
        (Edit(Span(place.start, place.start), pair[0]), Edit(Span(end, end), pair[1])), safe=False
    )


def _slack(length: int) -> int:
    """Return how many code points the end of a quotation of this length may lie off."""
    return round(t.FIX_NEAR.value + t.FIX_NEAR_SHARE.value * length)


def _nearest(places: Iterable[int], wanted: int, slack: int) -> int | None:
    """Return the one place within the slack; None where there is none, or a choice of them."""
    near = [place for place in places if abs(place - wanted) <= slack]
    return near[0] if len(near) == 1 else None


def _stops_inside(document: Document) -> bool:
    """Tell whether the article sets commas and full stops before its closing marks."""
    text = document.text
    inside = outside = 0
    for quotation in document.quotations.quotations:
        inside += text[quotation.closing.start - 1] in STOPS
        outside += text[quotation.closing.end : quotation.closing.end + 1] in (",", ".", "，", "。")
    return inside > outside
