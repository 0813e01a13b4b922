"""Writes the pages of the rules into the documentation, while it is built.

A page is the rule's own docstring, with a head that says how the rule is set and, where it was
measured, how often it is right: the figures of `reports/accuracy.json`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from polyproof.rules import RULES, Rule

ROOT = Path(__file__).parents[1]
ACCURACY = ROOT / "reports" / "accuracy.json"


def measured() -> dict[str, list[dict[str, Any]]]:
    """Return the rows of the accuracy report about each rule, by its code."""
    if not ACCURACY.exists():
        return {}
    rows: dict[str, list[dict[str, Any]]] = {}
    for file in json.loads(ACCURACY.read_text(encoding="utf-8"))["files"]:
        for table in file["tables"]:
            if table["header"][0] != "rule" or file["form"] not in ("articles", "references"):
                continue
            for row in table["rows"]:
                code = str(row[0]).split(" ", 1)[0]
                cells = dict(zip(table["header"], row, strict=True))
                rows.setdefault(code, []).append({"file": file["name"], **cells})
    return rows


def figures(rows: list[dict[str, Any]]) -> str:
    """Return a table of what was measured."""
    lines = [
        "\n## Measured\n",
        "| data | findings on garbled text | right | precision | on clean text, per 1,000 words |",
        "| :-- | --: | --: | --: | --: |",
    ]
    for row in rows:
        precision = "–" if row["precision"] is None else f"{row['precision']:.3f}"
        rate = "–" if row["per 1,000 words"] is None else f"{row['per 1,000 words']:.3f}"
        garbled = row["on garbled"] or "–"
        lines.append(f"| {row['file']} | {garbled} | {row['right']} | {precision} | {rate} |")
    return "\n".join(lines) + "\n"


def page(rule: Rule, rows: list[dict[str, Any]]) -> str:
    """Return a rule's page as Markdown."""
    summary, _, body = rule.page.strip().partition("\n")
    needs = "needs the source" if rule.needs_source else "works without the source"
    default = "preview: off by default" if rule.preview else "on by default"
    head = (
        f"# {rule.code} {rule.name}\n\n{summary}\n\n"
        f"*{rule.severity.label} · {rule.category} · {needs} · {default}*\n"
    )
    return head + body + "\n" + (figures(rows) if rows else "")


def index() -> str:
    """Return the page that lists all rules."""
    lines = [
        "# Rules\n",
        "Switch them by code, name, family or the beginning of a code: `--select QUO`, `--ignore "
        "NUM101`, or in the configuration.\n",
    ]
    family = ""
    for rule in RULES:
        if rule.family.value != family:
            family = rule.family.value
            lines.append(f"\n## {family.capitalize()}\n\n| code | name | what it finds |")
            lines.append("| :-- | :-- | :-- |")
        mark = " *(preview)*" if rule.preview else ""
        lines.append(f"| [{rule.code}]({rule.code}.md) | {rule.name}{mark} | {rule.summary} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write all pages into the documentation that is being built."""
    import mkdocs_gen_files  # noqa: PLC0415

    rows = measured()
    with mkdocs_gen_files.open("rules/index.md", "w") as file:
        file.write(index())
    for rule in RULES:
        with mkdocs_gen_files.open(f"rules/{rule.code}.md", "w") as file:
            file.write(page(rule, rows.get(rule.code, [])))


if __name__ == "<run_path>":  # how the plug-in that builds the documentation runs a script
    main()
