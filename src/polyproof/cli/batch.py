"""`polyproof batch`: the former name of `polyproof check - --format jsonl`."""

from __future__ import annotations

import click


@click.command("batch", hidden=True)
def batch() -> None:
    """Check JSON lines from standard input: `check - --format jsonl --exit-zero`."""
    from polyproof.cli.main import main

    main.main(["check", "-", "--format", "jsonl", "--exit-zero", "--jobs", "1"])
