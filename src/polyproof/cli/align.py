"""`polyproof align`: which sentences render which, and how well they fit."""

from __future__ import annotations

import sys
from typing import Any

import click

from polyproof.cli.options import reading_options

FORMATS = ("text", "tsv", "tmx", "jsonl")


@click.command("align")
@click.argument(
    "paths", nargs=-1, required=True, type=click.Path(), metavar="[SOURCE TRANSLATION | PATH]..."
)
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text")
@reading_options
def align(paths: tuple[str, ...], format_: str, **options: Any) -> None:
    """Show which sentences of a translation render which of the source.

    \b
    polyproof align story.ca.txt story.en.txt
    polyproof align story.ca.txt story.en.txt --format tmx > story.tmx
    polyproof align - --format jsonl < pairs.jsonl
    """  # noqa: D301
    from polyproof.cli.aligning import run_align

    sys.exit(run_align(paths, format_, options))
