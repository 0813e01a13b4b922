"""`polyproof check`: proofread translations against their sources."""

from __future__ import annotations

import sys
from typing import Any

import click

from polyproof.cli.options import reading_options, selection_options
from polyproof.reports.registry import FORMATS


class Output(click.ParamType[tuple[str, str]]):
    """A format and the file to write it to."""

    name = "FORMAT=FILE"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str]:
        """Split `sarif=out.sarif` and refuse an unknown format."""
        if isinstance(value, tuple):
            return value
        name, separator, path = str(value).partition("=")
        if not separator or not path:
            self.fail(f"'{value}' is not of the form FORMAT=FILE", param, ctx)
        if name not in FORMATS:
            self.fail(f"'{name}' is no format; there are {', '.join(FORMATS)}", param, ctx)
        return name, path


@click.command("check")
@click.argument("paths", nargs=-1, required=True, metavar="[SOURCE TRANSLATION | PATH]...")
@click.option("--no-source", is_flag=True, help="Only translations are at hand.")
@selection_options
@click.option("--format", "format_", type=click.Choice(list(FORMATS)), help="Form of the output.")
@click.option("--output", "outputs", type=Output(), multiple=True, help="Write a file as well.")
@click.option("--report", type=click.Path(file_okay=False), help="Write an issue report there.")
@reading_options
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found.")
@click.option("--jobs", "-j", type=click.IntRange(0), default=0, help="Processes; 0: one a core.")
@click.option("--quiet", "-q", is_flag=True, help="No output but the exit status and --output.")
def check(paths: tuple[str, ...], **options: Any) -> None:
    """Proofread translations against their sources.

    \b
    polyproof check story.ca.txt story.en.txt
    polyproof check story.en.txt --no-source
    polyproof check corpora/ --format concise --output jsonl=found.jsonl
    polyproof check pairs.jsonl --format jsonl
    """  # noqa: D301
    from polyproof.cli.running import run_check

    sys.exit(run_check(paths, options))
