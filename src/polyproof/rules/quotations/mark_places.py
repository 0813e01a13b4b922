"""Where else a quotation mark might stand: some words before or behind its place."""

from __future__ import annotations

from typing import NamedTuple

from polyproof import thresholds as t
from polyproof.locales.language import is_spaced
from polyproof.model import Span
from polyproof.rules.quotations.mark_context import Beside, closing_context, opening_context
from polyproof.text import Document
from polyproof.text.quotations import Quotation

_PARTED = frozenset('"“”„«»「」『』\n')  # a mark is not moved over another, nor over a line break
_REACH = 90  # code points in which the next words are sought
_LONGEST = 7  # code points that a mark is moved in a script without blanks
_FEW = int(t.SHIFT_WORDS.value)


class Place(NamedTuple):
    """A place for a mark: its offset, and by how many words it lies behind the mark's own.

    Negative `words` lie before it. In a script without blanks two characters are a word.
    """

    offset: int
    words: int


def opening_places(document: Document, quotation: Quotation) -> list[Place]:
    """Return where the opening mark stands (first) and might stand."""
    if not is_spaced(document.language):
        return _unspaced_places(document, quotation, quotation.opening)
    before, behind = _words_around(document, quotation.opening)
    inside = [word for word in behind if word.end <= quotation.content.end]
    places = [Place(inside[0].start if inside else quotation.opening.end, 0)]
    places.extend(Place(word.start, -k) for k, word in enumerate(before[: -_FEW - 1 : -1], 1))
    places.extend(Place(word.start, k) for k, word in enumerate(inside[1 : _FEW + 1], 1))
    return places


def closing_places(document: Document, quotation: Quotation) -> list[Place]:
    """Return where the closing mark stands (first) and might stand."""
    if not is_spaced(document.language):
        return _unspaced_places(document, quotation, quotation.closing)
    before, behind = _words_around(document, quotation.closing)
    inside = [word for word in before if word.start >= quotation.content.start]
    places = [Place(inside[-1].end if inside else quotation.closing.start, 0)]
    places.extend(Place(word.end, -k) for k, word in enumerate(inside[-2 : -_FEW - 2 : -1], 1))
    places.extend(Place(word.end, k) for k, word in enumerate(behind[:_FEW], 1))
    return places


def _words_around(document: Document, mark: Span) -> tuple[list[Span], list[Span]]:
    """Return the words before and behind a mark, up to the next mark or line break."""
    text = document.text
    before = [
        word.span
        for word in document.words_in(Span(max(0, mark.start - _REACH), mark.start))
        if not _PARTED.intersection(text[word.end : mark.start])
    ]
    behind = [
        word.span
        for word in document.words_in(Span(mark.end, mark.end + _REACH))
        if not _PARTED.intersection(text[mark.end : word.start])
    ]
    return before, behind


def _unspaced_places(document: Document, quotation: Quotation, mark: Span) -> list[Place]:
    """Return the mark's place, and the stops near it: words cannot be told there."""
    text, content = document.text, quotation.content
    opens = mark == quotation.opening
    places = [Place(mark.end if opens else mark.start, 0)]
    for distance in range(1, _LONGEST + 1):
        for place in (mark.start - distance, mark.end + distance):
            between = text[place : mark.start] + text[mark.end : place]
            if not 0 <= place <= len(text) or _PARTED.intersection(between):
                continue
            if (place >= content.end - 1) if opens else (place <= content.start + 1):
                continue
            if _has_stop(document, place, opens) and not text[place - 1 : place].isspace():
                words = (distance + 1) // 2
                places.append(Place(place, -words if place < mark.start else words))
    return places


def _has_stop(document: Document, place: int, opens: bool) -> bool:
    """Tell whether a stop stands right before (of a closing mark: at) a place."""
    beside = (
        opening_context(document, place).before
        if opens
        else closing_context(document, place).beside
    )
    return beside in (Beside.STOP, Beside.COLON, Beside.COMMA)
