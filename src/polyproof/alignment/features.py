"""What a sentence shows that its translation should show too, as comparable keys."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

import regex

from polyproof.alignment.folding import respelled, skeleton
from polyproof.locales.han_forms import levelled
from polyproof.locales.language import is_spaced
from polyproof.locales.lexicon import notions, notions_within
from polyproof.model import Span
from polyproof.text import Document
from polyproof.text.keeping import kept

# A key is a kind and a form; the kinds, by their first character:
NUMBER, COGNATE, NAME, HAN, NOTION, MARK = "#", "c", "s", "h", "x", "."

_HAN = regex.compile(r"\p{Han}")
_UNCASED = regex.compile(r"[\p{Lo}ー]")
_MARKS = regex.compile(
    r"""(?P<question>[?？؟;]) | (?P<exclamation>[!！]) | (?P<quote>["„“”«»「」『』〝‟״])
      | (?P<colon>[:：]) | (?P<bracket>[(（\[]) | (?P<percent>[%％]) | (?P<money>[$€£¥₽₹₴₪元円])
      | (?P<dash>[–—]) | (?P<semicolon>[;；])""",
    regex.VERBOSE,
)
_CLAUSE = regex.compile(r"[;；:：(（]++(?=[^\n]{4})")
_WEB = regex.compile(r"(?:https?://|www\.|[@#])[\w./-]++")


@lru_cache(maxsize=1 << 16)
def word_keys(text: str, language: str) -> tuple[str, ...]:
    """Return the keys of one word of a language."""
    first = text[0]
    if first.isdecimal():
        return ()  # numbers are compared by value
    if _HAN.match(first):
        keys = [HAN + levelled(character) for character in text]
        return (*keys, *(NOTION + notion for notion in notions_within(text, language)))
    keys = [NOTION + notion for notion in _notions(text, language)]
    spelling = respelled(text)
    if len(spelling) >= 4:
        keys.append(COGNATE + spelling[:5])
    if first.isupper() or _UNCASED.match(first):
        consonants = skeleton(text)
        if len(consonants) >= 3:
            keys.append(NAME + consonants[:4])
    return tuple(keys)


def sound_keys(text: str) -> tuple[str, ...]:
    """Return a key of how a word sounds, as far as consonants tell; none of a short one.

    For languages of which one writes borrowed words in a script of its own (`traffic`).
    """
    consonants = skeleton(text)
    return (NAME + consonants[:4],) if len(consonants) >= 4 else ()


def _notions(text: str, language: str) -> tuple[str, ...]:
    """Return what a word means, as far as the dictionary goes."""
    return notions(text, language) if is_spaced(language) else notions_within(text, language)


def mark_keys(text: str) -> Iterator[str]:
    """Yield the keys of the punctuation and addresses in a sentence."""
    for match in _MARKS.finditer(text):
        yield MARK + str(match.lastgroup)
    for match in _WEB.finditer(text):
        yield NUMBER + match.group()


def clause_marks(sentence: str) -> int:
    """Return how many marks a sentence has that what was a sentence of its own may follow."""
    return sum(1 for _ in _CLAUSE.finditer(sentence))


@kept
def keys_of_words(document: Document) -> tuple[tuple[str, ...], ...]:
    """Return the keys of each word of the document."""
    language = document.language
    keys = {text: word_keys(text, language) for text in document.vocabulary}
    return tuple([keys[word.text] for word in document.words])


@kept
def keys_in(document: Document, span: Span) -> frozenset[str]:
    """Return what the words of a stretch show that their translation should show too."""
    return frozenset().union(*keys_of_words(document)[document.words_within(span)])


def span_keys(document: Document, span: Span) -> frozenset[str]:
    """Return the keys of a stretch of the document."""
    words = keys_of_words(document)[document.words_within(span)]
    return frozenset(mark_keys(span.of(document.text))).union(*words, number_keys(document, span))


def number_keys(document: Document, span: Span) -> list[str]:
    """Return the keys of the numbers that begin within a stretch, by value."""
    starts, keys = _keys_of_numbers(document)
    return keys[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


@kept
def _keys_of_numbers(document: Document) -> tuple[list[int], list[str]]:
    """Return where the firm numbers of the document begin, and the key of each."""
    firm = [number for number in document.numbers if number.firm]
    keys = [f"{NUMBER}{number.values[0].normalize():f}" for number in firm]
    return [number.start for number in firm], keys


def key_places(document: Document, span: Span) -> dict[str, list[int]]:
    """Return where what has a key begins within a stretch, words and numbers, in order."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    inside = document.words_within(span)
    for word, keys in zip(document.words[inside], keys_of_words(document)[inside], strict=True):
        for key in keys:
            found[key].append(word.start)
    starts, numbers = _keys_of_numbers(document)
    for index in range(bisect_left(starts, span.start), bisect_left(starts, span.end)):
        found[numbers[index]].append(starts[index])
    return dict(found)


def sentence_keys(document: Document) -> list[frozenset[str]]:
    """Return the keys of every sentence of the document."""
    return [span_keys(document, sentence.span) for sentence in document.sentences]
