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


def accuracy_markdown(runs: Sequence[Measured], rules: int) -> str:
    """Return the report as Markdown; `rules` is how many rules were at work."""
    parts = [_HEAD.format(version=__version__, rules=rules)]
    for measured in runs:
        parts.append(f"## {measured.gold.name}\n\n{signature(measured)}\n\n")
        parts.append("\n".join(to_markdown(table) for table in measured.tables))
        parts.append("\n")
    return "".join(parts).rstrip("\n") + "\n"


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


def write_accuracy(runs: Sequence[Measured], rules: int, folder: Path) -> None:
    """Write `accuracy.md` and `accuracy.json` into `folder`, which is made where needed."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "accuracy.md").write_text(accuracy_markdown(runs, rules), encoding="utf-8")
    figures = json.dumps(accuracy_json(runs), ensure_ascii=False, indent=1)
    (folder / "accuracy.json").write_text(figures + "\n", encoding="utf-8")
