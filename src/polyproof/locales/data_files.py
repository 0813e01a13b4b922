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
