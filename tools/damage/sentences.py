"""Sentences and paragraphs dropped, doubled, left in the source's words, run together."""

from __future__ import annotations

from random import Random

from polyproof.model import Span
from tools.damage import pieces
from tools.damage.change import Change, without
from tools.damage.pair import Pair

_NEAR_END = 8  # words before the end of a sentence, the last place that a name moves from


def paragraph_dropped(pair: Pair, dice: Random) -> Change | None:
    """Take out a paragraph that is not the headline, with the break before it."""
    if len(pair.paragraphs) < 3:
        return None
    number = dice.randrange(1, len(pair.paragraphs))
    return Change(Span(pair.paragraphs[number - 1].end, pair.paragraphs[number].end))


def sentence_dropped(pair: Pair, dice: Random) -> Change | None:
    """Take out a sentence of a paragraph that has others."""
    whole = set(pair.paragraphs)
    within = [sentence for sentence in pair.sentences if sentence not in whole]
    return without(pair.target, dice.choice(within)) if within else None


def sentence_duplicated(pair: Pair, dice: Random) -> Change | None:
    """Put a sentence there a second time."""
    sentence = dice.choice(pair.sentences)
    blank = " " if pair.spaced else ""
    return Change(Span(sentence.end, sentence.end), blank + sentence.of(pair.target))


def sentence_untranslated(pair: Pair, dice: Random) -> Change | None:
    """Put the source's sentence in place of its translation, where both pair off."""
    sentence = dice.choice(pair.sentences)
    source = pair.source_of(sentence)
    if source is None or (source in pieces.paragraphs(pair.source)) != (
        sentence in pair.paragraphs
    ):
        return None
    return Change(sentence, source.of(pair.source))


def space_glued(pair: Pair, dice: Random) -> Change | None:
    """Take out the blank between two sentences, or the break behind the headline."""
    places = [Span(pair.paragraphs[0].end, pair.paragraphs[1].start)]
    if pair.spaced:
        places += _between(pair) * 2
    return Change(dice.choice(places))


def sentence_end_lost(pair: Pair, dice: Random) -> Change | None:
    """Take out the full stop between two sentences, and the blank."""
    places = [
        Span(blank.start - 1, blank.end)
        for blank in _between(pair)
        if pair.target[blank.start - 1] in ".。।"
    ]
    return Change(dice.choice(places)) if places else None


def span_moved(pair: Pair, dice: Random) -> Change | None:
    """Move a name behind the end of its sentence, where another sentence follows."""
    ends = {blank.start: blank.end for blank in _between(pair)}
    found = []
    for sentence in pair.sentences:
        last = pair.words(sentence)[-_NEAR_END:-1]
        found += [(name, sentence) for name in last if name in pair.names and sentence.end in ends]
    if not found or not pair.spaced:
        return None
    name, sentence = dice.choice(found)
    rest = without(pair.target, pair.whole_name(name)).place
    moved = pair.target[rest.end : sentence.end] + " " + rest.of(pair.target).strip()
    return Change(Span(rest.start, ends[sentence.end]), moved + dice.choice(("", "", " ")))


def _between(pair: Pair) -> list[Span]:
    """Return the blanks between two sentences of a paragraph; empty where none are written."""
    ends = {paragraph.end for paragraph in pair.paragraphs}
    inner = [sentence.end for sentence in pair.sentences if sentence.end not in ends]
    return [Span(end, end + pair.spaced) for end in inner]
