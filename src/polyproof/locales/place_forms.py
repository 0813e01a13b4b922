"""The forms that names of places take: cases, elided articles, possessive endings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

import regex

from polyproof.locales.data_files import forms_in, rows
from polyproof.locales.name_endings import is_ending, name_endings
from polyproof.locales.name_forms import capitalises_nouns, places_stay

UNSURE = "-"
"""The code of names that more often mean something else."""
BEGINNING = 4
"""Letters that the forms of one place have in common."""
SHORT = 3
"""Letters of the longest form that stands only for itself."""
_ELISION = regex.compile(r"^\p{L}{1,5}['’](?=\p{L}{3})")
_ENDED = regex.compile(r"\p{Lu}[^'’]++['’]\p{Ll}")
_FINALS = frozenset("ьй")  # letters that make way for an ending as a vowel does
_VOWELS = frozenset("aeiouyáéíóúýàèìòùâêîôûäëïöüåæøãõěаеёиоуыэюяіїє")


def told_places(language: str) -> Iterator[tuple[str, list[str]]]:
    """Yield codes of places with the beginnings of words that name them in the language.

    The code UNSURE is that of names that more often mean something else there, or in any language.
    """
    for code, languages, entries in rows("place_forms.tsv"):
        if not {language, "*"}.isdisjoint(languages.split()):
            yield code, entries.split(" ")


def plain(word: str) -> str:
    """Return a word in small letters, without an elided article or a possessive ending."""
    lower = word.lower()
    if "'" not in lower and "’" not in lower:
        return lower
    if not _ENDED.match(word):  # Turkish *Mısır'daki*
        lower = _ELISION.sub("", lower)
    stem, mark, ending = lower.replace("’", "'").rpartition("'")
    return stem if mark and len(ending) <= 2 and len(stem) > 1 else lower


def elided(word: str) -> int:
    """Return how many characters of a word are an article or a preposition: *l'Irak*, 2.

    Only in small letters, before a capital one.
    """
    if word[0].isupper() or ("'" not in word and "’" not in word):
        return 0
    found = _ELISION.match(word)
    return found.end() if found and word[found.end()].isupper() else 0


def stem_of(part: str) -> str:
    """Return what the forms of a name have in common: it loses a last vowel to an ending."""
    return part[:-1] if len(part) >= BEGINNING and part[-1] in _VOWELS | _FINALS else part


def weak_stem(part: str, language: str) -> str:
    """Return a name with the consonants that it has in most cases: *Lahdi*, of Lahti, Lahden.

    Empty where they do not.
    """
    stem = part.rstrip("aeiouyäö")
    if stem == part:
        return ""
    for pair in forms_in("consonant_grades.tsv", language):
        strong, _, weak = pair.partition("/")
        end = strong.removeprefix("V")
        if not stem.endswith(end) or stem == end:
            continue
        if end == strong or stem[-len(end) - 1] in _VOWELS:
            return stem.removesuffix(end) + weak + part[len(stem) :]
    return ""


@cache
def _case_endings(language: str) -> frozenset[str]:
    """Return the endings that a name may have; none where names have no cases.

    An ending of one vowel is a case's: *Users* are no town of that name in the plural. Where any
    noun has a capital letter, an ending may follow a name all the same (*Berlins*).
    """
    if places_stay(language):
        return frozenset()
    endings = name_endings(language)
    cases = any(len(ending) == 1 and ending in _VOWELS for ending in endings)
    return endings if cases or capitalises_nouns(language) else frozenset()


def forms_of(language: str) -> Callable[[str, str], bool]:
    """Return what tells whether a word is a form of a part of a name.

    A last vowel makes way for an ending, but not where any noun has a capital letter.
    """
    endings, keeps_vowel = _case_endings(language), capitalises_nouns(language)

    def is_form(word: str, part: str) -> bool:
        if word == part:
            return True
        kept = part if keeps_vowel else stem_of(part)
        if not endings or not word.startswith(kept):
            return False
        if kept != part and len(kept) < BEGINNING and len(word) > len(part):
            return False  # Czech *Brně*, but not *Brněte*
        return is_ending(word[len(kept) :], language)

    return is_form
