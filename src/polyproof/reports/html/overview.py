"""What a run came to: counts per rule, per pair, per article, and over the runs, for the charts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from polyproof.model import Scores, Severity
from polyproof.reports.html.view import ArticleView
from polyproof.reports.scores import KEYS, RunScores, run_scores_lines
from polyproof.reports.skipped import left_out
from polyproof.rules import RULES, Rule, Skip

SEVERITIES = tuple(s.label for s in sorted(Severity, reverse=True))
_LINE = (520, 130, 100)  # width, height and floor of the chart over the runs, in its own units


@dataclass(frozen=True, slots=True)
class Entry:
    """An article in the overview."""

    id: str
    href: str
    pair: str
    counts: tuple[int, ...]
    error: str | None
    fit: float | None
    scores: Scores | None

    @property
    def metrics(self) -> dict[str, float]:
        """Its scores against the reference by key (`bleu`, `chrf`, `ter`)."""
        return {key: m.value for key, m in self.scores.metrics} if self.scores else {}

    @property
    def total(self) -> int:
        """All its findings."""
        return sum(self.counts)


class Tally:
    """Counts what the pages show, article by article."""

    def __init__(self) -> None:
        """Begin with nothing counted."""
        self.entries: list[Entry] = []
        self.names: dict[str, str] = {}
        self._scores = RunScores()
        self._skipped: set[Skip] = set()
        self._rules: dict[str, Counter[str]] = {}
        self._pairs: dict[str, Counter[str]] = {}
        self._values: dict[str, Counter[str]] = {
            "family": Counter(),
            "severity": Counter(),
            "origin": Counter(),
        }

    def add(self, article: ArticleView, href: str, skipped: Iterable[Skip] = ()) -> None:
        """Count an article whose page or place is `href`."""
        self._skipped.update(skipped)
        counts = tuple(article.count(severity) for severity in SEVERITIES)
        entry = Entry(
            article.id, href, article.pair, counts, article.error, article.fit, article.scores
        )
        self.entries.append(entry)
        if article.scores is not None:
            self._scores.add(article.scores)
        for note in article.notes:
            finding = note.finding
            severity = finding.severity.label
            self.names[finding.rule] = finding.name
            self._rules.setdefault(finding.rule, Counter())[severity] += 1
            self._pairs.setdefault(article.pair, Counter())[severity] += 1
            self._values["family"][note.located.family or "other"] += 1
            self._values["severity"][severity] += 1
            self._values["origin"][finding.origin.value] += 1

    @property
    def total(self) -> int:
        """All findings."""
        return sum(entry.total for entry in self.entries)

    def not_checked(self) -> list[str]:
        """Return a sentence for each reason for which rules were left out."""
        lines = (row.line for row in left_out(self._skipped))
        return [f"{line[0].upper()}{line[1:]}." for line in lines]

    def counts(self) -> dict[str, int]:
        """Return how many findings each rule has, in the order of the codes."""
        return {code: counter.total() for code, counter in sorted(self._rules.items())}

    def filters(self) -> list[dict[str, Any]]:
        """Return the values to filter by, with their counts."""
        order = {"severity": SEVERITIES}
        return [
            {
                "name": name,
                "options": [
                    (value, counter[value])
                    for value in order.get(name, sorted(counter))
                    if counter[value]
                ],
            }
            for name, counter in self._values.items()
        ]

    def rules(self) -> list[dict[str, str]]:
        """Return the rules that found something, with why they matter."""
        known = {rule.code: rule for rule in RULES}
        return [
            {
                "code": code,
                "name": self.names[code],
                "summary": known[code].summary if code in known else "",
                "why": _section(known[code], "Why it matters") if code in known else "",
            }
            for code in sorted(self._rules)
        ]

    def overview(self, runs: list[dict[str, Any]]) -> dict[str, Any]:
        """Return what the overview shows; `runs` are the totals of this and earlier runs."""
        failed = sum(entry.error is not None for entry in self.entries)
        clean = sum(not entry.total and entry.error is None for entry in self.entries)
        articles = len(self.entries)
        sum_line = f"{articles} articles, {clean or 'none'} of them without a finding"
        rules = [(self.names[code], code, counts) for code, counts in self._rules.items()]
        return {
            "headline": f"{self.total} finding{'' if self.total == 1 else 's'}",
            "sum": sum_line + (f"; {failed} could not be checked." if failed else "."),
            "severities": [s for s in SEVERITIES if self._values["severity"][s]],
            "rules": _bars(rules),
            "pairs": _bars([(pair, "", counts) for pair, counts in self._pairs.items()]),
            "line": _line(runs),
            "scores": list(run_scores_lines(self._scores)),
            "metrics": [key for key in KEYS if any(key in e.metrics for e in self.entries)],
            "has_fit": any(entry.fit is not None for entry in self.entries),
            "articles": self.entries,
        }


def _section(rule: Rule, heading: str) -> str:
    """Return what a rule's page says under a heading, as one line."""
    _, _, rest = rule.page.partition(f"\n## {heading}\n")
    return " ".join(rest.split("\n## ", 1)[0].split())


def _bars(rows: list[tuple[str, str, Counter[str]]]) -> list[dict[str, Any]]:
    """Return bars, the longest first, in parts by severity; lengths in percent."""
    longest = max((counts.total() for _, _, counts in rows), default=0)
    bars = []
    for name, code, counts in sorted(rows, key=lambda row: (-row[2].total(), row[0])):
        x = 0.0
        parts = []
        for severity in SEVERITIES:
            if counts[severity]:
                width = 100 * counts[severity] / longest
                parts.append({"severity": severity, "x": f"{x:.2f}", "width": f"{width:.2f}"})
                x += width
        bars.append({"name": name, "code": code, "total": counts.total(), "parts": parts})
    return bars


def _line(runs: list[dict[str, Any]]) -> dict[str, Any] | None:
    """Return the chart over the runs; None where there was only one."""
    if len(runs) < 2:
        return None
    width, height, floor = _LINE
    totals = [int(run["total"]) for run in runs]
    top = max(*totals, 1)
    xs = [12 + index * (width - 24) / (len(runs) - 1) for index in range(len(runs))]
    ys = [floor - (floor - 20) * total / top for total in totals]
    dots = [
        {"x": f"{x:.1f}", "y": f"{y:.1f}", "title": f"{run['date']}: {run['total']}"}
        for x, y, run in zip(xs, ys, runs, strict=True)
    ]
    ends = ((0, "start"), (-1, "end"))
    labels = [
        {"x": f"{xs[i]:.1f}", "y": f"{ys[i] - 8:.1f}", "anchor": a, "text": str(totals[i])}
        for i, a in ends
    ] + [
        {"x": f"{xs[i]:.1f}", "y": str(height - 12), "anchor": a, "text": runs[i]["date"]}
        for i, a in ends
    ]
    return {
        "width": width,
        "height": height,
        "floor": floor,
        "points": " ".join(f"{dot['x']},{dot['y']}" for dot in dots),
        "dots": dots,
        "labels": labels,
        "label": f"Findings over {len(runs)} runs: from {totals[0]} to {totals[-1]}",
    }
