"""Which words of a text name places in full."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from polyproof.locales.cldr import peoples
from polyproof.locales.han_forms import simplified
from polyproof.locales.language import is_spaced
from polyproof.locales.lexicon import proclitics
from polyproof.locales.place_forms import (
    BEGINNING,
    SHORT,
    UNSURE,
    elided,
    forms_of,
    plain,
    stem_of,
    told_places,
)
from polyproof.locales.places import is_country, parts_of, place_names
from polyproof.locales.word_frequency import common_list, zipf

_KATAKANA = regex.compile(r"[\p{Katakana}ー]")
_ATTACHED = regex.compile(r"[\p{M}ะาำๅ]")  # vowels written behind their consonant, in Thai
_FEW = 2  # characters of a name that may be a part of two words where no blanks stand
_LONGEST = 12  # characters of the longest name that is looked for where no blanks stand
_Name = tuple[str, tuple[str, ...], str]


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
    for name, code in place_names(language):
        parts = parts_of(name.lower())
        if parts and len(parts[0]) >= SHORT and name.lower() not in _ambiguous(language):
            found[parts[0][:SHORT]].append((stem_of(parts[0]), parts, code))
    for named in found.values():
        # A country goes before the city of its name, and a river before a town: Reno is the Rhine.
        named.sort(
            key=lambda entry: (
                -len(entry[1]),
                -len(entry[1][0]),
                entry[1],
                not is_country(entry[2]),
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
    characters may lie across commoner words: 重新安装 is no 新安, 宁川越剧 no 川越.
    """
    if _KATAKANA.match(text, start, end):
        beside = text[max(0, start - 1) : start], text[end : end + 1]
        return any(map(_KATAKANA.match, beside))
    if _ATTACHED.match(text, end):
        return True  # Thai โซลาร์ is no โซล
    if end - start > _FEW:
        return False
    around = text[max(0, start - 1) : start + 1], text[end - 1 : end + 1]
    common, own = common_list(language), zipf(text[start:end], language)
    edges = [word for word in around if len(word) == _FEW]
    return any(word in common or zipf(word, language) > own for word in edges)


@cache
def _unspaced(language: str) -> dict[str, str]:
    unsure = _ambiguous(language)
    names: dict[str, str] = {}
    for written, code in place_names(language):
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
        if not prefixed and lower[:SHORT] not in names:
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
    return frozenset(name.lower() for name, _ in place_names(language))


def _at(
    index: int,
    first: str,
    words: Sequence[str],
    names: dict[str, list[_Name]],
    is_form: Callable[[str, str], bool],
) -> Place | None:
    for stem, parts, code in names.get(first[:SHORT], ()):
        if not first.startswith(stem):
            continue
        row = (first, *map(plain, words[index + 1 : index + len(parts)]))
        pairs = zip(row, parts, strict=False)
        if len(row) == len(parts) and all(is_form(word, part) for word, part in pairs):
            return Place(code, index, index + len(parts))
    return None
