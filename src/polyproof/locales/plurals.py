"""Which words have a plural in use, as words of a language have and names have not."""

from __future__ import annotations

from functools import lru_cache
from math import inf

from polyproof.locales.name_endings import name_endings
from polyproof.locales.transliteration import respelled
from polyproof.locales.word_frequency import has_long_list, is_common, zipf

_PLURALS = frozenset({"s", "es", "x"})  # where a language declines no more than that
_SPELT = _PLURALS | frozenset(map(respelled, _PLURALS))  # as `name_endings` has them


def knows_plurals(language: str) -> bool:
    """Tell whether the language's only endings are plurals, and its list has rare words."""
    endings = name_endings(language)
    return bool(endings) and endings <= _SPELT and has_long_list(language)


@lru_cache(maxsize=1 << 12)
def rarity_of_plural(word: str, language: str) -> float:
    """Return by how much (Zipf) the plural of a word is rarer than the word, or its singular.

    Of the two the commoner counts, a singular if it is common; infinite where neither is in use.
    """
    plurals = [word + ending for ending in name_endings(language)]
    if word.endswith("y"):
        plurals.append(word[:-1] + "ies")
    if word.endswith(("f", "fe")):  # wolf, wolves
        plurals.append(word.rstrip("e")[:-1] + "ves")
    singulars = (word[: -len(ending)] for ending in _PLURALS if word.endswith(ending))
    forms = [*plurals, *(form for form in singulars if is_common(form, language))]
    nearest = max(zipf(form, language) for form in forms)
    return zipf(word, language) - nearest if nearest else inf


def is_plural(word: str, language: str) -> bool:
    """Tell whether a word is a common word with an ending of the language, and rarer than that."""
    stems = [word[: -len(e)] for e in name_endings(language) & _PLURALS if word.endswith(e)]
    if word.endswith("ies"):
        stems.append(word[:-3] + "y")
    return any(is_common(s, language) and zipf(s, language) > zipf(word, language) for s in stems)
