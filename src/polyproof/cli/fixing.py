"""`polyproof check --fix`, `--unsafe-fixes` and `--diff`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

from polyproof.cli.interrupts import unbroken
from polyproof.cli.problems import CLEAN, FINDINGS, TROUBLE, complain, quiet_pipe
from polyproof.corpus import check_inputs
from polyproof.corpus.fixes import mend
from polyproof.judgement import Settings
from polyproof.reading import Input, ReadingOptions
from polyproof.reports.tally import counted


def run_fixes(
    inputs: Iterator[Input], reading: ReadingOptions, settings: Settings, options: dict[str, Any]
) -> int:
    """Mend the files of the translations, or show how; return the exit status so far."""
    only_show, unsafe = options["diff"], options["unsafe_fixes"]
    mended = trouble = 0
    with quiet_pipe():
        for checked in check_inputs(inputs, reading, settings, options["jobs"]):
            file = mend(checked, unsafe, as_read=bool(reading.input_name))
            if isinstance(file, str):
                complain(file)
                trouble += 1
            elif file is not None:
                mended += file.count
                if only_show:
                    click.echo("".join(file.diff()), nl=False)
                else:
                    with unbroken():
                        file.write()
    if mended:
        would = "Would mend" if only_show else "Mended"
        click.echo(f"{would} {counted(mended, 'finding')}.", err=True)
    if trouble:
        return TROUBLE
    return FINDINGS if only_show and mended else CLEAN
