"""Words that deny, by language: where a clause is denied for certain, and where it may be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import regex

from polyproof.locales.data_files import tables

_FILE = "negation.toml"


@dataclass(frozen=True)
class Negation:
    """How a language denies.

    Attributes:
        sure: finds a word that denies its clause.
        may: finds whatever may stand for such a word of another language, the sure ones among it.
        idle: finds the idioms in which a sure word denies nothing.
    """

    sure: regex.Pattern[str]
    may: regex.Pattern[str]
    idle: regex.Pattern[str] | None


@cache
def negation(language: str) -> Negation | None:
    """Return how the language denies; None without data."""
    lists = tables(_FILE)
    words = lists.get(language)
    if not isinstance(words, dict):
        return None
    anywhere = language in str(lists["anywhere"]).split()
    sure = str(words["sure"]).split()
    idioms = [" ".join(idiom.split()) for idiom in str(words["idle"]).split("|")]
    return Negation(
        _pattern(sure, anywhere),
        _pattern([*sure, *str(words["may"]).split()], anywhere),
        _pattern(filter(None, idioms), anywhere) if any(idioms) else None,
    )


def _pattern(entries: Iterable[str], anywhere: bool) -> regex.Pattern[str]:
    """Return what finds any of the entries; `*` is the rest of a word."""
    ways = "|".join(_way(entry) for entry in sorted(entries, key=len, reverse=True))
    if anywhere:
        return regex.compile(f"(?:{ways})")
    return regex.compile(rf"(?<![\p{{L}}\p{{M}}])(?:{ways})(?![\p{{L}}\p{{M}}])")


def _way(entry: str) -> str:
    written = regex.escape(entry.strip("*"), special_only=True).replace("'", "['’]")
    begins = r"[\p{L}\p{M}]*?" if entry.startswith("*") else ""
    return begins + written + (r"[\p{L}\p{M}]*+" if entry.endswith("*") else "")
