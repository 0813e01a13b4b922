"""How common a word is in a language, from the word lists of wordfreq.

wordfreq (Speer 2022, https://github.com/rspeer/wordfreq; code Apache-2.0, lists CC BY-SA 4.0)
counts words of books, news, subtitles, encyclopaedias and the web, names included, in lower case.
The short list of a language (words of Zipf 3 and more) takes some 0.02 s to load, the long one up
to 0.3 s; each is loaded when it is first needed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache

# Tags under which wordfreq keeps languages that share a list.
_LISTS = {"hr": "sh", "sr": "sh", "bs": "sh", "no": "nb"}


@cache
def _languages() -> frozenset[str]:
    from wordfreq import available_languages  # noqa: PLC0415

    return frozenset(available_languages("best"))


@cache
def _centibels(language: str, wordlist: str) -> dict[str, int]:
    """Return the words of a list with their frequency in hundredths of powers of ten below 1."""
    from wordfreq import get_frequency_list  # noqa: PLC0415

    name = _LISTS.get(language, language)
    if name not in _languages():
        return {}
    return {
        word: centibels
        for centibels, words in enumerate(get_frequency_list(name, wordlist))
        for word in words
    }


@cache
def _sorted_common(language: str) -> list[str]:
    return sorted(_centibels(language, "small"))


def common_list(language: str) -> Mapping[str, int]:
    """Return the words of a language that are used at least once in a million words (Zipf 3)."""
    return _centibels(language, "small")


def has_word_list(language: str) -> bool:
    """Tell whether there is a word list for the language."""
    return bool(_centibels(language, "small"))


@cache
def has_long_list(language: str) -> bool:
    """Tell whether the list of the language has rarer words than Zipf 3 too."""
    from wordfreq import available_languages  # noqa: PLC0415

    return _LISTS.get(language, language) in available_languages("large")


def is_common(word: str, language: str) -> bool:
    """Tell whether a word is used at least once in a million words (Zipf 3)."""
    return _key(word) in _centibels(language, "small")


def zipf(word: str, language: str) -> float:
    """Return how common a word is, on the Zipf scale: log10 of its uses in a billion words.

    6 is a function word, 3 a word that a newspaper prints now and then, 1 the rarest in the
    longer lists; 0 is a word that the list does not hold, or a language without a list.
    """
    key = _key(word)
    centibels = _centibels(language, "small").get(key)
    if centibels is None:
        centibels = _centibels(language, "best").get(key)
    return 0.0 if centibels is None else 9.0 - centibels / 100


def completions(beginning: str, language: str, letters: int) -> Iterator[str]:
    """Yield the common words that begin so and have one to `letters` letters more."""
    words = _sorted_common(language)
    key = _key(beginning)
    for index in range(bisect_left(words, key), len(words)):
        word = words[index]
        if not word.startswith(key):
            return
        if 0 < len(word) - len(key) <= letters:
            yield word


def _key(word: str) -> str:
    """Return a word as wordfreq writes it: in small letters, with a straight apostrophe, no `ß`."""
    return word.lower().replace("’", "'").replace("ß", "ss")
