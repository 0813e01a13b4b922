"""`polyproof check --fix`, `--unsafe-fixes` and `--diff`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import tee
from typing import Any

import click

from polyproof.cli.interrupts import unbroken
from polyproof.cli.problems import CLEAN, FINDINGS, TROUBLE, complain, quiet_pipe
from polyproof.corpus import check_inputs
from polyproof.corpus.mending import Mended, mend_all
from polyproof.judgement import Settings
from polyproof.reading import Input, ReadingOptions
from polyproof.reports.tally import counted


def run_fixes(
    inputs: Iterator[Input], reading: ReadingOptions, settings: Settings, options: dict[str, Any]
) -> int:
    """Mend the files of the translations, or show how; return the exit status so far."""
    only_show = options["diff"]
    mended = 0
    status = CLEAN
    given, inputs = tee(inputs)
    results = check_inputs(inputs, reading, settings, options["jobs"])
    with quiet_pipe():
        for file in mend_all(zip(given, results), options["unsafe_fixes"], reading):  # noqa: B905
            if isinstance(file, str):
                complain(file)
                status = TROUBLE
                continue
            if file.left:
                complain(f"{file.path}: {counted(file.left, 'finding')} cannot be mended in markup")
            if only_show:
                click.echo("".join(file.diff()), nl=False)
            elif not _is_written(file):
                status = TROUBLE
                continue
            mended += file.count
    if mended:
        would = "Would mend" if only_show else "Mended"
        click.echo(f"{would} {counted(mended, 'finding')}.", err=True)
    return FINDINGS if only_show and mended and status == CLEAN else status


def _is_written(file: Mended) -> bool:
    """Write a mended file; say so where that fails."""
    try:
        with unbroken():
            file.write()
    except OSError as error:
        complain(f"{file.path}: cannot be written: {error.strerror}")
        return False
    return True
