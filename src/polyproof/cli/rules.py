"""`polyproof rules`: the list of the rules."""

from __future__ import annotations

import json
import shutil
import sys
from typing import TYPE_CHECKING

import click

from polyproof.cli.options import Selectors, joined
from polyproof.cli.problems import UseError, quiet_pipe

if TYPE_CHECKING:
    from polyproof.rules import Rule


@click.command("rules")
@click.option("--select", type=Selectors(), multiple=True, help="Only these rules.")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text")
def rules(select: tuple[tuple[str, ...], ...], format_: str) -> None:
    """List the rules: code, name, severity, and what each finds."""
    from polyproof.judgement.selection import UnknownSelectorError, rules_of
    from polyproof.rules import ALL_RULES

    try:
        wanted = {rule.code for selector in joined(select) for rule in rules_of(selector)}
    except UnknownSelectorError as error:
        raise UseError(str(error)) from None
    listed = [rule for rule in ALL_RULES if rule.code in wanted or not select]

    with quiet_pipe():
        if format_ == "json":
            click.echo(json.dumps([_record(rule) for rule in listed], ensure_ascii=False, indent=2))
        else:
            _write_table(listed)


def _record(rule: Rule) -> dict[str, object]:
    return {
        "code": rule.code,
        "name": rule.name,
        "family": rule.family.value,
        "severity": rule.severity.label,
        "category": rule.category,
        "summary": rule.summary,
        "needs_source": rule.needs_source,
        "extra": rule.extra,
        "preview": rule.preview,
        "aliases": list(rule.aliases),
    }


def _write_table(rules: list[Rule]) -> None:
    """Write a line for each rule, under its family; the summary is cut to the terminal."""
    width = shutil.get_terminal_size((120, 40)).columns if sys.stdout.isatty() else 1_000
    names = max((len(rule.name) for rule in rules), default=0)
    family = None
    for rule in rules:
        if rule.family is not family:
            click.echo(f"{chr(10) if family else ''}{click.style(rule.family.value, bold=True)}")
            family = rule.family
        marks = " (preview)" if rule.preview else ""
        line = f"  {rule.code}  {rule.name:{names}}  {rule.severity.label:10}  "
        summary = rule.summary + marks
        room = max(20, width - len(line))
        click.echo(line + (summary if len(summary) <= room else summary[: room - 1] + "…"))
