"""Terms of a glossary, found in running text through inflection."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from polyproof.model import Glossary, Span, Term
from polyproof.text import Document
from polyproof.text.likeness import shared_prefix
from polyproof.text.tokens import Word, find_words
from polyproof.thresholds import TERM_ENDING, TERM_STEM


@lru_cache(maxsize=1 << 14)
def words_of(term: str) -> tuple[str, ...]:
    """Return the words of a term, in lower case unless it is written in capitals."""
    return tuple(word.text for word in find_words(term))


def is_form(word: str, of: str) -> bool:
    """Tell whether a word is a form of another: the same but for a few letters at its end."""
    if word == of:
        return True
    if of.isupper() and len(of) > 1:
        return False
    one, other = word.lower(), of.lower()
    shared = shared_prefix(one, other)
    longest = max(len(one), len(other))
    return shared >= min(TERM_STEM.value, len(other)) and longest - shared <= TERM_ENDING.value


def _key(word: str) -> str:
    return word[: int(TERM_STEM.value)].lower()


@lru_cache(maxsize=16)
def _index(glossary: Glossary) -> dict[str, tuple[Term, ...]]:
    """Return the terms by the beginning of their first word."""
    terms: dict[str, list[Term]] = {}
    for term in glossary.terms:
        words = words_of(term.source)
        if words:
            terms.setdefault(_key(words[0]), []).append(term)
    return {key: tuple(found) for key, found in terms.items()}


def stands_at(term: str, words: tuple[Word, ...], index: int) -> bool:
    """Tell whether the words from `index` on are a form of `term`."""
    wanted = words_of(term)
    here = words[index : index + len(wanted)]
    return len(here) == len(wanted) and all(
        is_form(word.text, of) for word, of in zip(here, wanted, strict=True)
    )


def stands_in(term: str, words: tuple[Word, ...], text: str) -> bool:
    """Tell whether `words`, whose text is `text`, have a form of `term` anywhere."""
    if term.lower() in text.lower():
        return True
    return any(stands_at(term, words, index) for index in range(len(words)))


def terms_in(glossary: Glossary, document: Document, place: Span) -> Iterator[tuple[Term, Span]]:
    """Yield the glossary's terms within `place`, with where they stand; the longest first."""
    index = _index(glossary)
    words = document.words_in(place)
    covered = -1
    for number, word in enumerate(words):
        if word.start < covered:
            continue
        found = [
            term for term in index.get(_key(word.text), ()) if stands_at(term.source, words, number)
        ]
        if found:
            term = max(found, key=lambda t: len(words_of(t.source)))
            last = words[number + len(words_of(term.source)) - 1]
            covered = last.end
            yield term, Span(word.start, last.end)
