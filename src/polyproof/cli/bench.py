"""`polyproof bench`: measures the rules on annotated data."""

from __future__ import annotations

import json
from pathlib import Path

import click


@click.command()
@click.argument("gold", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--select", multiple=True, metavar="RULE", help="Run only these rules.")
@click.option("--preview", is_flag=True, help="Run preview rules too.")
@click.option("--half", type=click.IntRange(0, 1), help="Take one half of the documents only.")
@click.option("--jobs", default=0, show_default="one per core", help="Number of processes.")
@click.option("--misses", metavar="KIND", help="Show defects of this kind that were missed.")
@click.option("--alarms", metavar="RULE", help="Show false alarms of rules that begin so.")
@click.option("--limit", default=50, show_default=True, help="How many of them to show.")
@click.option("--json", "as_json", is_flag=True, help="Write the figures as JSON.")
def bench(
    gold: tuple[Path, ...],
    select: tuple[str, ...],
    preview: bool,
    half: int | None,
    jobs: int,
    misses: str | None,
    alarms: str | None,
    limit: int,
    as_json: bool,
) -> None:
    r"""Measure the rules on GOLD files: articles, pairs, marked errors, alignments, references.

    Prints, per rule and per kind of defect, what was found and missed, the false alarms and
    how many there are per 1,000 words of clean text.

    \b
    polyproof bench corpora/gold.jsonl
    polyproof bench corpora/gold.jsonl --misses phrase_dropped
    polyproof bench corpora/gold.jsonl --select QUO --alarms QUO --half 0
    """
    from polyproof.bench.gold import GoldError
    from polyproof.bench.run import measure
    from polyproof.bench.tables import to_json, to_markdown
    from polyproof.rules import RULES, find_rules

    rules = [r for r in RULES if preview or not r.preview]
    if select:
        named = {rule.code for selector in select for rule in find_rules(selector)}
        rules = [rule for rule in RULES if rule.code in named]
    report = {}
    for path in gold:
        try:
            measured = measure(path, rules, jobs, half)
        except GoldError as error:
            raise click.UsageError(str(error)) from None
        if misses or alarms:
            chosen = [
                s
                for s in measured.samples()
                if (s.missed and s.label == misses)
                or (not s.missed and alarms and s.label.startswith(alarms))
            ]
            for sample in chosen[:limit]:
                click.echo(f"{sample.label}  {sample.text}\n")
            click.echo(f"{len(chosen)} in all")
        elif as_json:
            report[path.name] = [to_json(table) for table in measured.tables]
        else:
            click.echo(f"## {path.name}\n")
            for table in measured.tables:
                click.echo(to_markdown(table))
    if as_json:
        click.echo(json.dumps(report, ensure_ascii=False, indent=1))
