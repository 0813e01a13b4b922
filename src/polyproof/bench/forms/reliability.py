"""How often findings of a stated confidence are right.

A reliability table (Murphy and Winkler 1977, “Reliability of subjective probability forecasts”).
A confidence is to be read as a frequency. Where both differ, the confidence is wrong.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable

from polyproof.bench.tables import Table, ratio
from polyproof.model import Finding

_EDGES = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95)  # 0-1; the last group goes up to 1


class Reliability:
    """Findings that turned out right or wrong, in groups of about the same confidence."""

    def __init__(self, judged: Iterable[tuple[Finding, bool]]) -> None:
        self._groups: dict[int, list[tuple[float, bool]]] = defaultdict(list)
        for finding, right in judged:
            group = bisect_right(_EDGES, finding.confidence) - 1
            self._groups[group].append((finding.confidence, right))

    @property
    def table(self) -> Table:
        """A row for each group that has findings, from the least sure."""
        rows = []
        for group, held in sorted(self._groups.items()):
            stated = sum(confidence for confidence, _ in held)
            right = sum(hit for _, hit in held)
            rows.append((_name(group), len(held), stated / len(held), ratio(right, len(held))))
        return Table(
            "Stated confidence, and how often it is right",
            ("confidence", "findings", "stated", "right"),
            tuple(rows),
            "All findings, those on untouched copies with them; these count as wrong.",
        )


def _name(group: int) -> str:
    end = _EDGES[group + 1] if group + 1 < len(_EDGES) else 1.0
    return f"{_EDGES[group]:.2f}–{end:.2f}"
