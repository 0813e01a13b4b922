"""Tables of figures: one value for Markdown, JSON and the terminal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Table:
    """A titled table; the first column names the row. None stands where there is no figure."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""


def ratio(part: float, whole: float) -> float | None:
    """Return `part / whole`, or None where the whole is nothing."""
    return part / whole if whole else None


def f1(precision: float | None, recall: float | None) -> float | None:
    """Return the harmonic mean of precision and recall; None where either is unknown."""
    if precision is None or recall is None:
        return None
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def show(cell: Cell) -> str:
    """Return a cell as it is printed: three digits behind the point, a dash for no figure."""
    if cell is None:
        return "–"
    return f"{cell:.3f}" if isinstance(cell, float) else str(cell)


def to_markdown(table: Table) -> str:
    """Return the table as GitHub-flavoured Markdown, with its title as a heading."""
    lines = [f"### {table.title}", ""]
    lines.append("| " + " | ".join(table.header) + " |")
    lines.append("| :-- |" + " --: |" * (len(table.header) - 1))
    lines += [
        "| " + " | ".join(show(cell).replace("|", "\\|") for cell in row) + " |"
        for row in table.rows
    ]
    if table.note:
        lines += ["", table.note]
    return "\n".join(lines) + "\n"


def to_json(table: Table) -> dict[str, Any]:
    """Return the table as plain values, floats to four digits, a row per name."""
    return {
        "title": table.title,
        "header": list(table.header),
        "rows": [[round(c, 4) if isinstance(c, float) else c for c in row] for row in table.rows],
    }
