"""The configuration: `[tool.polyproof]` in the nearest `pyproject.toml`, or `polyproof.toml`.

    preset = "newsroom"
    select = ["ALL"]
    ignore = ["PUN"]
    fail-on = "error"

    [severity]
    QUO101 = "suggestion"

    [per-file-ignores]
    "interviews/*" = ["QUO"]

    [languages.ja]
    ignore = ["quote-style"]

The nearest file counts alone; nothing is merged but what it names under `extend`. An unknown
key is an error that names it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

from polyproof.judgement.values import (
    ConfigError,
    Reader,
    a_boolean,
    a_language,
    a_path,
    a_percentage,
    a_severity,
    a_share,
    a_text,
    by_language,
    globs,
    selectors,
    severities,
    texts_by_glob,
    unknown,
)

FILE = "polyproof.toml"
SHARED_FILE = "pyproject.toml"
PRESETS = ("newsroom", "corpus", "strict")

KEYS: dict[str, Reader] = {
    "extend": a_path,
    "preset": a_text,
    "select": selectors,
    "ignore": selectors,
    "extend-select": selectors,
    "preview": a_boolean,
    "severity": severities,
    "per-file-ignores": texts_by_glob,
    "languages": by_language,
    "exclude": globs,
    "fail-on": a_severity,
    "min-confidence": a_share,
    "baseline": a_path,
    "glossary": a_path,
    "source-lang": a_language,
    "target-lang": a_language,
    "min-chrf": a_percentage,
    "format": a_text,
}
"""Every key and what its value must be."""


@dataclass(frozen=True)
class Config:
    """One configuration file, read and checked.

    Attributes:
        path: the file; None for a preset and for no configuration at all.
        values: by key, as in `KEYS`.
        base: what `extend` or `preset` name, beneath this one.
    """

    path: Path | None = None
    values: Mapping[str, Any] = field(default_factory=dict)
    base: Config | None = None

    def layers(self) -> Iterator[Config]:
        """Yield the files from the weakest to the strongest, which is this one."""
        if self.base is not None:
            yield from self.base.layers()
        yield self

    def get(self, key: str) -> Any:
        """Return the strongest value of a key, or None."""
        found = [layer.values[key] for layer in self.layers() if key in layer.values]
        return found[-1] if found else None


def find_config(start: Path) -> Path | None:
    """Return the nearest configuration: in the folder `start` or one above it.

    A `pyproject.toml` counts only if it has a table `[tool.polyproof]`; beside one, the file
    `polyproof.toml` comes first.
    """
    for path in places_of_config(start):
        if path.is_file() and (path.name == FILE or _has_table(path)):
            return path
    return None


def places_of_config(start: Path) -> Iterator[Path]:
    """Yield where a configuration may be: in the folder `start` or one above it, nearest first."""
    start = start.resolve()
    for folder in (start, *start.parents):
        yield from (folder / FILE, folder / SHARED_FILE)


def _has_table(path: Path) -> bool:
    """Tell whether a `pyproject.toml` configures polyproof; a broken one is another's business."""
    try:
        return "polyproof" in _toml(path).get("tool", {})
    except ConfigError:
        return False


def read_config(path: Path, extending: tuple[Path, ...] = ()) -> Config:
    """Return the configuration in a file and in those that it extends.

    Raises:
        ConfigError: the file cannot be read, a key is unknown, a value is wrong; in one line.
    """
    path = path.resolve()
    if path in extending:
        raise ConfigError(f"{path}: extends itself")
    table = _toml(path)
    if path.name == SHARED_FILE:
        table = table.get("tool", {}).get("polyproof", {})
    values = _values(table, str(path), path.parent)
    base: Config | None = None
    if "preset" in values:
        base = read_preset(values["preset"], str(path))
    if "extend" in values:
        extended = read_config(Path(values["extend"]), (*extending, path))
        base = extended if base is None else _on_top(extended, base)
    return Config(path, values, base)


def _on_top(config: Config, base: Config) -> Config:
    """Return a configuration with `base` beneath all of its layers."""
    return Config(
        config.path, config.values, base if config.base is None else _on_top(config.base, base)
    )


def read_preset(name: str, where: str = "") -> Config:
    """Return a preset: `newsroom`, `corpus` or `strict`.

    Raises:
        ConfigError: there is no such preset.
    """
    if name not in PRESETS:
        raise ConfigError(unknown(where, "preset", name, PRESETS))
    text = (files("polyproof.judgement") / "presets" / f"{name}.toml").read_text("utf-8")
    return Config(None, _values(tomllib.loads(text), name, Path()))


def _toml(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            return tomllib.load(file)
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: is not TOML: {error}") from None


def _values(table: Mapping[str, Any], where: str, folder: Path) -> dict[str, Any]:
    """Check every key and value of a table."""
    values = {}
    for key, value in table.items():
        if key not in KEYS:
            raise ConfigError(unknown(where, "key", key, KEYS))
        values[key] = KEYS[key](value, f"{where}: {key}", folder)
    return values


NO_CONFIG = Config()
