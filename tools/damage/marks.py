"""Quotation marks lost and moved, quotations cut short."""

from __future__ import annotations

from random import Random

from polyproof.model import Span
from tools.damage.change import Change
from tools.damage.pair import Pair
from tools.damage.pieces import Quotation

_FARTHEST = 3  # words that a mark moves
_LETTERS = 2  # for a word, where words do not stand apart
_LEAST_KEPT, _LEAST_CUT = 2, 2  # words of a quotation that is cut short
_BLANKS = " \u00a0\u202f"


def quote_close_dropped(pair: Pair, dice: Random) -> Change | None:
    """Take out a closing mark."""
    found = _chosen(pair, dice)
    return Change(_with_blank(pair, found.closing), partner=found.opening) if found else None


def quote_open_dropped(pair: Pair, dice: Random) -> Change | None:
    """Take out an opening mark."""
    found = _chosen(pair, dice)
    return Change(_with_blank(pair, found.opening), partner=found.closing) if found else None


def quote_marks_lost(pair: Pair, dice: Random) -> Change | None:
    """Take out both marks."""
    found = _chosen(pair, dice)
    if found is None:
        return None
    said = found.said.of(pair.target).strip(_BLANKS)
    return Change(Span(found.opening.start, found.closing.end), said)


def quote_truncated(pair: Pair, dice: Random) -> Change | None:
    """Take out the rest of a quotation, with its closing mark."""
    found = _chosen(pair, dice)
    least = 1 if pair.spaced else _LETTERS
    words = pair.words(found.said) if found else []
    kept, cut = _LEAST_KEPT * least, _LEAST_CUT * least
    if found is None or len(words) < kept + cut:
        return None
    last = words[dice.randint(kept, len(words) - cut) - 1]
    return Change(Span(last.end, found.closing.end), partner=found.opening)


def quote_mark_shifted(pair: Pair, dice: Random) -> Change | None:
    """Move a mark by one to three words."""
    found = _chosen(pair, dice)
    if found is None:
        return None
    opens, forward = dice.random() < 0.5, dice.random() < 0.5
    mark = _with_blank(pair, found.opening if opens else found.closing)
    room = _room(pair, found, opens, forward)
    words = pair.words(room)
    far = dice.randint(1, _FARTHEST) * (1 if pair.spaced else _LETTERS)
    inner = forward is opens  # the mark moves into what is said, of which a word must be left
    if len(words) < far + inner:
        return None
    if opens:
        to = words[far].start if forward and len(words) > far else words[-far].start
        if forward and len(words) <= far:
            return None
    else:
        to = words[far - 1].end if forward else words[-far - 1].end
    return _moved(pair.target, mark, to)


def _chosen(pair: Pair, dice: Random) -> Quotation | None:
    return dice.choice(pair.quotations) if pair.quotations else None


def _with_blank(pair: Pair, mark: Span) -> Span:
    """Return a mark with the blank that it has within the quotation."""
    text = pair.target
    if text[mark.end : mark.end + 1] in ("\u00a0", "\u202f") and text[mark.start] in "«":
        return Span(mark.start, mark.end + 1)
    if text[mark.start - 1 : mark.start] in ("\u00a0", "\u202f") and text[mark.start] in "»":
        return Span(mark.start - 1, mark.end)
    return mark


def _room(pair: Pair, quotation: Quotation, opens: bool, forward: bool) -> Span:
    """Return where a mark may go: within the quotation, or up to the next mark or break."""
    if forward is opens:
        return quotation.said
    here = next(p for p in pair.paragraphs if p.start <= quotation.opening.start < p.end)
    others = [q for q in pair.quotations if q != quotation]
    if opens:
        ends = [q.closing.end for q in others if q.closing.end <= quotation.opening.start]
        return Span(max([here.start, *ends]), quotation.opening.start)
    starts = [q.opening.start for q in others if q.opening.start >= quotation.closing.end]
    return Span(quotation.closing.end, min([here.end, *starts]))


def _moved(text: str, mark: Span, to: int) -> Change:
    """Return the change that puts a mark to another place."""
    if to < mark.start:
        between = text[to : mark.start]
        return Change(Span(to, mark.end), mark.of(text) + between)
    return Change(Span(mark.start, to), text[mark.end : to] + mark.of(text))
