"""What `polyproof check` does: inputs through the run to the writers, and the exit status."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from polyproof.cli.interrupts import unbroken
from polyproof.cli.problems import (
    CLEAN,
    FINDINGS,
    INTERRUPTED,
    TROUBLE,
    UseError,
    complain,
    quiet_pipe,
)
from polyproof.cli.progress import Progress, wants_progress
from polyproof.cli.resuming import Resumed, resumed
from polyproof.cli.scoring import reaches_chrf, with_references
from polyproof.cli.settings import config_of, settings_of, shown_settings
from polyproof.cli.writers import open_writers, refuse_to_overwrite, terminal_run
from polyproof.corpus import check_inputs
from polyproof.corpus.shards import Kept, shard
from polyproof.judgement import ConfigError, Settings, active_rules
from polyproof.judgement.baseline import Baseline, read_baseline
from polyproof.judgement.values import anchored
from polyproof.pipeline import Checked
from polyproof.reading import BadInput, FilePair, Input, ReadingError, ReadingOptions, find_inputs
from polyproof.reports.registry import open_writer
from polyproof.reports.skipped import left_out
from polyproof.reports.tally import Tally, counted, statistics_lines
from polyproof.reports.writer import Writer

Options = dict[str, Any]


def run_check(paths: tuple[str, ...], options: Options) -> int:
    """Check what the paths name and return the exit status."""
    config = config_of(paths, options)
    settings = settings_of(config, options)
    if options["show_settings"]:
        for line in shown_settings(config, settings):
            click.echo(line)
        return CLEAN
    if not paths:
        raise UseError("nothing to check: name a source and its translation, a folder or `-`")
    if options["min_chrf"] is not None and not (options["reference"] or options["scores"]):
        raise UseError("--min-chrf needs references: --reference or --scores")
    refuse_to_overwrite(paths, options)
    reading = reading_options(settings, options)
    if options["show_files"]:
        return _show_files(inputs_of(paths, reading))
    status = CLEAN
    if options["fix"] or options["unsafe_fixes"] or options["diff"]:
        from polyproof.cli.fixing import run_fixes

        if "-" in paths and not options["diff"]:
            raise UseError("standard input cannot be mended in place: --diff shows how")
        status = run_fixes(inputs_of(paths, reading), reading, settings, options)
        if options["diff"]:
            return status
    resume = resumed(options)
    inputs = with_references(inputs_of(paths, reading), options["reference"] or "", reading)
    if options["shard"]:
        inputs = shard(inputs, *options["shard"])
    if resume:
        inputs = resume.kept.left(inputs)
    return max(status, _run(inputs, reading, settings, options, resume))


def _run(
    inputs: Iterator[Input],
    reading: ReadingOptions,
    settings: Settings,
    options: Options,
    resume: Resumed | None,
) -> int:
    """Check the inputs, write what was asked for, and return the exit status."""
    baseline = baseline_of(settings)
    tally = Tally()
    interrupted = False
    writers: list[Writer] = []
    with quiet_pipe(), ExitStack() as stack:
        progress = Progress(wants_progress(settings.format, options["quiet"]))
        results = check_inputs(
            progress.counting(inputs), reading, settings, options["jobs"], options["cache"]
        )
        try:
            with unbroken():
                writers += open_writers(settings.format, options, active_rules(settings), stack)
                if resume:
                    writers.append(open_writer("jsonl", resume.open(stack), terminal_run(())))
            _write_all(results, writers, baseline, tally, progress)
        except KeyboardInterrupt:
            interrupted = True
        try:
            with unbroken():
                _close_all(writers, stack)
                for line in statistics_lines(tally) if options["statistics"] else ():
                    click.echo(line)
        except KeyboardInterrupt:
            interrupted = True
    _say_what_was_left_out(tally, options)
    if baseline is not None and not (options["shard"] or resume):
        _say_what_is_gone(baseline, settings.baseline)
    if interrupted:
        complain(f"interrupted after {counted(tally.articles, 'article')}")
        return INTERRUPTED
    return _status(tally, settings, options, resume.kept if resume else Kept())


def _close_all(writers: list[Writer], files: ExitStack) -> None:
    for writer in writers:
        writer.close()
    files.close()


def _say_what_was_left_out(tally: Tally, options: Options) -> None:
    if not options["quiet"]:
        for row in left_out(tally.skipped):
            complain(row.line)


def _say_what_is_gone(baseline: Baseline, file: str) -> None:
    stale = baseline.stale().total()
    if stale:
        gone = f"{counted(stale, 'known finding')} {'is' if stale == 1 else 'are'} gone"
        complain(f"{file}: {gone}: `polyproof baseline prune`")


def _write_all(
    results: Iterator[Checked],
    writers: list[Writer],
    baseline: Baseline | None,
    tally: Tally,
    progress: Progress,
) -> None:
    """Write the results as they come; an interrupt falls between two of them."""
    with progress:
        for checked in results:
            with unbroken():
                shown = unknown_only(checked, baseline) if baseline else checked
                tally.add(shown)
                with progress.hidden(speaks(shown)):
                    report_trouble(shown)
                    for writer in writers:
                        writer.write(shown)
                progress.advance()


def _status(tally: Tally, settings: Settings, options: Options, kept: Kept) -> int:
    scored = options["reference"] or options["scores"]
    low = scored and settings.min_chrf is not None and not reaches_chrf(tally, settings.min_chrf)
    nothing = not (tally.articles or kept.ids or options["shard"])
    if tally.errors or kept.errors or nothing:
        return TROUBLE
    worst = kept.worst is not None and kept.worst >= settings.fail_on
    failed = low or worst or tally.reaches(settings.fail_on)
    return FINDINGS if failed and not options["exit_zero"] else CLEAN


def reading_options(settings: Settings, options: Options) -> ReadingOptions:
    """Return how the input is to be read."""
    return ReadingOptions(
        source_language=settings.source_language,
        target_language=settings.target_language,
        no_source=options.get("no_source", False),
        format=options["input_format"],
        encoding=options["encoding"],
        exclude=(*settings.exclude, *(anchored(glob, Path()) for glob in options["exclude"])),
        references=bool(options.get("scores")),
        input_name=options["stdin_filename"],
    )


def inputs_of(paths: tuple[str, ...], reading: ReadingOptions) -> Iterator[Input]:
    """Return what the paths name; wrong options are wrong use."""
    try:
        return find_inputs(paths, reading)
    except ReadingError as error:
        raise UseError(str(error)) from None


def report_trouble(checked: Checked) -> None:
    """Say what is wrong with an input, and what had to be assumed about it, on standard error."""
    if checked.comparison is not None:
        documents = (checked.comparison.source, checked.comparison.target)
        for article in (document.article for document in documents if document is not None):
            for note in article.notes:
                complain(f"{article.name or checked.id}: {note}")
    if checked.error:
        complain(checked.error)


def speaks(checked: Checked) -> bool:
    """Tell whether there is anything to write to a terminal about an article."""
    if checked.findings or checked.error or checked.scores:
        return True
    comparison = checked.comparison
    documents = (comparison.source, comparison.target) if comparison else ()
    return any(document is not None and document.article.notes for document in documents)


def baseline_of(settings: Settings) -> Baseline | None:
    """Return the baseline of a run, if it has one."""
    if not settings.baseline:
        return None
    try:
        return read_baseline(Path(settings.baseline))
    except ConfigError as error:
        raise UseError(str(error)) from None


def unknown_only(checked: Checked, baseline: Baseline) -> Checked:
    """Return an article without the findings that the baseline knows."""
    if checked.comparison is None:
        return checked
    fresh = baseline.take(checked.findings, checked.comparison, checked.id)
    return replace(checked, findings=fresh, known=len(checked.findings) - len(fresh))


def _show_files(inputs: Iterator[Input]) -> int:
    """List what would be checked, and say what could not be."""
    status = CLEAN
    with quiet_pipe():
        for item in inputs:
            if isinstance(item, BadInput):
                status = TROUBLE
                complain(item.message)
            elif isinstance(item, FilePair):
                click.echo(f"{f'{item.source} → ' if item.source else ''}{item.target}")
            else:
                click.echo(item.id)
    return status
