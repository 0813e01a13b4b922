"""The word that a misspelt one was meant to be, by the word lists of wordfreq.

A word that a list of some 300,000 does not hold, one slip of the hand away from a common one, is
that word misspelt: Damerau (1964), four of five slips are a letter too many, too few, changed, or
two letters in the wrong order. https://doi.org/10.1145/363958.363994
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from polyproof.locales.scripts import main_script, script_of
from polyproof.locales.word_frequency import common_list, zipf
from polyproof.thresholds import MISSPELT_LETTERS, MISSPELT_NEAR, MISSPELT_NEAR_SHORT

_RARE = 50  # common words that a letter must stand in, to belong to the language


@cache
def _alphabet(language: str) -> str:
    """Return the letters in which a language writes its common words."""
    counts = Counter(letter for word in common_list(language) for letter in set(word))
    letters = "".join(sorted(c for c, count in counts.items() if c.isalpha() and count >= _RARE))
    script = main_script(letters)
    return "".join(letter for letter in letters if script_of(letter) == script)


def _one_slip_away(word: str, alphabet: str) -> Iterator[str]:
    """Yield what one slip of the hand makes of a word, some of it twice."""
    for place in range(len(word) + 1):
        before, behind = word[:place], word[place:]
        for letter in alphabet:
            yield before + letter + behind
            if behind:
                yield before + letter + behind[1:]
        if behind:
            yield before + behind[1:]
        if len(behind) > 1:
            yield before + behind[1] + behind[0] + behind[2:]


@lru_cache(maxsize=1 << 14)
def meant(word: str, language: str) -> tuple[str, ...]:
    """Return the common words, one slip away from `word`, that it may have been; commonest first.

    `word` is in small letters and not in the language's list.
    """
    alphabet = _alphabet(language)
    if not alphabet or script_of(word[0]) != script_of(alphabet[-1]):
        return ()
    near = set(_one_slip_away(word, alphabet)) - {word}
    common = common_list(language)
    found = [(zipf(form, language), form) for form in near if form in common]
    floor = MISSPELT_NEAR_SHORT if len(word) <= MISSPELT_LETTERS.value else MISSPELT_NEAR
    return tuple(form for rate, form in sorted(found, reverse=True) if rate >= floor.value)
