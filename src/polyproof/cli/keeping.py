"""What `polyproof baseline write`, `prune` and `show` do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from polyproof.cli.problems import CLEAN, TROUBLE, UseError, complain, quiet_pipe
from polyproof.cli.running import inputs_of, reading_options, report_trouble
from polyproof.cli.settings import config_of, settings_of
from polyproof.corpus import check_inputs
from polyproof.judgement import ConfigError
from polyproof.judgement.baseline import Baseline, read_baseline, write_baseline
from polyproof.reports.tally import counted

Options = dict[str, Any]


def run_write(paths: tuple[str, ...], file: str, options: Options) -> int:
    """Check the inputs and write all findings; return the exit status."""
    baseline = Baseline(Path(file).parent)
    status = _take_all(baseline, paths, options)
    if status != CLEAN and not baseline.articles:
        complain(f"{file}: not written, as no article could be checked")
        return status
    _write(file, baseline.used)
    click.echo(f"{file}: {counted(baseline.used.total(), 'known finding')}", err=True)
    return status


def run_prune(paths: tuple[str, ...], file: str, options: Options) -> int:
    """Check the inputs and forget the entries that are no longer found."""
    baseline = _read(file)
    status = _take_all(baseline, paths, options)
    stale = baseline.stale().total()
    _write(file, baseline.pruned())
    left = counted(baseline.pruned().total(), "known finding")
    click.echo(f"{file}: {stale:,} gone, {left} left", err=True)
    return status


def run_show(file: str) -> int:
    """List the entries, under their articles."""
    article = None
    with quiet_pipe():
        for entry, count in sorted(_read(file).entries.items()):
            if entry.article != article:
                click.echo(f"{chr(10) if article is not None else ''}{entry.article}")
                article = entry.article
            times = f"  ({count} times)" if count > 1 else ""
            click.echo(f"  {entry.rule}  {entry.excerpt}{times}")
    return CLEAN


def _take_all(baseline: Baseline, paths: tuple[str, ...], options: Options) -> int:
    """Run every input past the baseline; return the exit status."""
    settings = settings_of(config_of(paths, options), options)
    reading = reading_options(settings, options)
    status = CLEAN
    for checked in check_inputs(inputs_of(paths, reading), reading, settings, options["jobs"]):
        report_trouble(checked)
        if checked.comparison is not None:
            baseline.take(checked.findings, checked.comparison, checked.id)
        if checked.error:
            status = TROUBLE
    return status


def _read(file: str) -> Baseline:
    try:
        return read_baseline(Path(file))
    except ConfigError as error:
        raise UseError(str(error)) from None


def _write(file: str, entries: Any) -> None:
    try:
        write_baseline(Path(file), entries)
    except OSError as error:
        raise UseError(f"{file}: cannot be written: {error.strerror}") from None
