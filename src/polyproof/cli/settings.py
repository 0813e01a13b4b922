"""The settings of a run: the configuration, and what the command line says on top."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from polyproof.cli.options import joined
from polyproof.cli.problems import UseError, complain
from polyproof.judgement import (
    Config,
    ConfigError,
    Selection,
    Settings,
    UnknownSelectorError,
    active_rules,
    find_config,
    read_config,
    settings_from,
    with_choices,
)
from polyproof.judgement.config import NO_CONFIG, places_of_config
from polyproof.model import Severity
from polyproof.model.glossary import Glossary
from polyproof.reading import ReadingError
from polyproof.reports.registry import FORMATS

Options = dict[str, Any]


def config_of(paths: tuple[str, ...], options: Options) -> Config:
    """Return the configuration of a run: the file named, or the one nearest to the first path.

    Raises:
        UseError: it cannot be used.
    """
    if options["isolated"]:
        return NO_CONFIG
    named = options["config"]
    try:
        if named:
            return read_config(Path(named))
        found = find_config(_start(paths, options))
        return read_config(found) if found else NO_CONFIG
    except ConfigError as error:
        raise UseError(str(error)) from None


def files_behind(paths: tuple[str, ...], options: Options) -> Iterator[str]:
    """Yield the files that the settings of a run come from, or would if they were there."""
    for name in ("config", "glossary", "baseline"):
        if options[name]:
            yield options[name]
    if options["isolated"]:
        return
    if not options["config"] and paths:
        yield from map(str, places_of_config(_start(paths, options)))
    with suppress(UseError):
        config = config_of(paths, options)
        yield from (str(layer.path) for layer in config.layers() if layer.path)
        yield from filter(None, (config.get("glossary"), config.get("baseline")))


def _start(paths: tuple[str, ...], options: Options) -> Path:
    """Return the folder where the search for a configuration begins."""
    first = Path(options["stdin_filename"] if paths[:1] in ((), ("-",)) else paths[0])
    return first if first.is_dir() else first.parent


def settings_of(config: Config, options: Options) -> Settings:
    """Return the settings; complain about an unknown rule."""
    select = joined(options["select"])
    selection = Selection(
        select or None, joined(options["ignore"]), joined(options["extend_select"])
    )
    fail_on = options["fail_on"]
    settings = with_choices(
        settings_from(config),
        selection,
        preview=options["preview"],
        fail_on=Severity[fail_on.upper()] if fail_on else None,
        min_confidence=options["min_confidence"],
        source_language=options["source_lang"],
        target_language=options["target_lang"],
        baseline=options.get("baseline"),
        format=options.get("format_"),
        min_chrf=options.get("min_chrf"),
    )
    terms = options.get("glossary") or config.get("glossary")
    if terms:
        settings = replace(settings, glossary=_glossary(terms, settings))
    if settings.format not in FORMATS:
        known = ", ".join(FORMATS)
        raise UseError(f"{config.path}: format: '{settings.format}' is none; there are {known}")
    try:
        at_work = active_rules(settings)
    except UnknownSelectorError as error:
        raise UseError(str(error)) from None
    if not at_work:
        complain("no rule is at work: all are ignored, or none is selected")
    return settings


def _glossary(path: str, settings: Settings) -> Glossary:
    """Read the glossary of a run."""
    from polyproof.reading.glossary import read_glossary

    try:
        return read_glossary(path, settings.source_language, settings.target_language)
    except ReadingError as error:
        raise UseError(str(error)) from None


def shown_settings(config: Config, settings: Settings) -> Iterator[str]:
    """Yield the settings at work as TOML, with where they come from and the rules as comments."""
    files = [str(layer.path) for layer in config.layers() if layer.path]
    yield f"# from {', '.join(files) if files else 'no configuration file'}"
    codes = [rule.code for rule in active_rules(settings)]
    yield f"select = {json.dumps(codes)}"
    yield f"preview = {json.dumps(settings.preview)}"
    yield f'fail-on = "{settings.fail_on.label}"'
    yield f"min-confidence = {settings.min_confidence}"
    yield f"format = {json.dumps(settings.format)}"
    for key, value in (
        ("source-lang", settings.source_language),
        ("target-lang", settings.target_language),
        ("baseline", settings.baseline),
        ("glossary", config.get("glossary")),
        ("exclude", settings.exclude),
        ("min-chrf", settings.min_chrf),
    ):
        if value:
            yield f"{key} = {json.dumps(value, ensure_ascii=False)}"
    yield from _shown_tables(settings, codes)


def _shown_tables(settings: Settings, codes: list[str]) -> Iterator[str]:
    """Yield the tables of the settings; `codes` are the rules at work where none says else."""
    if settings.severities:
        yield from ("", "[severity]")
        yield from (
            f'"{s}" = "{severity.label}"' for s, severity in dict(settings.severities).items()
        )
    ignored: dict[str, list[str]] = {}
    for glob, selectors in settings.per_file_ignores:
        ignored.setdefault(glob, []).extend(selectors)
    if ignored:
        yield from ("", "[per-file-ignores]")
        for glob, off in ignored.items():
            yield f"{json.dumps(glob, ensure_ascii=False)} = {json.dumps(off)}"
    for language in sorted({layer.language for layer in settings.selections} - {""}):
        there = [rule.code for rule in active_rules(settings, language)]
        yield from ("", f"[languages.{language}]")
        yield f"ignore = {json.dumps([code for code in codes if code not in there])}"
        yield f"extend-select = {json.dumps([code for code in there if code not in codes])}"
