"""Great cities and regions beyond what the CLDR has, and how languages name them."""

from __future__ import annotations

from collections.abc import Iterator

from polyproof.locales.data_files import rows


def city_names(language: str, latin: bool) -> Iterator[tuple[str, str]]:
    """Yield (name, code) of the cities that a language has a name for.

    A language written in Latin letters, `latin`, has the English name or that of the city's own
    people where it has none itself. What more often means something else in a language is left
    out. The codes are GeoNames' numbers.
    """
    mark = f"{language}:"
    for code, name, theirs, words in rows("cities.tsv"):
        if mark in theirs:
            own = next((n for n in theirs.split("|") if n.startswith(mark)), "")
            if own:
                yield own.removeprefix(mark), code
        if latin and language not in words.split(" "):
            yield name, code


def region_names(language: str) -> Iterator[tuple[str, str]]:
    """Yield (name, code) of the states, provinces and islands that a language has a name for."""
    yield from _listed("regions.tsv", language)


def exonyms(language: str) -> Iterator[tuple[str, str]]:
    """Yield (name, code) of the great cities that a language calls by quite another name."""
    yield from _listed("exonyms.tsv", language)


def land_names(language: str) -> Iterator[tuple[str, str]]:
    """Yield (name, code) of the lands, seas, rivers and mountains that a language has a name for.

    Among them are countries, by names that the CLDR lacks.
    """
    yield from _listed("lands.tsv", language)


def _listed(file: str, language: str) -> Iterator[tuple[str, str]]:
    mark = f"{language}:"
    for code, named in rows(file):
        for entry in named.split("|"):
            if entry.startswith(mark):
                yield from ((name, code) for name in entry.removeprefix(mark).split("/"))
