"""The `polyproof` command; its subcommands are imported when they are called."""

from __future__ import annotations

import json
import sys

import click

from polyproof._version import __version__


@click.group()
@click.version_option(__version__, prog_name="polyproof")
def main() -> None:
    """Proofread translated news against its source."""


from polyproof.cli.bench import bench  # noqa: E402

main.add_command(bench)


@main.command()
def batch() -> None:
    """Check JSON lines from standard input (stands in until `check --format jsonl` is there)."""
    from polyproof.pipeline import check_article
    from polyproof.reading import read_plain
    from polyproof.rules import RULES

    for line in sys.stdin:
        row = json.loads(line)
        source = row.get("source")
        checked = check_article(
            read_plain(source, row.get("src_lang") or "") if source is not None else None,
            read_plain(row["target"], row.get("tgt_lang") or ""),
            RULES,
        )
        findings = [
            {
                "rule": f.rule,
                "name": f.name,
                "category": f.category,
                "severity": f.severity.label,
                "confidence": f.confidence,
                "side": f.side.value,
                "start": f.span.start,
                "end": f.span.end,
                "message": f.message,
                "origin": f.origin.value,
                "source_start": f.source_span.start if f.source_span else None,
                "source_end": f.source_span.end if f.source_span else None,
            }
            for f in checked.findings
        ]
        print(json.dumps({"id": row["id"], "findings": findings, "error": None}))


@main.command()
def links() -> None:
    """Align JSON lines from standard input (stands in until `align --format jsonl` is there)."""
    from polyproof.alignment import compare
    from polyproof.reading import read_plain
    from polyproof.text import Document

    for line in sys.stdin:
        row = json.loads(line)
        comparison = compare(
            Document(read_plain(row["source"], row.get("src_lang") or "")),
            Document(read_plain(row["target"], row.get("tgt_lang") or "")),
        )
        spans = [(comparison.source_span(k), comparison.target_span(k)) for k in comparison.links]
        print(
            json.dumps(
                {"id": row["id"], "links": [[s.start, s.end, t.start, t.end] for s, t in spans]}
            )
        )
