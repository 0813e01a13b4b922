"""How far a quotation should reach, as its source tells."""

from __future__ import annotations

import regex

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.locales.language import is_spaced
from polyproof.locales.phrases import speech_verbs
from polyproof.locales.quotation_marks import convention
from polyproof.model import Span
from polyproof.text import Document
from polyproof.text.quotations import Quotation
from polyproof.text.stops import COLONS, FIRM_STOPS, SENTENCE_ENDS, STOPS

# The speaker who is named within the marks, between dashes: «…, – said X. – …», and with no mark
# before the first dash in Polish and Hungarian.
_SPEAKER = regex.compile(r"[,.!?…]\s*+[–—-]\s|\s[–—-]\s*+\p{Ll}")
_SPEAKER_ENDS = regex.compile(r"[,.!?…:]\s*+[–—-]\s|\p{L}[–—-][,.;:]*+\s")
# The first two words behind a comma, and another mark with speech behind it.
_INCISE = regex.compile(
    r"[,?!…]\s++(\p{Ll}\S*+(?:[ \u00a0]\S++)?+)(?=[^,.;:!?…]*+[,.;:!?…]++\s++[\p{L}\p{N}])"
)
_LETTERS = regex.compile(r"\p{L}++")


def is_sound(comparison: Comparison, place: Span, reach: int | None = None) -> bool:
    """Tell whether the source's own marks are beyond doubt at `place` of the source.

    `reach` says how many code points around it count as well.
    """
    if comparison.source is None:
        return False
    parse = comparison.source.quotations
    reach = int(t.QUOTATION_SOUND_REACH.value) if reach is None else reach
    strays = (*parse.unclosed, *parse.unopened)
    return not any(place.near(stray, reach) for stray in strays)


def names_speaker_inside(document: Document, quotation: Quotation) -> bool:
    """Tell whether dashes or commas set off the speaker within the marks, as the custom may be.

    Behind the speaker the speech goes on: where it ends, the marks close before the speaker.
    """
    text, content = document.text, quotation.content
    facts = convention(document.language)
    if facts is None:
        return False
    speaker = facts.dash and _SPEAKER.search(text, content.start, content.end)
    if speaker and _SPEAKER_ENDS.search(text, speaker.end(), content.end):
        return True
    if not facts.incise:
        return False
    verbs = speech_verbs(document.language)
    for incise in _INCISE.finditer(text, content.start, content.end):
        opening = incise.group(1).lower().split(" ")
        if opening[0] in facts.incise or not verbs.isdisjoint(
            _LETTERS.findall(incise.group(1).lower())
        ):
            return True
    return False


def expected_length(comparison: Comparison, quotations: tuple[Quotation, ...]) -> float:
    """Return how long the translation of these source quotations should be, in code points."""
    return sum(comparison.projection.length(quotation.content) for quotation in quotations)


# What a quotation that stands on its own begins after, and what it ends before.
_HEAD = regex.compile(r"(?:^|[.!?:;…。！？：；।॥۔؟؛—–\n])\s*+\Z")
_TAIL = regex.compile(r"\s*+(?:[,.!?:;…。，、！？：；।॥۔؟،؛—–\n]|$)")


def stands_at_head(text: str, quotation: Quotation) -> bool:
    """Tell whether a quotation begins a sentence or follows a colon or dash."""
    return bool(_HEAD.search(text, max(0, quotation.opening.start - 4), quotation.opening.start))


def stands_at_tail(text: str, quotation: Quotation) -> bool:
    """Tell whether a stop, a comma or a dash stands on either side of the closing mark."""
    if text[quotation.closing.start - 1] in STOPS:
        return True
    return bool(_TAIL.match(text, quotation.closing.end))


def distances(comparison: Comparison, source: Quotation, target: Quotation) -> tuple[float, float]:
    """Return how far the two edges lie off their expected places, in slacks."""
    projection = comparison.projection
    result = []
    for here, there in (
        (source.content.start, target.content.start),
        (source.content.end, target.content.end),
    ):
        slack = t.QUOTATION_NEAR.value + t.QUOTATION_NEAR_SHARE.value * projection.reach(here)
        result.append(abs(projection.at(here) - there) / slack)
    return result[0], result[1]


def linked_sentences(comparison: Comparison, source: Span, target: Span) -> int:
    """Return how many sentences within `source` are rendered wholly within `target`."""
    if comparison.source is None:
        return 0
    count = 0
    for link in comparison.links:
        if link.is_alone:
            continue
        here, there = comparison.source_span(link), comparison.target_span(link)
        if source.contains(here) and target.contains(there):
            count += link.source[1] - link.source[0]
    return count


_BOUNDARY = regex.compile(
    r"[.!?:;,…。、，！？：；।॥۔؟،؛–—\n](?=\s|$|[\p{Han}\p{Hiragana}\p{Katakana}])"
)
_TITLE_OR_SINGLE = regex.compile(r"[《〈『‹‚]|(?<![\p{L}\p{Nd}])['‘’](?=[\p{L}\p{Nd}])")
_MARKED = regex.compile(r"\s*+[\"“„«”「『‘]")
_DASH_OPENS = regex.compile(r"[.!?:…]\s++[–—-]\s")  # speech that begins within a paragraph
_DASH_LEADS_OUT = regex.compile(r"[,!?…]\s++[–—]\s")
_DASH_REACH, _SPEAKER_REACH = 5, 80  # code points
_DASH_AT_HEAD = regex.compile(r"\s*+[–—-]\s*+")


def place_of_lost(comparison: Comparison, quotation: Quotation) -> Span | None:
    """Return where the translation has the words of a source quotation; None if it has not.

    The place is straight proportion within the linked sentences, drawn to the nearest stop
    where the source's quotation stands at one.
    """
    link = comparison.link_at_source(quotation.content.start)
    if comparison.source is None or link is None or link.is_dropped:
        return None
    here, there = comparison.source_span(link), comparison.target_span(link)
    if len(there) < t.LOST_RENDERED.value * comparison.projection.length(here):
        return None  # the words themselves are gone
    place = comparison.projection.of(quotation.content)
    text = comparison.target.text
    slack = int(t.QUOTATION_NEAR.value + t.QUOTATION_NEAR_SHARE.value * len(there))
    start, end = place.start, place.end
    if stands_at_head(comparison.source.text, quotation):
        start = _likely_start(text, there, place, slack)
        while start < len(text) and text[start].isspace():
            start += 1
    if stands_at_tail(comparison.source.text, quotation):
        wanted = start + len(place)
        ends = [m.start() for m in _BOUNDARY.finditer(text, start + 1, wanted + slack)]
        end = _nearest(ends, wanted, slack)
    return _whole_words(comparison.target, Span(start, max(start, end)))


def _whole_words(document: Document, place: Span) -> Span:
    """Return a place widened to the words it cuts, where words stand apart."""
    if not is_spaced(document.language):
        return place
    words = document.words_in(Span(max(0, place.start - 40), place.end))
    touched = [word for word in words if word.end > place.start]
    if not touched:
        return place
    return Span(touched[0].start, max(place.end, touched[-1].end))


def _likely_start(text: str, there: Span, place: Span, slack: int) -> int:
    """Return where the words begin: behind a colon if there is one, else at the nearest stop."""
    boundaries = [m.end() for m in _BOUNDARY.finditer(text, there.start, there.end)]
    colons = [
        end
        for end in boundaries
        if text[end - 1] in ":：" and not _MARKED.match(text, end, there.end)
    ]
    if len(colons) == 1 and there.end - colons[0] >= t.LOST_RENDERED.value * len(place):
        return colons[0]
    return _nearest([there.start, *boundaries], place.start, slack)


def _nearest(places: list[int], wanted: int, slack: int) -> int:
    """Return the nearest of the places, or the wanted one where none is within the slack."""
    best = min(places, key=lambda place: abs(place - wanted), default=wanted)
    return best if abs(best - wanted) <= slack else wanted


def set_off_otherwise(document: Document, place: Span) -> bool:
    """Tell whether words are set off by single marks, title brackets, a dash or emphasis."""
    text = document.text
    reach = int(t.LOST_EDGE_REACH.value)
    around = text[max(0, place.start - reach) : place.start + reach]
    if _TITLE_OR_SINGLE.search(around):
        return True
    facts = convention(document.language)
    if facts is not None and facts.dash and _opens_with_dash(text, place):
        return True
    return any(mark.span.overlaps(place) for mark in document.article.marks)


def _opens_with_dash(text: str, place: Span) -> bool:
    """Tell whether a dash opens words, at the head of a paragraph or behind a sentence.

    Behind a speaker who is named between dashes it only leads back: *, – said X. – …*
    """
    block_start = text.rfind("\n", 0, place.start) + 1
    if _DASH_AT_HEAD.match(text, block_start):
        return True
    dash = _DASH_OPENS.search(text, max(0, place.start - _DASH_REACH), place.start + _DASH_REACH)
    if dash is None:
        return False
    first = max(block_start, dash.start() - _SPEAKER_REACH)
    return not _DASH_LEADS_OUT.search(text, first, dash.start())


def stays_direct(comparison: Comparison, place: Span) -> bool:
    """Tell whether speech without marks still begins and ends at a stop, as direct speech does."""
    text = comparison.target.text
    before = text[max(0, place.start - 3) : place.start]
    at_head = not before.strip() or before.strip()[-1] in SENTENCE_ENDS + COLONS or "\n" in before
    return at_head and not FIRM_STOPS.isdisjoint(text[place.end - 1 : place.end + 1])
