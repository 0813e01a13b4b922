"""Whether the translation tells of speech and speaker in the other order, by names and numbers."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import fmean
from typing import NamedTuple

import regex

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.alignment.features import key_places
from polyproof.locales.phrases import first_persons
from polyproof.model import Span
from polyproof.rules.quotations.extent import stands_at_head, stands_at_tail
from polyproof.rules.quotations.first_person import has_first_person
from polyproof.text import Document
from polyproof.text.quotations import Quotation

_COLON = regex.compile(r"[:：]")


class _Order(NamedTuple):
    """Words beside a quotation, and where in the linked sentence their rendering would begin.

    If the order is `kept`, and if it is `turned` round, in code points of the translation.
    """

    words: Span
    kept: float
    turned: float


def is_turned_round(comparison: Comparison, quotation: Quotation) -> bool:
    """Tell whether a report names the speaker before the speech, and the source behind it.

    Or the reverse. *“There is no risk,” said Ann Lee, 58* becomes *Ann Lee, 58, sees no risk*: what
    loses its marks alone keeps the order. The names and numbers beside the quotation tell, by where
    they would stand in either.
    """
    source = comparison.source
    link = comparison.link_at_source(quotation.content.start)
    if source is None or link is None or link.is_alone:
        return False
    here, there = comparison.source_span(link), comparison.target_span(link)
    if not here.contains(quotation.span) or not _is_report(comparison, quotation, there):
        return False
    order = _order(source, quotation, here, comparison.projection.length(quotation.content))
    return order is not None and _is_turned(comparison, quotation, order, there)


def _is_report(comparison: Comparison, quotation: Quotation, there: Span) -> bool:
    """Tell whether nobody says *I*; behind a colon, that tells only if somebody did before."""
    source, target = comparison.source, comparison.target
    assert source is not None
    if has_first_person(target, there):
        return False
    if not _COLON.search(target.text, there.start, there.end):
        return True
    return bool(first_persons(target.language)) and has_first_person(source, quotation.content)


def _order(source: Document, quotation: Quotation, here: Span, speech: float) -> _Order | None:
    """Return what is said beside a quotation that begins or ends its sentence."""
    if stands_at_head(source.text, quotation):
        return _Order(Span(quotation.span.end, here.end), kept=speech, turned=0)
    if stands_at_tail(source.text, quotation):
        return _Order(Span(here.start, quotation.span.start), kept=0, turned=speech)
    return None


def _is_turned(comparison: Comparison, quotation: Quotation, order: _Order, there: Span) -> bool:
    """Tell whether the places fit the other order clearly better, and leave room for the speech."""
    places = list(_places(comparison, quotation, order, there))
    if not places:
        return False
    speech, speaker = map(comparison.projection.length, (quotation.content, order.words))
    gain = fmean(
        abs(place - order.kept - ours) - abs(place - order.turned - ours) for ours, place in places
    )
    found = [place for _, place in places]
    room = len(there) - max(found) if order.kept else min(found)
    return shows_turn(gain, room, speech=speech, speaker=speaker)


def shows_turn(gain: float, room: float, *, speech: float, speaker: float) -> bool:
    """Tell whether the other order fits better by enough, and leaves the speech room enough.

    All in code points of the translation: by how much nearer the other order comes, the room that
    it leaves, and how long speech and speaker are.
    """
    clear = gain >= t.LOST_FRONTED.value * (speech + speaker)
    return clear and room >= t.LOST_RENDERED.value * speech


def _places(
    comparison: Comparison, quotation: Quotation, order: _Order, there: Span
) -> Iterator[tuple[float, int]]:
    """Yield how far into the words beside the quotation a name or number stands, and its rendering.

    Both in code points of the translation, the rendering from the beginning of its sentence.
    """
    source = comparison.source
    assert source is not None
    said = key_places(source, quotation.content)
    theirs = key_places(comparison.target, there)
    for key, starts in key_places(source, order.words).items():
        others = theirs.get(key, [])
        if key not in said and len(starts) == 1 and len(others) == 1:
            ours = comparison.projection.length(Span(order.words.start, starts[0]))
            yield ours, others[0] - there.start
