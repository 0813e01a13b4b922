"""Which places stand for which: capitals for their countries, and countries where a language is.

News from a country leaves the country unsaid, and says its capital for its government: readers of
a translation are told both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from polyproof.locales.cldr import peoples
from polyproof.locales.data_files import rows
from polyproof.locales.language import is_spaced
from polyproof.locales.place_forms import BEGINNING, plain, told_places
from polyproof.locales.place_search import places_in
from polyproof.locales.places import full_names, naming

_MOST_COUNTRIES = 10  # in which a language is official: German 6, Portuguese 10, Spanish 20
_SHARE = 10  # percent of a country's people from which they have news in an official language


@cache
def stand_ins(code: str) -> frozenset[str]:
    """Return the codes of a country's capitals, and of the countries that a city governs."""
    return _governed().get(code, frozenset())


@cache
def _governed() -> dict[str, frozenset[str]]:
    both: defaultdict[str, set[str]] = defaultdict(set)
    for country, city in rows("capitals.tsv"):
        both[country].add(city)
        both[city].add(country)
    return {code: frozenset(others) for code, others in both.items()}


@cache
def _lesser(code: str, language: str) -> frozenset[str]:
    """Return the beginnings of all parts but the longest of names of several words: *New Delhi*."""
    lesser, longest = set[str](), set[str]()
    for name in full_names(code, language):
        parts = sorted(name.split(), key=len)
        lesser.update(part[:BEGINNING] for part in parts[:-1])
        longest.update(part[:BEGINNING] for part in parts[-1:])
    return frozenset(lesser - longest)


def telling(code: str, words: Iterable[str], language: str) -> tuple[str, ...]:
    """Return the words that surely name a place or its people; none without data.

    One for all of them where no blanks stand between words.
    """
    if not is_spaced(language):
        found = naming(code, words, language)
        return (found,) if found else ()
    lesser = _lesser(code, language)
    return tuple(
        word
        for word in words
        if plain(word)[:BEGINNING] not in lesser and naming(code, (word,), language)
    )


def is_at_home(code: str, language: str) -> bool:
    """Tell whether a place is the country of a language, whose news leaves it unsaid."""
    return _home(language) == code


@cache
def _home(language: str) -> str:
    """Return the code of the country where a language is at home.

    Empty if none is known, and of a language in which too many countries are governed for its news
    to leave one unsaid.
    """
    # Loaded here: the command's help and version need no names of places.
    from babel.core import get_global  # noqa: PLC0415
    from babel.languages import get_official_languages  # noqa: PLC0415

    governed = sum(
        any(tag.partition("_")[0] == language for tag in get_official_languages(code))
        for code in get_global("territory_languages")
    )
    if governed > _MOST_COUNTRIES:
        return ""
    return str(get_global("likely_subtags").get(language, "")).rpartition("_")[2]


def may_be_home(code: str, language: str) -> bool:
    """Tell whether news in a language may leave a place unsaid: its country, or a city there.

    Cities are those that time zones are called by, and capitals.
    """
    return code in _homes(language)


@cache
def _homes(language: str) -> frozenset[str]:
    """Return the codes of the countries in which a language is official and spoken, with cities."""
    # Loaded here: the command's help and version need no names of places.
    from babel.core import get_global  # noqa: PLC0415

    countries = {
        country
        for country, tongues in get_global("territory_languages").items()
        for tag, facts in tongues.items()
        if tag.partition("_")[0] == language
        and facts["official_status"] in ("official", "de_facto_official")
        and facts["population_percent"] >= _SHARE
    }
    zones = {zone for zone, at in get_global("zone_territories").items() if at in countries}
    capitals = {city for country in countries for city in stand_ins(country)}
    return frozenset(countries | zones | capitals)


def homes_of(word: str, language: str) -> frozenset[str]:
    """Return the codes of the countries of a people or a language by their name; mostly none."""
    lower = plain(word)
    others = _other_peoples(language).get(lower[:BEGINNING], ())
    return (
        peoples(language)
        .get(lower, frozenset[str]())
        .union(code for entry, code in others if lower.startswith(entry))
    )


@cache
def _other_peoples(language: str) -> dict[str, list[tuple[str, str]]]:
    """Return what words for peoples begin with, and the country, by their first letters."""
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for code, entries in told_places(language):
        if len(code) == 2:  # ISO 3166-1
            for entry in entries:
                if len(entry) >= BEGINNING:
                    found[entry[:BEGINNING]].append((entry, code))
    return dict(found)


def is_of_city(word: str, language: str) -> bool:
    """Tell whether a word says which city a thing is in, as German does: *Kölner Zoo*."""
    place = next(places_in([word], language, cased=True), None)
    return (
        place is not None
        and word.endswith("er")
        and word.lower() not in full_names(place.code, language)
    )
