"""Places in the Unicode CLDR, by way of babel: countries, continents, cities of time zones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from polyproof.locales.scripts import script_of

CONTINENTS = frozenset({"002", "005", "009", "019", "142", "150"})
"""The codes of the continents, UN M49."""
_NO_PLACES = frozenset({"EU", "EZ", "UN", "ZZ", "QO", "XA", "XB"})  # organisations, unknown
_REGIONS = ("Africa/", "America/", "Asia/", "Australia/", "Europe/")  # of the time zones


# Varieties of a language with names of their own for many places.
_VARIETIES = {"zh": ("zh_Hant", "zh_Hant_HK")}


def cldr_places(language: str) -> Iterator[tuple[str, str]]:
    """Yield (name, code) of the places that the CLDR names in a language."""
    # Loaded here: the command's help and version need no names of places.
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415

    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return
    for variety in _VARIETIES.get(language, ()):
        yield from cldr_places(variety)
    for code, name in locale.territories.items():
        if code in CONTINENTS or not (code[0].isdecimal() or code in _NO_PLACES):
            yield name, code
    named, latin = locale.time_zones, is_latin(language)
    for zone in _zones():
        city = named.get(zone, {}).get("city")
        if city:
            yield city, zone
        if latin:  # the CLDR leaves out what is written as in the name of the zone
            yield zone.rsplit("/", 1)[-1].replace("_", " "), zone


@cache
def is_latin(language: str) -> bool:
    """Tell whether a language that the CLDR knows is written in Latin letters."""
    from babel import Locale  # noqa: PLC0415

    return script_of(Locale.parse(language).languages.get(language, "-")[0]) == "Latin"


@cache
def _zones() -> tuple[str, ...]:
    """Return the time zones that are called by a city."""
    from babel.core import get_global  # noqa: PLC0415

    zones = get_global("zone_territories")
    return tuple(sorted(z for z in zones if z.startswith(_REGIONS) and z.count("/") == 1))


def people(code: str, language: str) -> Iterator[str]:
    """Yield the names of the languages of a country that are at home there: *Dutch*."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415
    from babel.core import get_global  # noqa: PLC0415
    from babel.languages import get_official_languages  # noqa: PLC0415

    try:
        named = Locale.parse(language).languages
    except (UnknownLocaleError, ValueError):
        return
    at_home = get_global("likely_subtags")
    for tag in get_official_languages(code):
        if tag in named and at_home.get(tag, "").endswith(f"_{code}"):
            yield named[tag]


@cache
def peoples(language: str) -> dict[str, frozenset[str]]:
    """Return the countries by the names of the languages that are at home there, in small letters.

    In many languages those are the names of their peoples, too: *Finnish*.
    """
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415

    found: defaultdict[str, set[str]] = defaultdict(set)
    try:
        territories = Locale.parse(language).territories
    except (UnknownLocaleError, ValueError):
        return {}
    for code in map(str, territories):
        for name in people(code, language) if code.isalpha() else ():
            found[name.lower()].add(code)
    return {name: frozenset(codes) for name, codes in found.items()}


def is_continent(code: str) -> bool:
    """Tell whether the code of a place is that of a continent."""
    return code in CONTINENTS
