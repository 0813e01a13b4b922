"""The data files of this folder: lines of columns apart by tabs, comments behind `#`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

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
