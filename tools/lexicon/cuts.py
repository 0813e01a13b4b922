"""Which words of a text to cut out.

Real omissions are single words, phrases and halves of sentences. A phrase is taken to be what
stands from a frequent word (an article, a preposition) or a mark to the next: no grammar is
needed, and every language has such words.
"""

from __future__ import annotations

from random import Random

from tools.lexicon.pairs import Pieces, Text
from tools.lexicon.words import MARK

_PHRASE, _WORD, _FEW, _MANY = 0.50, 0.22, 0.21, 0.07  # how often; adds up to 1
_FEW_WORDS, _MANY_WORDS = (2, 6), (4, 12)
_LONGER_PHRASE = 0.25  # how often a phrase takes in the next one
_LONGEST_PHRASE = 0.6  # of the words of the text


def phrase_edges(text: Text, frequent: frozenset[Pieces]) -> list[int]:
    """Return the numbers of the words at which a phrase may begin, and the count of words.

    These are frequent words, words behind a mark, and the first word.
    """
    first: dict[int, int] = {}
    for index, word in enumerate(text.words):
        first.setdefault(word, index)
    return [
        number
        for number, word in enumerate(text.by_word)
        if word in frequent or first[number] == 0 or text.words[first[number] - 1] == MARK
    ] + [len(text.by_word)]


def chosen_words(text: Text, frequent: frozenset[Pieces], at: int, rng: Random) -> range:
    """Return the numbers of words around one, by chance as long as omissions are."""
    kind = rng.choices(("phrase", "word", "few", "many"), (_PHRASE, _WORD, _FEW, _MANY))[0]
    count = len(text.by_word)
    if kind == "phrase":
        return _phrase(text, frequent, at, rng)
    if kind == "word":
        return range(at, at + 1)
    size = min(rng.randint(*(_FEW_WORDS if kind == "few" else _MANY_WORDS)), max(1, count // 2))
    start = max(0, min(at - rng.randrange(size), count - size))
    return range(start, start + size)


def _phrase(text: Text, frequent: frozenset[Pieces], at: int, rng: Random) -> range:
    """Return the phrase around a word, or the word alone where it would be too long."""
    edges = phrase_edges(text, frequent)
    count = len(text.by_word)
    start = max((edge for edge in edges if edge <= at), default=0)
    ends = [edge for edge in edges if edge > at]
    end = ends[1] if len(ends) > 1 and rng.random() < _LONGER_PHRASE else ends[0]
    if end - start > max(1.0, _LONGEST_PHRASE * count):
        return range(at, at + 1)
    return range(start, end)
