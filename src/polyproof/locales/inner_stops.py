"""Full stops within a sentence: those of shortened words and of ordinal numbers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from polyproof.locales.data_files import listed, tables
from polyproof.locales.numbers import month_names

_FILE = "inner_stops.toml"


def _words(part: str, language: str) -> frozenset[str]:
    return frozenset(listed(_FILE, part, language))


@cache
def words_before_names(language: str) -> frozenset[str]:
    """Return the shortened words, without their stop, that a name may follow: `Sra`, `ul`."""
    return _words("before_names", language)


@cache
def shortened_words(language: str) -> frozenset[str]:
    """Return all shortened words, without their stop, behind which a sentence goes on: `etc`."""
    return _words("shortened", language) | words_before_names(language)


@cache
def words_before_figures(language: str) -> frozenset[str]:
    """Return the shortened words, without their stop, that a figure belongs to: `art`, `tel`."""
    return _words("before_figures", language) | words_before_names(language)


@cache
def own_stop(language: str) -> str:
    """Return the mark that ends sentences in place of a full stop; empty where there is none.

    Where an article writes it, a full stop only shortens a word.
    """
    return str(tables(_FILE)["own_stops"].get(language, ""))


@cache
def following_words(language: str) -> Mapping[str, frozenset[str]]:
    """Return, for shortened words that may end a sentence, the words before which they do not."""
    followed = tables(_FILE)["followed"].get(language, {})
    return {word: frozenset(behind.split()) for word, behind in followed.items()}


@cache
def counted_words(language: str) -> frozenset[str]:
    """Return, case-folded, the words with a capital that ordinal numbers stand before.

    None in a language that writes no stop behind ordinal numbers, or no such word with a capital.
    """
    counted = _words("counted", language)
    return frozenset(map(str.casefold, counted)).union(month_names(language) if counted else ())
