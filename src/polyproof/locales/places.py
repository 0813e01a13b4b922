"""Countries, continents and great cities: how a language names them and their people.

The names are the Unicode CLDR's, by way of babel; a table of this project adds short forms and
peoples that it lacks. A language that the CLDR lacks has no places.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache

import regex

from polyproof.locales.cities import city_names, exonyms, land_names, region_names
from polyproof.locales.cldr import cldr_places, is_latin, people
from polyproof.locales.han_forms import simplified
from polyproof.locales.language import attaches_particles, is_spaced
from polyproof.locales.letter_marks import bare
from polyproof.locales.lexicon import proclitics
from polyproof.locales.name_forms import mutates
from polyproof.locales.place_forms import (
    BEGINNING,
    SHORT,
    UNSURE,
    forms_of,
    plain,
    stem_of,
    told_places,
    weak_stem,
)

_COUNTRY = regex.compile(r"[A-Z]{2}")
_PARTS = regex.compile(r"[\p{L}\p{M}\p{Nd}'’]++")


def place_names(language: str) -> Iterator[tuple[str, str]]:
    """Yield (name, code) of the places that have a name in a language."""
    named = dict.fromkeys(cldr_places(language))
    yield from named
    if named:
        yield from city_names(language, is_latin(language))
        yield from exonyms(language)
        yield from region_names(language)
        yield from land_names(language)


@cache
def _named(language: str) -> dict[str, set[str]]:
    """Return, for each place, its names in small letters."""
    named: defaultdict[str, set[str]] = defaultdict(set)
    for name, code in place_names(language):
        named[code].add(name.lower())
    for code, entries in told_places(language):
        if code != UNSURE:
            named[code].update(entries)
    return dict(named)


@cache
def _forms(code: str, language: str) -> frozenset[str]:
    """Return the beginnings of words that name a place or its people; none without data.

    Where no blanks stand between words, they are whole names.
    """
    named = _named(language).get(code, set())
    if named and is_country(code):
        named = named.union(name.lower() for name in people(code, language))
    if not is_spaced(language):
        return frozenset(simplified(name, language) for name in named)
    parts = {part for name in named for part in parts_of(name)}
    parts |= {weak for part in parts if len(weak := weak_stem(part, language)) > SHORT}
    if mutates(language):
        parts |= {part[1:] for part in parts if len(part) > BEGINNING}
    stems = {stem_of(part) if len(part) > BEGINNING else part for part in parts}
    return frozenset(form[:BEGINNING] for stem in stems for form in (stem, bare(stem)))


def parts_of(name: str) -> tuple[str, ...]:
    """Return the words of the name of a place."""
    return tuple(_PARTS.findall(name))


def is_country(code: str) -> bool:
    """Tell whether the code of a place is that of a country."""
    return _COUNTRY.fullmatch(code) is not None


def is_region(code: str) -> bool:
    """Tell whether the code of a place is that of a state, a province or an island."""
    return code[2:3] == "-"


def knows_places(language: str) -> bool:
    """Tell whether there are names of places in the language."""
    return bool(_named(language))


def naming(code: str, words: Iterable[str], language: str) -> str | None:
    """Return the first of the words that may name a place or its people: better too often.

    None where the language has no name for the place at hand; empty where no word names it.
    """
    forms = _forms(code, language)
    if not forms:
        return None
    if not is_spaced(language):
        together = simplified("".join(words), language)
        return next((form for form in sorted(forms) if _stands_in(form, together)), "")
    tells = _tells(code, language)
    return next((word for word in words if tells(plain(word))), "")


@cache
def _tells(code: str, language: str) -> Callable[[str], bool]:
    """Return what tells whether a word in small letters may name a place or its people.

    Of a short name only its cases do: Croatian *Beču*, of Beč.
    """
    forms, is_form = _forms(code, language), forms_of(language)
    long = [form for form in forms if len(form) > SHORT]
    cased = [form for form in forms if len(form) == SHORT]
    attached = tuple(forms) if attaches_particles(language) else ()  # 빈과: Vienna and
    behind = tuple(forms - set(long)) if proclitics(language) else ()

    def tells(word: str) -> bool:
        unmarked = bare(word)
        return (
            word in forms
            or word.startswith(attached)
            or word.endswith(behind)
            or any(form in word or form in unmarked for form in long)
            or any(is_form(word, form) for form in cased)
        )

    return tells


@cache
def full_names(code: str, language: str) -> tuple[str, ...]:
    """Return the names of a place in the language, in small letters; empty without data."""
    return tuple(sorted(_named(language).get(code, ())))


def _stands_in(form: str, text: str) -> bool:
    """Tell whether a name stands in a text, a long one but for its first or last character.

    There is more than one way of writing what a foreign name sounds like.
    """
    if form in text:
        return True
    return len(form) >= SHORT and (form[1:] in text or form[:-1] in text)
