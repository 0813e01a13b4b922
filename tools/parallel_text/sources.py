"""Load `sources.toml`: where the text comes from, and under which licence."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

SOURCES = Path(__file__).with_name("sources.toml")


@dataclass(frozen=True)
class Origin:
    """One kind of text, fetched from one or several packages; see the head of `sources.toml`."""

    name: str
    gives: str
    licence: str
    reader: str
    read_in: str = ""
    packages: tuple[str, ...] = ()
    pattern: str = ""
    markup: str = "text"
    release: str = ""
    original: str = "en"


@dataclass(frozen=True)
class Sources:
    """Everything that is fetched.

    Attributes:
        languages: The languages wanted, ISO 639.
        per_language: The most pairs of an origin and a language.
        releases: Releases of the distribution to ask besides the machine's own, newest first.
        origins: The kinds of text, in the order of the file.
    """

    languages: frozenset[str]
    per_language: int
    releases: tuple[str, ...]
    origins: tuple[Origin, ...]


def load(path: Path = SOURCES) -> Sources:
    """Return the contents of `sources.toml`."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    origins = (
        Origin(**{**entry, "packages": tuple(entry.get("packages", ()))})
        for entry in data["origin"]
    )
    return Sources(
        languages=frozenset(data["languages"].split()),
        per_language=data["pairs_per_language"],
        releases=tuple(data["releases"]),
        origins=tuple(origins),
    )
