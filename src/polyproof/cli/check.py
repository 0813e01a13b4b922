"""`polyproof check`: proofread translations against their sources."""

from __future__ import annotations

import sys
from typing import Any

import click

from polyproof.cli.options import config_options, reading_options, selection_options
from polyproof.cli.resuming import Shard
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
@click.argument("paths", nargs=-1, type=click.Path(), metavar="[SOURCE TRANSLATION | PATH]...")
@click.option("--no-source", is_flag=True, help="Only translations are at hand.")
@selection_options
@click.option(
    "--format",
    "-f",
    "format_",
    type=click.Choice(list(FORMATS)),
    help="Form of the output.  [full]",
)
@click.option(
    "--output", "-o", "outputs", type=Output(), multiple=True, help="Write a file too; repeatable."
)
@click.option(
    "--report",
    type=click.Path(file_okay=False),
    metavar="DIR",
    help="Write the issue report: a page for each article.",
)
@click.option("--statistics", is_flag=True, help="Count at the end: by rule, languages, article.")
@click.option("--quiet", "-q", is_flag=True, help="Nothing on standard output.")
@reading_options
@config_options
@click.option("--show-settings", is_flag=True, help="Show the settings at work, and stop.")
@click.option("--show-files", is_flag=True, help="Show what would be checked, and stop.")
@click.option(
    "--baseline",
    "--since",
    type=click.Path(),
    metavar="FILE",
    help="Show only what is not known there.",
)
@click.option(
    "--glossary", type=click.Path(), metavar="FILE", help="Terms to keep to: a table or TBX."
)
@click.option(
    "--reference",
    type=click.Path(),
    metavar="FILE",
    help="Score against it: BLEU, chrF, TER. Or a folder of such.",
)
@click.option("--scores", is_flag=True, help="Score against the `reference` of each row.")
@click.option("--min-chrf", type=click.FloatRange(0, 100), help="Least chrF that a run may have.")
@click.option("--fix", is_flag=True, help="Mend what can be mended without a change of meaning.")
@click.option("--unsafe-fixes", is_flag=True, help="Mend by proposal too; read it afterwards.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option(
    "--cache",
    type=click.Path(),
    metavar="DIR",
    default="",
    help="Keep results there for later runs.",
)
@click.option("--shard", type=Shard(), help="Check only the I-th of N parts of the input.")
@click.option(
    "--resume",
    type=click.Path(),
    metavar="FILE",
    default="",
    help="Write JSON lines there, and go on with them.",
)
@click.option("--watch", is_flag=True, help="Check again whenever a file changes.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found.")
@click.option("--jobs", "-j", type=click.IntRange(0), default=0, help="Processes; 0: one a core.")
def check(paths: tuple[str, ...], **options: Any) -> None:
    """Proofread translations against their sources.

    \b
    polyproof check story.ca.txt story.en.txt           one article
    polyproof check story.en.txt --no-source            the translation alone
    polyproof check corpora/ --report issues            every pair in a folder
    polyproof check pairs.jsonl --format jsonl          a batch
    polyproof check corpora/ -o json=found.json -o markdown=found.md
    polyproof check s.ca.txt t.en.txt --reference ref.en.txt --min-chrf 50

    Exit status: 0 nothing found; 1 findings at or above --fail-on, or chrF below --min-chrf;
    2 wrong use, bad input or configuration.
    """  # noqa: D301
    from polyproof.cli.running import run_check

    if options["watch"]:
        from polyproof.cli.settings import files_behind
        from polyproof.cli.watching import watch

        written = (options[name] for name in ("report", "cache", "resume"))
        watch(
            (*paths, *filter(None, (options["reference"],))),
            lambda: run_check(paths, options),
            writes=[*(path for _, path in options["outputs"]), *filter(None, written)],
            behind=lambda: files_behind(paths, options),
        )
        return
    sys.exit(run_check(paths, options))
