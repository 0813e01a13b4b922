"""Countries, continents and great cities: how a language names them and their people.

The names are the Unicode CLDR's, by way of babel; a table of this project adds short forms and
peoples that it lacks. A language that the CLDR lacks has no places.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from polyproof.locales.cities import city_names, exonyms, land_names, region_names
from polyproof.locales.cldr import cldr_places, is_latin, people, peoples
from polyproof.locales.han_forms import simplified
from polyproof.locales.language import attaches_particles, is_spaced
from polyproof.locales.letter_marks import bare
from polyproof.locales.lexicon import proclitics
from polyproof.locales.name_forms import mutates
from polyproof.locales.place_forms import (
    BEGINNING,
    UNSURE,
    elided,
    forms_of,
    plain,
    stem_of,
    told_places,
    weak_stem,
)
from polyproof.locales.word_frequency import common_list

_COUNTRY = regex.compile(r"[A-Z]{2}")
_PARTS = regex.compile(r"[\p{L}\p{M}\p{Nd}'’]++")

_SHORT = 3  # a form of up to so many letters stands only for itself
_KATAKANA = regex.compile(r"[\p{Katakana}ー]")
_ATTACHED = regex.compile(r"[\p{M}ะาำๅ]")  # vowels written behind their consonant, in Thai
_FEW = 2  # characters of a name that may be a part of two words where no blanks stand
_Name = tuple[str, tuple[str, ...], str]
_LONGEST = 12  # characters of the longest name that is looked for where no blanks stand


def _codes(language: str) -> Iterator[tuple[str, str]]:
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
    for name, code in _codes(language):
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
    if named and _COUNTRY.fullmatch(code):
        named = named.union(name.lower() for name in people(code, language))
    if not is_spaced(language):
        return frozenset(simplified(name, language) for name in named)
    parts = {part for name in named for part in _PARTS.findall(name)}
    parts |= {weak for part in parts if len(weak := weak_stem(part, language)) > _SHORT}
    if mutates(language):
        parts |= {part[1:] for part in parts if len(part) > BEGINNING}
    stems = {stem_of(part) if len(part) > BEGINNING else part for part in parts}
    return frozenset(form[:BEGINNING] for stem in stems for form in (stem, bare(stem)))


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
    long = [form for form in forms if len(form) > _SHORT]
    cased = [form for form in forms if len(form) == _SHORT]
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
    return len(form) >= _SHORT and (form[1:] in text or form[:-1] in text)


@dataclass(frozen=True, slots=True)
class Place:
    """A place named in a row of words: words `first` to, not including, `stop`, and its code.

    Where words have no blanks between them, `start` and `end` count characters of word `first`.
    """

    code: str
    first: int
    stop: int
    start: int = 0
    end: int = 0


@cache
def _ambiguous(language: str) -> frozenset[str]:
    """Return the names that more often mean something else, in the language or in any (`*`)."""
    return frozenset(
        name for code, names in told_places(language) if code == UNSURE for name in names
    )


@cache
def _names(language: str) -> dict[str, list[_Name]]:
    """Return the names of places by the first letters of their first word, longest first.

    Of each there is what all forms of its first word begin with, its words, and the code.
    """
    found: defaultdict[str, list[_Name]] = defaultdict(list)
    for name, code in _codes(language):
        parts = tuple(_PARTS.findall(name.lower()))
        if parts and len(parts[0]) >= _SHORT and name.lower() not in _ambiguous(language):
            found[parts[0][:_SHORT]].append((stem_of(parts[0]), parts, code))
    for named in found.values():
        # A country goes before the city of its name, and a river before a town: Reno is the Rhine.
        named.sort(
            key=lambda entry: (
                -len(entry[1]),
                -len(entry[1][0]),
                entry[1],
                not _COUNTRY.fullmatch(entry[2]),
                entry[2].isdecimal(),
                entry[2],
            )
        )
    return dict(found)


def places_in(words: Sequence[str], language: str, cased: bool = False) -> Iterator[Place]:
    """Yield the places that the words name in full, in order, without overlap.

    Where the script is `cased`, none of them begins with a small letter.
    """
    if is_spaced(language):
        yield from _spaced(words, language, cased)
        return
    names = _unspaced(language)
    openings = _openings(language)
    for index, written in enumerate(words):
        word, start = simplified(written, language), 0
        while start < len(word):
            if word[start] not in openings:
                start += 1
                continue
            longest = min(_LONGEST, len(word) - start)
            length = next((n for n in range(longest, 1, -1) if word[start : start + n] in names), 0)
            if length and not _is_torn(word, start, start + length, language):
                end = start + length
                yield Place(names[word[start:end]], index, index + 1, start, end)
            start += length or 1


def _is_torn(text: str, start: int, end: int, language: str) -> bool:
    """Tell whether a longer word holds an edge of a name.

    A word in Katakana ends where the script does: メンタリング is no タリン. A name of two other
    characters may lie across common words: 重新安装 is no 新安.
    """
    if _KATAKANA.match(text, start, end):
        beside = text[max(0, start - 1) : start], text[end : end + 1]
        return any(map(_KATAKANA.match, beside))
    if _ATTACHED.match(text, end):
        return True  # Thai โซลาร์ is no โซล
    if end - start > _FEW:
        return False
    around = text[max(0, start - 1) : start + 1], text[end - 1 : end + 1]
    common = common_list(language)
    return any(len(word) == _FEW and word in common for word in around)


@cache
def _unspaced(language: str) -> dict[str, str]:
    unsure = _ambiguous(language)
    names: dict[str, str] = {}
    for written, code in _codes(language):
        name = simplified(written, language)
        if len(name) > 1 and name not in unsure:
            names.setdefault(name, code)
    return names


@cache
def _openings(language: str) -> frozenset[str]:
    return frozenset(name[0] for name in _unspaced(language))


def _spaced(words: Sequence[str], language: str, cased: bool) -> Iterator[Place]:
    names, prefixed = _names(language), proclitics(language)
    is_form, unsure = forms_of(language), _ambiguous(language)
    people, whole = tuple(peoples(language)), _whole(language)
    skip = 0
    for index, word in enumerate(words):
        if index < skip or (cased and not (word[0].isupper() or elided(word))):
            continue
        lower = plain(word)
        if not prefixed and lower[:_SHORT] not in names:
            continue
        found = _at(index, lower, words, names, is_form)
        if found and found.stop == index + 1 and lower.startswith(people) and lower not in whole:
            continue  # Dutch *Poolse* is Polish, and no form of Poole
        if lower in unsure and (found is None or found.stop == index + 1):
            continue  # *Monaco di Baviera* is one, *monaco* a monk
        while found is None and prefixed and len(lower) > BEGINNING and lower[0] in prefixed:
            lower = lower[1:]
            found = _at(index, lower, words, names, is_form)
        if found:
            skip = found.stop
            yield found


@cache
def _whole(language: str) -> frozenset[str]:
    """Return the names of places, in small letters."""
    return frozenset(name.lower() for name, _ in _codes(language))


def _at(
    index: int,
    first: str,
    words: Sequence[str],
    names: dict[str, list[_Name]],
    is_form: Callable[[str, str], bool],
) -> Place | None:
    for stem, parts, code in names.get(first[:_SHORT], ()):
        if not first.startswith(stem):
            continue
        row = (first, *map(plain, words[index + 1 : index + len(parts)]))
        pairs = zip(row, parts, strict=False)
        if len(row) == len(parts) and all(is_form(word, part) for word, part in pairs):
            return Place(code, index, index + len(parts))
    return None
