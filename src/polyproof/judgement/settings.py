"""What a run was asked to do: the one value that decides which findings are shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fnmatch import fnmatch
from functools import lru_cache
from typing import TypeVar

from polyproof.judgement.config import Config
from polyproof.judgement.selection import Selection, choose, rules_of
from polyproof.model import Glossary, Severity
from polyproof.rules import Rule

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a run; every default is that of `polyproof check` without configuration.

    Attributes:
        selections: layers of `select`, `ignore`, `extend-select`, the weakest first; some are
            for translations into one language alone.
        preview: whether rules in preview take part.
        severities: selector and severity; a later entry wins.
        per_file_ignores: glob of a path and the selectors that are off there.
        exclude: globs of files in folders that are not to be checked.
        fail_on: the least severity that makes a run fail.
        min_confidence: findings below it (0-1) are not shown.
        source_language: language of sources that do not tell theirs; empty: found out.
        target_language: the same for translations.
        baseline: path of the file with the findings that are known; empty: none.
        format: name of the output format for standard output.
        min_chrf: the least chrF (0-100) that a run against references may have; None: any.
        glossary: the terms to check against, read beforehand; None: none.
    """

    selections: tuple[Selection, ...] = ()
    preview: bool = False
    severities: tuple[tuple[str, Severity], ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    exclude: tuple[str, ...] = ()
    fail_on: Severity = Severity.WARNING
    min_confidence: float = 0.0
    source_language: str = ""
    target_language: str = ""
    baseline: str = ""
    format: str = "full"
    min_chrf: float | None = None
    glossary: Glossary | None = None


def settings_from(config: Config) -> Settings:
    """Return the settings of a configuration: tables add up, other values replace."""
    layers = list(config.layers())
    defaults = Settings()
    return Settings(
        selections=tuple(s for layer in layers for s in _selections(layer)),
        preview=_or(config.get("preview"), defaults.preview),
        severities=tuple(pair for layer in layers for pair in layer.values.get("severity", ())),
        per_file_ignores=tuple(
            pair for layer in layers for pair in layer.values.get("per-file-ignores", ())
        ),
        exclude=tuple(glob for layer in layers for glob in layer.values.get("exclude", ())),
        fail_on=_or(config.get("fail-on"), defaults.fail_on),
        min_confidence=_or(config.get("min-confidence"), defaults.min_confidence),
        source_language=_or(config.get("source-lang"), ""),
        target_language=_or(config.get("target-lang"), ""),
        baseline=_or(config.get("baseline"), ""),
        format=_or(config.get("format"), defaults.format),
        min_chrf=config.get("min-chrf"),
    )


def _selections(layer: Config) -> Iterator[Selection]:
    """Yield what a configuration chooses: for all languages, then for single ones."""
    values = layer.values
    yield Selection(values.get("select"), values.get("ignore", ()), values.get("extend-select", ()))
    yield from values.get("languages", ())


def with_choices(settings: Settings, selection: Selection, **changes: object) -> Settings:
    """Return the settings with the choices of a command line on top; None changes nothing."""
    given = {name: value for name, value in changes.items() if value not in (None, "")}
    return replace(settings, selections=(*settings.selections, selection), **given)  # type: ignore[arg-type]


def _or(value: T | None, default: T) -> T:
    return default if value is None else value


@lru_cache(maxsize=64)
def active_rules(settings: Settings, language: str = "") -> tuple[Rule, ...]:
    """Return the rules at work on translations into a language, before `per-file-ignores`.

    Without a language, those for a language of which the settings say nothing.

    Raises:
        UnknownSelectorError: where a selector names no rule.
    """
    layers = [layer for layer in settings.selections if layer.language in ("", language)]
    return choose(layers, settings.preview)


@lru_cache(maxsize=16)
def severity_of(settings: Settings) -> dict[str, Severity]:
    """Return the severities that the settings change, by code."""
    return {
        rule.code: severity
        for selector, severity in settings.severities
        for rule in rules_of(selector)
    }


def rules_for(settings: Settings, path: str, language: str = "") -> tuple[Rule, ...]:
    """Return the rules at work on the translation of that name, into that language."""
    rules = active_rules(settings, language)
    if not settings.per_file_ignores:
        return rules
    off = {
        rule.code
        for glob, selectors in settings.per_file_ignores
        if _matches(path, glob)
        for selector in selectors
        for rule in rules_of(selector)
    }
    return tuple(rule for rule in rules if rule.code not in off)


def _matches(path: str, glob: str) -> bool:
    """Tell whether a glob names a path: the whole of it, its end, or its last part."""
    path = path.replace("\\", "/")
    return fnmatch(path, glob) or fnmatch(path, f"*/{glob}")
