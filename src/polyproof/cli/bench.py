"""`polyproof bench`: measures the rules on annotated data."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from polyproof.cli.options import Selectors, joined

if TYPE_CHECKING:
    from polyproof.bench.run import Measured
    from polyproof.rules import Rule


@click.command()
@click.argument("gold", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--select", type=Selectors(), multiple=True, help="Run only these rules.")
@click.option("--preview", is_flag=True, help="Run preview rules too.")
@click.option("--half", type=click.IntRange(0, 1), help="Take one half of the documents only.")
@click.option("--jobs", default=0, show_default="one per core", help="Number of processes.")
@click.option("--misses", metavar="KIND", help="Show defects of this kind that were missed.")
@click.option(
    "--alarms", metavar="RULE", help="Show false alarms of rules that begin so; `''`: of all."
)
@click.option("--limit", default=50, show_default=True, help="How many of them to show.")
@click.option("--json", "as_json", is_flag=True, help="Write the figures as JSON.")
@click.option(
    "--report",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write accuracy.md and accuracy.json into this folder.",
)
@click.option(
    "--readings",
    metavar="DIR",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Put into the report what people found: NAME.md of this folder for the gold file NAME.",
)
def bench(
    gold: tuple[Path, ...],
    select: tuple[tuple[str, ...], ...],
    preview: bool,
    half: int | None,
    jobs: int,
    misses: str | None,
    alarms: str | None,
    limit: int,
    as_json: bool,
    report: Path | None,
    readings: Path | None,
) -> None:
    """Measure the rules on GOLD files: articles, pairs, marked errors, alignments, references.

    Prints, per rule and per kind of defect, what was found and missed, the false alarms and
    how many there are per 1,000 words of clean text.

    \b
    polyproof bench corpora/gold.jsonl
    polyproof bench corpora/gold.jsonl --misses phrase_dropped
    polyproof bench corpora/gold.jsonl --select QUO --alarms QUO --half 0
    """  # noqa: D301
    from polyproof.bench.gold import GoldError
    from polyproof.bench.report import accuracy_json, accuracy_markdown, write_accuracy
    from polyproof.bench.run import measure

    rules = _rules(joined(select), preview)
    try:
        runs = [measure(path, rules, jobs, half) for path in gold]
    except GoldError as error:
        raise click.UsageError(str(error)) from None
    if report is not None:
        write_accuracy(runs, len(rules), report, readings)
    elif misses is not None or alarms is not None:
        _show_samples(runs, misses, alarms, limit)
    elif as_json:
        click.echo(json.dumps(accuracy_json(runs), ensure_ascii=False, indent=1))
    else:
        click.echo(accuracy_markdown(runs, len(rules), readings))


def _rules(select: tuple[str, ...], preview: bool) -> list[Rule]:
    from polyproof.rules import RULES, find_rules

    if not select:
        return [rule for rule in RULES if preview or not rule.preview]
    found = {selector: find_rules(selector) for selector in select}
    unknown = [selector for selector, rules in found.items() if not rules]
    if unknown:
        raise click.UsageError(f"no rule is named {', '.join(unknown)}; see `polyproof rules`")
    chosen = {rule.code for rules in found.values() for rule in rules}
    return [rule for rule in RULES if rule.code in chosen]


def _show_samples(runs: list[Measured], kind: str | None, rule: str | None, limit: int) -> None:
    samples = [
        sample
        for measured in runs
        for sample in measured.samples()
        if (
            sample.label == kind
            if sample.missed
            else rule is not None and sample.label.startswith(rule)
        )
    ]
    for sample in samples[:limit]:
        click.echo(f"{sample.label}  {sample.text}\n")
    click.echo(f"{len(samples)} in all")
