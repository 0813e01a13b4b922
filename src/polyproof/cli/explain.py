"""`polyproof explain CODE`: a rule's page."""

from __future__ import annotations

import sys

import click

from polyproof.cli.options import complete_rule
from polyproof.cli.problems import UseError, quiet_pipe


@click.command("explain")
@click.argument("code", shell_complete=complete_rule)
@click.option("--format", "format_", type=click.Choice(["text", "markdown"]), default="text")
def explain(code: str, format_: str) -> None:
    """Explain a rule, by its code or its name: what it finds and why it matters."""
    from polyproof.judgement.selection import UnknownSelectorError
    from polyproof.rules import rule_by_code

    rule = rule_by_code(code)
    if rule is None:
        raise UseError(str(UnknownSelectorError(code)))
    facts = [rule.family.value, rule.severity.label, rule.category]
    facts += ["needs the source"] if rule.needs_source else []
    facts += [f"needs polyproof[{rule.extra}]"] if rule.extra else []
    facts += ["in preview: off unless selected"] if rule.preview else []
    page = f"# {rule.code} {rule.name}\n\n*{' · '.join(facts)}*\n\n{rule.page.strip()}\n"
    with quiet_pipe():
        if format_ == "markdown" or not sys.stdout.isatty():
            click.echo(page, nl=False)
            return
        from rich.console import Console
        from rich.markdown import Markdown

        Console(width=min(100, Console().width)).print(Markdown(page))
