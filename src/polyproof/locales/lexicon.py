"""A small dictionary of notions that news texts name, across languages.

It joins a table compiled for this project with the names that the Unicode CLDR has for
countries, languages, cities, months and days.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

# Entries up to this long stand only for themselves; longer ones also for words that begin so.
_WHOLE = 3
_ENDING = 4  # how many letters longer than its entry a word may be
_VOWELS = frozenset("aeiouyáéíóúýàèìòùâêîôûäëïöüåæøãõěаеёиоуыэюяіїє")


def _lines(name: str) -> list[str]:
    table = files("polyproof.locales").joinpath("data", name)
    lines = table.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@cache
def proclitics(language: str) -> str:
    """Return the letters that are written together with the word behind them."""
    return dict(line.split("\t") for line in _lines("proclitics.tsv")).get(language, "")


@cache
def has_dictionary(language: str) -> bool:
    """Tell whether the table of frequent words has a column for the language."""
    return language in _lines("lexicon.tsv")[0].split("\t")


def _own_entries(language: str) -> Iterator[tuple[str, str]]:
    """Yield (entry, notion) from the project's own table."""
    header, *rows = _lines("lexicon.tsv")
    languages = header.split("\t")
    if language not in languages:
        return
    column = languages.index(language)
    for row in rows:
        cells = row.split("\t")
        for entry in cells[column].split("/"):
            if entry:
                yield entry.strip(), cells[0]


def _cldr_entries(language: str) -> Iterator[tuple[str, str]]:
    """Yield (entry, notion) from the CLDR; nothing for a language that it lacks."""
    # Loaded here: the command's help and version need no dictionary.
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415

    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return
    for kind in ("territories", "languages"):
        for code, name in getattr(locale, kind).items():
            yield name, f"{kind}:{code.split('-alt')[0]}"
    for zone, names in locale.time_zones.items():
        if "city" in names:
            yield names["city"], f"city:{zone}"
    for zone in locale.time_zones if language == "en" else ():
        yield str(zone).rsplit("/", 1)[-1].replace("_", " "), f"city:{zone}"
    for kind in ("format", "stand-alone"):
        for number, name in locale.months[kind]["wide"].items():
            yield name, f"month:{number}"
        for number, name in locale.days[kind]["wide"].items():
            yield name, f"day:{number}"


def _stem(name: str) -> str:
    """Return a name without the vowel at its end, which inflection changes."""
    lower = name.lower()
    return lower[:-1] if len(lower) > _WHOLE + 1 and lower[-1] in _VOWELS else lower


@cache
def entries(language: str) -> dict[str, tuple[str, ...]]:
    """Return the notions that each entry of the language stands for; empty without data."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for entry, notion in _own_entries(language):
        found[entry.lower()].add(notion)
    for name, notion in _cldr_entries(language):
        if " " not in name:
            found[_stem(name)].add(notion)
    return {entry: tuple(sorted(notions)) for entry, notions in found.items()}


def notions(word: str, language: str) -> tuple[str, ...]:
    """Return the notions that a word of the language stands for, inflected or not."""
    known = entries(language)
    if not known:
        return ()
    lower = word.lower()
    found = _notions(lower, known)
    prefixed = proclitics(language)
    while not found and prefixed and len(lower) > _WHOLE and lower[0] in prefixed:
        lower = lower[1:]
        found = _notions(lower, known)
    return found


def _notions(word: str, known: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    for length in range(len(word), max(_WHOLE, len(word) - _ENDING - 1), -1):
        if word[:length] in known:
            return known[word[:length]]
    return known.get(word, ())


def notions_within(run: str, language: str) -> tuple[str, ...]:
    """Return the notions found anywhere in a run of text without blanks, longest first."""
    known = entries(language)
    found: list[str] = []
    start = 0
    while known and start < len(run):
        for length in range(min(_LONGEST_RUN, len(run) - start), 0, -1):
            notion = known.get(run[start : start + length])
            if notion:
                found.extend(notion)
                start += length - 1
                break
        start += 1
    return tuple(found)


_LONGEST_RUN = 7  # characters of the longest entry that is looked for in Chinese and Japanese
