"""Letters with accents and other marks: how many a language writes, and in which words.

Only the Latin and the Greek script are looked at: there a letter without its mark is a slip that
readers see.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import cache
from types import MappingProxyType

import regex

from polyproof.locales.data_files import tables
from polyproof.locales.word_frequency import common_list

_MARKED = regex.compile(
    r"[[\p{Latin}\p{Greek}]&&\p{L}&&[^a-zA-ZΑ-Ωα-ωıßæœøþðđłħŋ]]", regex.VERSION1
)

_STRAY = 1e-4  # share of the common words below which a letter comes from names and loans


def bare(word: str) -> str:
    """Return a word without the marks on its letters: `Ürümqi` is *Urumqi*."""
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFD", word)
    return "".join(part for part in parts if not unicodedata.combining(part))


def has_marks(text: str) -> bool:
    """Tell whether a letter of a text has a mark."""
    return not text.isascii() and bool(_MARKED.search(text))


def marked_share(language: str) -> float:
    """Return the share of running words, 0-1, that have a letter with a mark; 0 without data."""
    return float(tables("letter_marks.toml").get(language, 0.0))


@cache
def with_marks(language: str) -> MappingProxyType[str, str]:
    """Return the common words that only their marks tell from no word, by their bare letters."""
    common = common_list(language)
    marked = ((bare(word), word) for word in common if has_marks(word))
    return MappingProxyType({stripped: word for stripped, word in marked if stripped not in common})


@cache
def _own_letters(language: str) -> frozenset[str]:
    """Return the letters that the common words of a language are made of, strays left out."""
    common = common_list(language)
    counts = Counter(letter for word in common for letter in set(word))
    least = len(common) * _STRAY
    return frozenset(letter for letter, count in counts.items() if count >= least)


def has_foreign_letter(word: str, language: str) -> bool:
    """Tell whether a word has a letter that the language does not write: `Słania` in German.

    False of languages without a list of common words.
    """
    if word.isascii() or not common_list(language):
        return False
    return not _own_letters(language).issuperset(
        letter for letter in word.lower() if letter.isalpha()
    )
