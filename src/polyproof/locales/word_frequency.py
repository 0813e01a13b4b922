"""How common a word is in a language, from the word lists of wordfreq.

wordfreq (Speer 2022, https://github.com/rspeer/wordfreq; code Apache-2.0, lists CC BY-SA 4.0)
counts words of books, news, subtitles, encyclopaedias and the web, names included, in lower case.
The short list of a language (words of Zipf 3 and more) takes some 0.02 s to load, the long one up
to 0.3 s; each is loaded when it is first needed (`word_lists.py`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from polyproof.locales.word_lists import LONG, has_list, long_list, short_list
from polyproof.thresholds import NAME_COMMON_PART, NAME_LONG_PART, NAME_PART, NAME_RARE_PART

_SHORTEST_PART = 3  # letters of a word that is a part of another
_EVERYDAY = 330  # rarity as the lists have it: 9 less the Zipf value, in hundredths


@cache
def _sorted_common(language: str) -> list[str]:
    return sorted(short_list(language))


def common_list(language: str) -> Mapping[str, int]:
    """Return the words of a language that are used at least once in a million words (Zipf 3)."""
    return short_list(language)


def has_word_list(language: str) -> bool:
    """Tell whether there is a word list for the language."""
    return bool(short_list(language))


def has_long_list(language: str) -> bool:
    """Tell whether the list of the language has rarer words than Zipf 3 too."""
    return has_list(language, LONG)


def is_common(word: str, language: str) -> bool:
    """Tell whether a word is used at least once in a million words (Zipf 3)."""
    return _key(word) in short_list(language)


def is_everyday(word: str, language: str) -> bool:
    """Tell whether a word is used at least 500 times in a million words (Zipf 5.7)."""
    rarity = short_list(language).get(_key(word))
    return rarity is not None and rarity <= _EVERYDAY


def zipf(word: str, language: str) -> float:
    """Return how common a word is, on the Zipf scale: log10 of its uses in a billion words.

    6 is a function word, 3 a word that a newspaper prints now and then, 1 the rarest in the
    longer lists; 0 is a word that the list does not hold, or a language without a list.
    """
    key = _key(word)
    rarity = short_list(language).get(key)
    if rarity is None and has_list(language, LONG):
        rarity = long_list(language).get(key)
    return 0.0 if rarity is None else 9.0 - rarity / 100


@lru_cache(maxsize=1 << 10)
def is_compound(word: str, language: str) -> bool:
    """Tell whether a word is two words of the language written together, as *Southbay* is."""
    for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        parts = word[:cut], word[cut:]
        rate, rarer = min((zipf(part, language), part) for part in parts)
        floor = NAME_PART if len(rarer) < NAME_LONG_PART.value else NAME_RARE_PART
        if rate >= floor.value and max(zipf(p, language) for p in parts) >= NAME_COMMON_PART.value:
            return True
    return False


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
