"""`polyproof baseline`: findings that are known and let stand."""

from __future__ import annotations

import sys
from typing import Any

import click

from polyproof.cli.options import config_options, reading_options, selection_options

DEFAULT = "polyproof-baseline.json"


@click.group("baseline")
def baseline() -> None:
    """Keep the findings that are known and let stand, so that only new ones are shown.

    \b
    polyproof baseline write corpora/                          now all is known
    polyproof check corpora/ --baseline polyproof-baseline.json
    polyproof baseline prune corpora/                          forget what was mended
    """  # noqa: D301


_FILE = click.option(
    "--file",
    "file",
    type=click.Path(),
    metavar="FILE",
    default=DEFAULT,
    show_default=True,
    help="The baseline.",
)


def _checking(command: Any) -> Any:
    """Add what the commands that check have in common."""
    for option in (
        click.option("--jobs", "-j", type=click.IntRange(0), default=0, help="Processes."),
        config_options,
        reading_options,
        selection_options,
        _FILE,
        click.option("--no-source", is_flag=True, help="Only translations are at hand."),
        click.argument("paths", nargs=-1, required=True, type=click.Path()),
    ):
        command = option(command)
    return command


@baseline.command("write")
@_checking
def write(paths: tuple[str, ...], file: str, **options: Any) -> None:
    """Write all present findings into the baseline."""
    from polyproof.cli.keeping import run_write

    sys.exit(run_write(paths, file, options))


@baseline.command("prune")
@_checking
def prune(paths: tuple[str, ...], file: str, **options: Any) -> None:
    """Take out of the baseline what is no longer found in the articles given."""
    from polyproof.cli.keeping import run_prune

    sys.exit(run_prune(paths, file, options))


@baseline.command("show")
@_FILE
def show(file: str) -> None:
    """List what the baseline holds."""
    from polyproof.cli.keeping import run_show

    sys.exit(run_show(file))
