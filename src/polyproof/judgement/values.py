"""The values that a configuration may hold, each checked and turned into what it means."""

from __future__ import annotations

import glob
from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from polyproof.judgement.selection import Selection, UnknownSelectorError, rules_of
from polyproof.locales.codes import is_language
from polyproof.locales.language import primary_subtag
from polyproof.model import Severity


class ConfigError(ValueError):
    """A configuration that cannot be used; the message says what and where, in one line."""


# Takes the value, where it stands (for messages) and the folder that paths start from.
Reader = Callable[[Any, str, Path], Any]


def a_text(value: Any, where: str, folder: Path) -> str:
    """Return a text."""
    if not isinstance(value, str):
        raise ConfigError(f"{where}: must be a text, not {_kind(value)}")
    return value


def a_path(value: Any, where: str, folder: Path) -> str:
    """Return a path, counted from the folder of the configuration."""
    return str(folder / Path(a_text(value, where, folder)).expanduser())


def a_boolean(value: Any, where: str, folder: Path) -> bool:
    """Return true or false."""
    if not isinstance(value, bool):
        raise ConfigError(f"{where}: must be true or false, not {_kind(value)}")
    return value


def a_share(value: Any, where: str, folder: Path) -> float:
    """Return a number from 0 to 1."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise ConfigError(f"{where}: must be a number from 0 to 1, not {value!r}")
    return float(value)


def a_percentage(value: Any, where: str, folder: Path) -> float:
    """Return a number from 0 to 100."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 100:
        raise ConfigError(f"{where}: must be a number from 0 to 100, not {value!r}")
    return float(value)


def a_language(value: Any, where: str, folder: Path) -> str:
    """Return the tag of a language that is known."""
    tag = a_text(value, where, folder)
    if not is_language(tag):
        raise ConfigError(f"{where}: the language '{tag}' is not known")
    return tag


def globs(value: Any, where: str, folder: Path) -> tuple[str, ...]:
    """Return globs of files; one with a slash counts from the folder of the configuration."""
    if not isinstance(value, list):
        raise ConfigError(f"{where}: must be a list of globs, not {_kind(value)}")
    return tuple(anchored(a_text(item, where, folder), folder) for item in value)


def anchored(pattern: str, folder: Path) -> str:
    """Return a glob as `ReadingOptions.exclude` has it: a name, or a whole path."""
    pattern = pattern.rstrip("/")
    if "/" not in pattern or Path(pattern).is_absolute():
        return pattern
    return f"{glob.escape(folder.resolve().as_posix()).rstrip('/')}/{pattern.removeprefix('./')}"


def a_severity(value: Any, where: str, folder: Path) -> Severity:
    """Return a severity by its label."""
    labels = {severity.label: severity for severity in Severity}
    if not isinstance(value, str) or value.lower() not in labels:
        raise ConfigError(f"{where}: must be one of {', '.join(labels)}, not {value!r}")
    return labels[value.lower()]


def selectors(value: Any, where: str, folder: Path) -> tuple[str, ...]:
    """Return selectors of rules that exist."""
    if not isinstance(value, list):
        raise ConfigError(f"{where}: must be a list of rules, not {_kind(value)}")
    return tuple(a_selector(item, where, folder) for item in value)


def a_selector(value: Any, where: str, folder: Path) -> str:
    """Return a selector that names rules."""
    text = a_text(value, where, folder)
    try:
        rules_of(text)
    except UnknownSelectorError as error:
        raise ConfigError(f"{where}: {error}") from None
    return text


def severities(value: Any, where: str, folder: Path) -> tuple[tuple[str, Severity], ...]:
    """Return selectors with their severities, the less specific first."""
    table = _table(value, where)
    pairs = [
        (a_selector(key, where, folder), a_severity(item, f"{where}.{key}", folder))
        for key, item in table.items()
    ]
    return tuple(sorted(pairs, key=lambda pair: -len(rules_of(pair[0]))))


def by_language(value: Any, where: str, folder: Path) -> tuple[Selection, ...]:
    """Return the rules to choose for translations into each language."""
    keys = ("select", "ignore", "extend-select")
    found = []
    for tag, table in _table(value, where).items():
        here = f"{where}.{tag}"
        language = primary_subtag(a_language(tag, where, folder))
        for key in _table(table, here):
            if key not in keys:
                raise ConfigError(unknown(here, "key", key, keys))
        select, ignore, extend = (
            selectors(table[key], f"{here}.{key}", folder) if key in table else None for key in keys
        )
        found.append(Selection(select, ignore or (), extend or (), language))
    return tuple(found)


def texts_by_glob(value: Any, where: str, folder: Path) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return globs of paths with the selectors that belong to each."""
    table = _table(value, where)
    return tuple(
        (glob, selectors(item, f"{where}.'{glob}'", folder)) for glob, item in table.items()
    )


def _table(value: Any, where: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ConfigError(f"{where}: must be a table, not {_kind(value)}")
    return value


def _kind(value: Any) -> str:
    kinds = {bool: "true or false", int: "a number", float: "a number", str: "a text"}
    return kinds.get(type(value), "a list" if isinstance(value, list) else "a table")


def unknown(where: str, what: str, name: str, known: Any) -> str:
    """Say that a name is unknown, and propose the nearest."""
    near = get_close_matches(name, list(known), n=1)
    hint = f"did you mean '{near[0]}'?" if near else f"there are {', '.join(known)}"
    return f"{f'{where}: ' if where else ''}unknown {what} '{name}'; {hint}"
