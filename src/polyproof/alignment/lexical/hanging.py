"""Places where a text breaks off: a leading word right before a mark, or two marks in a row."""

from __future__ import annotations

from polyproof.locales.phrases import dangling_words, leading_words
from polyproof.text import Document

_CLOSING = frozenset(",.;:)，。、；：）")
_PAUSE = frozenset(",;:(，、；：（")
_DASHES = frozenset("-–—")
_NEAR = 3  # code points


def is_hanging(document: Document, place: int) -> bool:
    """Tell whether the text seems to break off before a place, as in *the captain of the,*."""
    text = document.text
    behind = text[place : place + _NEAR].lstrip()[:1]
    before = text[max(0, place - _NEAR) : place].rstrip()[-1:]
    if before in _PAUSE | _DASHES and behind in _CLOSING | _DASHES:
        return True
    number = document.first_word(place)
    if behind not in _CLOSING or not number:
        return False
    word, language = document.lowered_words[number - 1], document.language
    return not text[document.words[number - 1].end : place].strip() and (
        word in leading_words(language) or word in dangling_words(language)
    )
