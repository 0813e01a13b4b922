"""The data files of this folder: TOML, or lines of columns apart by tabs, comments behind `#`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data"


@cache
def _lines(name: str) -> tuple[tuple[str, ...], ...]:
    path = _DATA / name
    if not path.exists():
        return ()
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))


def rows(name: str) -> Iterator[tuple[str, ...]]:
    """Yield the columns of each line of a data file; nothing where there is no such file."""
    yield from _lines(name)


def rows_of(name: str, language: str) -> Iterator[tuple[str, ...]]:
    """Yield the columns behind the first of each line whose first lists the language, or is `*`."""
    for languages, *columns in rows(name):
        if languages == "*" or language in languages.split():
            yield tuple(columns)


@cache
def forms_in(name: str, language: str) -> tuple[str, ...]:
    """Return the forms, parted by commas, that a file of languages and forms has for a language."""
    return tuple(form for (forms,) in rows_of(name, language) for form in forms.split(", "))


@cache
def tables(name: str) -> dict[str, Any]:
    """Return what a TOML file holds."""
    return tomllib.loads((_DATA / name).read_text(encoding="utf-8"))


def listed(name: str, part: str, language: str) -> tuple[str, ...]:
    """Return the words that a part of a TOML file has for a language; none without data."""
    return tuple(str(tables(name)[part].get(language, "")).split())
