"""The accuracy report: figures over several gold files, with what is needed to get them again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from polyproof._version import __version__
from polyproof.bench.run import Measured
from polyproof.bench.tables import to_json, to_markdown

_HEAD = """# Accuracy

Written by `polyproof bench`, version {version}, with {rules} rules. Every file is named with the
first digits of its content's SHA-256, so that a figure can be told from another's.

"""


def signature(measured: Measured) -> str:
    """Return what the figures were measured on, in one line."""
    gold = measured.gold
    return f"{gold.name}, form: {measured.form.name}, {len(gold.rows)} cases, sha256 {gold.digest}"


def accuracy_markdown(runs: Sequence[Measured], rules: int, readings: Path | None = None) -> str:
    """Return the report as Markdown.

    Args:
        runs: what was measured, one gold file each.
        rules: how many rules were at work.
        readings: a folder of what people said who read the misses and the false alarms: a file
            `mqm.jsonl.gz.md` goes below the tables of the gold file `mqm.jsonl.gz`.
    """
    parts = [_HEAD.format(version=__version__, rules=rules)]
    for measured in runs:
        parts.append(f"## {measured.gold.name}\n\n{signature(measured)}\n\n")
        parts.append("\n".join(to_markdown(table) for table in measured.tables))
        if read := _reading(measured, readings):
            parts.append(f"\n### Read by hand\n\n{read}\n")
        parts.append("\n")
    return "".join(parts).rstrip("\n") + "\n"


def _reading(measured: Measured, folder: Path | None) -> str:
    """Return what people said of a gold file; empty where nobody did."""
    path = folder / f"{measured.gold.name}.md" if folder else None
    return path.read_text(encoding="utf-8").strip() if path and path.is_file() else ""


def accuracy_json(runs: Sequence[Measured]) -> dict[str, Any]:
    """Return the same figures as plain values."""
    return {
        "version": __version__,
        "files": [
            {
                "name": measured.gold.name,
                "form": measured.form.name,
                "cases": len(measured.gold.rows),
                "sha256": measured.gold.digest,
                "tables": [to_json(table) for table in measured.tables],
            }
            for measured in runs
        ],
    }


def write_accuracy(
    runs: Sequence[Measured], rules: int, folder: Path, readings: Path | None = None
) -> None:
    """Write `accuracy.md` and `accuracy.json` into `folder`, which is made where needed.

    The other arguments are those of `accuracy_markdown`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "accuracy.md").write_text(accuracy_markdown(runs, rules, readings), encoding="utf-8")
    figures = json.dumps(accuracy_json(runs), ensure_ascii=False, indent=1)
    (folder / "accuracy.json").write_text(figures + "\n", encoding="utf-8")
