"""The word that a misspelt one was meant to be, by the word lists of wordfreq.

A word that a list of some 300,000 does not hold, one slip of the hand away from a common one, is
that word misspelt: Damerau (1964), four of five slips are a letter too many, too few, changed, or
two letters in the wrong order. https://doi.org/10.1145/363958.363994 A word that the list does
hold, a thousand times rarer than its neighbour, is a misspelling that many make.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache, partial

from polyproof.locales.scripts import main_script, script_of
from polyproof.locales.transliteration import romanised
from polyproof.locales.word_frequency import common_list, zipf
from polyproof.thresholds import (
    MISSPELT_BARE,
    MISSPELT_ENDING,
    MISSPELT_GAIN,
    MISSPELT_LETTERS,
    MISSPELT_NEAR,
    MISSPELT_NEAR_SHORT,
)

_VOWELS = frozenset("aeiouy")
_LONG = 7  # letters of a word whose other forms tell that it is none misspelt
_KIN = 3.0  # how common (Zipf) such a form is
_LAST = "\U0010ffff"  # behind every word that begins so


@cache
def _script(language: str) -> str:
    """Return the script in which a language writes most of its common words."""
    firsts = Counter(word[0] for word in common_list(language))
    return main_script("".join(letter for letter, _ in firsts.most_common(20)))


@cache
def _by_beginning(language: str) -> list[str]:
    return sorted(common_list(language))


@cache
def _by_end(language: str) -> list[str]:
    return sorted(word[::-1] for word in common_list(language))


def _beginning(words: list[str], letters: str) -> list[str]:
    return words[bisect_left(words, letters) : bisect_left(words, letters + _LAST)]


def _one_slip_away(word: str, language: str) -> Iterator[str]:
    """Yield the common words one slip of the hand away from a word, some of them twice.

    A slip in one half of the word leaves the other half whole, but for one that swaps the
    letters between which the halves meet.
    """
    # Loaded here: the command's help corrects no words.
    from rapidfuzz.distance import OSA  # noqa: PLC0415
    from rapidfuzz.process import extract  # noqa: PLC0415

    near = partial(extract, scorer=OSA.distance, score_cutoff=1, limit=None)
    half, backwards = len(word) // 2, word[::-1]
    same_start = _beginning(_by_beginning(language), word[:half])
    for form, _, _ in near(word, same_start):
        yield form
    same_end = _beginning(_by_end(language), backwards[: len(word) - half])
    for form, _, _ in near(backwards, same_end):
        yield form[::-1]
    swapped = word[: half - 1] + word[half] + word[half - 1] + word[half + 1 :]
    if swapped in common_list(language):
        yield swapped


def _is_another(word: str, other: str) -> bool:
    """Tell whether two words differ as a word and another of its forms, or one with a prefix, do.

    A letter more at either edge that does not stand there twice (*grandma*, *grandmam*), or
    another last letter (Catalan *construït*, *construïu*).
    """
    if len(word) == len(other):
        return word[:-1] == other[:-1]
    prefixed = word[1:] == other and word[0] != word[1]
    return prefixed or (word[:-1] == other and word[-1] != word[-2])


def _is_regular(word: str, other: str, language: str) -> bool:
    """Tell whether two words are common ones with the same ending: *gro·dde*, *tro·dde*."""
    common, shortest = common_list(language), min(len(word), len(other))
    for length in range(2, int(MISSPELT_ENDING.value) + 1):
        if shortest - length < MISSPELT_BARE.value or word[-length:] != other[-length:]:
            return False
        if word[:-length] in common and other[:-length] in common:
            return True
    return False


def _has_kin(word: str, language: str) -> bool:
    """Tell whether a common word is all but the last letter of a long one: *речниця*, *речниці*."""
    if len(word) < _LONG:
        return False
    if not _ends_in_vowel(word):
        return False
    forms = _beginning(_by_beginning(language), word[:-1])
    return any(
        len(form) == len(word) and _ends_in_vowel(form) and zipf(form, language) >= _KIN
        for form in forms
    )


def _ends_in_vowel(word: str) -> bool:
    """Tell whether a word ends in a vowel, as most forms of one do that declines."""
    return romanised(word[-1])[-1:] in _VOWELS


@lru_cache(maxsize=1 << 14)
def meant(word: str, language: str) -> tuple[str, ...]:
    """Return the common words, one slip away from `word`, that it may have been; commonest first.

    `word` is in small letters and has two or more; it is rare or not in the language's list.
    """
    if len(word) < 2 or script_of(word[0]) != _script(language):
        return ()
    near = {*_one_slip_away(word, language)} - {word}
    own = zipf(word, language)
    floor = MISSPELT_NEAR.value if not own else own + MISSPELT_GAIN.value
    if len(word) <= MISSPELT_LETTERS.value:
        floor = own + MISSPELT_NEAR_SHORT.value
    if near and not own and _has_kin(word, language):
        return ()
    likely = (form for form in near if form.isalpha() and not _is_another(word, form))
    if own:
        likely = (form for form in likely if not _is_regular(word, form, language))
    found = ((zipf(form, language), form) for form in likely)
    return tuple(form for rate, form in sorted(found, reverse=True) if rate >= floor)
