"""The options that commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click
from click.shell_completion import CompletionItem

from polyproof.model import Severity

F = TypeVar("F", bound=Callable[..., Any])

SEVERITIES = click.Choice([severity.label for severity in Severity], case_sensitive=False)


class Selectors(click.ParamType[tuple[str, ...]]):
    """Rules, families or beginnings of codes, separated by commas."""

    name = "RULES"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """Split `QUO,DRP101` into its selectors."""
        if isinstance(value, tuple):
            return value
        parts = tuple(part.strip() for part in str(value).split(",") if part.strip())
        if not parts:
            self.fail("it names no rule", param, ctx)
        return parts

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Complete the last of the rules."""
        before, comma, last = incomplete.rpartition(",")
        return [
            CompletionItem(before + comma + str(item.value), help=item.help)
            for item in complete_rule(ctx, param, last)
        ]


def complete_rule(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Complete the code or the name of a rule, or the letters of a family."""
    from polyproof.rules import ALL_RULES

    start = incomplete.lower()
    codes = [CompletionItem(rule.code, help=rule.summary) for rule in ALL_RULES]
    names = [CompletionItem(rule.name, help=rule.summary) for rule in ALL_RULES]
    return [item for item in (*codes, *names) if str(item.value).lower().startswith(start)]


def selection_options(command: F) -> F:
    """Add the options that say which rules are at work and what counts."""
    for option in reversed(
        [
            click.option("--select", type=Selectors(), multiple=True, help="Only these rules."),
            click.option("--ignore", type=Selectors(), multiple=True, help="Not these rules."),
            click.option(
                "--extend-select", type=Selectors(), multiple=True, help="These rules too."
            ),
            click.option("--preview/--no-preview", default=None, help="Rules in preview too."),
            click.option(
                "--fail-on", type=SEVERITIES, help="Least severity that fails.  [warning]"
            ),
            click.option(
                "--min-confidence",
                type=click.FloatRange(0, 1),
                help="Hide findings that are less sure than this (0-1).",
            ),
        ]
    ):
        command = option(command)
    return command


def reading_options(command: F) -> F:
    """Add the options that say how to read the input."""
    for option in (
        click.option(
            "--exclude", multiple=True, metavar="GLOB", help="Pass over such files in folders."
        ),
        click.option(
            "--stdin-filename",
            default="",
            metavar="FILE",
            help="What `-` stands for, as editors say it.",
        ),
        click.option("--encoding", default="", help="Encoding of the files, if not found out."),
        click.option("--input-format", default="", help="Format of the files, if not by ending."),
        click.option("--target-lang", default="", metavar="LANG", help="Language translated into."),
        click.option("--source-lang", default="", metavar="LANG", help="Language of the source."),
    ):
        command = option(command)
    return command


def config_options(command: F) -> F:
    """Add the options that say which configuration counts."""
    for option in (
        click.option("--isolated", is_flag=True, help="Read no configuration."),
        click.option(
            "--config", type=click.Path(), metavar="FILE", help="Configuration, if not the nearest."
        ),
    ):
        command = option(command)
    return command


def joined(groups: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """Return the selectors of an option given several times."""
    return tuple(selector for group in groups for selector in group)
