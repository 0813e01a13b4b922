"""What a sentence shows that its translation should show too, as comparable keys."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import regex

from polyproof.alignment.folding import respelled, skeleton
from polyproof.text import Document
from polyproof.text.tokens import Word

# A key is a kind and a form; the kinds, by their first character:
NUMBER, COGNATE, NAME, HAN, MARK = "#", "c", "s", "h", "."

_HAN = regex.compile(r"\p{Han}")
_UNCASED = regex.compile(r"[\p{Lo}ー]")
_MARKS = regex.compile(
    r"""(?P<question>[?？؟;]) | (?P<exclamation>[!！]) | (?P<quote>["„“”«»「」『』〝‟״])
      | (?P<colon>[:：]) | (?P<bracket>[(（\[]) | (?P<percent>[%％]) | (?P<money>[$€£¥₽₹₴₪元円])
      | (?P<dash>[–—]) | (?P<semicolon>[;；])""",
    regex.VERBOSE,
)
_WEB = regex.compile(r"(?:https?://|www\.|[@#])[\w./-]++")


@lru_cache(maxsize=1 << 16)
def word_keys(text: str) -> tuple[str, ...]:
    """Return the keys of one word."""
    first = text[0]
    if first.isdecimal():
        value = "".join(str(unicodedata.digit(c)) for c in text if c.isdecimal())
        return (NUMBER + value,)
    if _HAN.match(first):
        return tuple({HAN + character for character in text})
    keys = []
    spelling = respelled(text)
    if len(spelling) >= 4:
        keys.append(COGNATE + spelling[:5])
    if first.isupper() or _UNCASED.match(first):
        consonants = skeleton(text)
        if len(consonants) >= 3:
            keys.append(NAME + consonants[:4])
    return tuple(keys)


def mark_keys(text: str) -> Iterator[str]:
    """Yield the keys of the punctuation and addresses in a sentence."""
    for match in _MARKS.finditer(text):
        yield MARK + str(match.lastgroup)
    for match in _WEB.finditer(text):
        yield NUMBER + match.group()


def sentence_keys(document: Document) -> list[frozenset[str]]:
    """Return the keys of every sentence of the document."""
    result = []
    for sentence in document.sentences:
        keys: set[str] = set()
        words: tuple[Word, ...] = document.words_in(sentence.span)
        for word in words:
            keys.update(word_keys(word.text))
        keys.update(mark_keys(sentence.span.of(document.text)))
        result.append(frozenset(keys))
    return result
