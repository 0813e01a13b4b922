"""`polyproof links`: the former name of `polyproof align - --format jsonl`."""

from __future__ import annotations

import click


@click.command("links", hidden=True)
def links() -> None:
    """Align JSON lines from standard input: `align - --format jsonl`."""
    from polyproof.cli.main import main

    main.main(["align", "-", "--format", "jsonl"])
