"""Words, names and phrases dropped, repeated and cut short, numbers changed."""

from __future__ import annotations

import itertools
from random import Random

from polyproof.model import Span
from tools.damage.change import Change, without
from tools.damage.pair import Pair, digits
from tools.missing_words.cuts import cut

_TRIALS = 12
_LONGEST = 3  # words of a phrase that is repeated
_MOST_TIMES = 3
_LETTERS = 3  # of a phrase that is repeated for a word, where words do not stand apart
_SHORTEST_STUMP, _LEAST_OFF = 2, 2  # code points that are left of a name, and that it loses


def phrase_dropped(pair: Pair, dice: Random) -> Change | None:
    """Take out two to six words in a row, or some letters where words do not stand apart."""
    return _cut(pair, dice, "phrase")


def word_dropped(pair: Pair, dice: Random) -> Change | None:
    """Take out one word that is no function word."""
    return _cut(pair, dice, "word")


def name_dropped(pair: Pair, dice: Random) -> Change | None:
    """Take out a name, all words of it."""
    if not pair.names:
        return None
    return without(pair.target, pair.whole_name(dice.choice(pair.names)))


def name_truncated(pair: Pair, dice: Random) -> Change | None:
    """Take off the end of a name."""
    if not pair.names:
        return None
    name = dice.choice(pair.names)
    least = max(_SHORTEST_STUMP, len(name) // 2)
    if len(name) < least + 1:
        return None
    most = max(least, len(name) - _LEAST_OFF)
    return Change(Span(name.start + dice.randint(least, most), name.end))


def phrase_repeated(pair: Pair, dice: Random) -> Change | None:
    """Put one to three words there again, once or several times."""
    words = pair.words(dice.choice(pair.sentences))
    size = dice.randint(1, _LONGEST) * (1 if pair.spaced else _LETTERS)
    if len(words) <= size:
        return None
    first = dice.randrange(len(words) - size)
    place = Span(words[first].start, words[first + size - 1].end)
    again = (" " if pair.spaced else "") + place.of(pair.target)
    times = dice.randint(1 if size > 1 else 2, _MOST_TIMES)
    if digits(place.of(pair.target)):
        return None
    return Change(Span(place.end, place.end), again * times)


def number_changed(pair: Pair, dice: Random) -> Change | None:
    """Give a number another digit, two digits exchanged, or one less."""
    if not pair.numbers:
        return None
    place = dice.choice(pair.numbers)
    old = place.of(pair.target)
    at = [index for index, char in enumerate(old) if char.isdecimal()]
    one = dice.choice(at)
    zero = ord(old[one]) - int(old[one])
    other = chr(zero + dice.choice([d for d in range(1, 10) if d != int(old[one])]))
    new = [old[:one] + other + old[one + 1 :]]
    if len(at) > 1 and len(at) == len(old):
        new.append(old[: at[-1]])
        first, second = dice.choice(list(itertools.pairwise(at)))
        swapped = old[:first] + old[second] + old[first] + old[second + 1 :]
        new += [swapped] * (digits(swapped).lstrip("0") not in ("", digits(old)))
    chosen = dice.choice(new)
    return Change(place, chosen) if digits(chosen)[:1] != "0" or digits(old)[:1] == "0" else None


def _cut(pair: Pair, dice: Random, kind: str) -> Change | None:
    below = Span(pair.paragraphs[1].start, pair.paragraphs[-1].end)
    for _ in range(_TRIALS):
        found = cut(pair.document, below, set(), dice)
        if found and found[1] == kind:
            return Change(found[0])
    return None
