"""One JSON document for the run: the articles with their findings, and a summary.

The schema is versioned (`schema`) and described in `docs`; articles are written as they are
checked, so that the document may be larger than memory.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TextIO

from polyproof.pipeline import Checked
from polyproof.reports.record import SCHEMA_VERSION, article_record, dumped
from polyproof.reports.scores import run_scores_record
from polyproof.reports.skipped import LeftOut, left_out
from polyproof.reports.tally import Tally
from polyproof.reports.writer import Run


@dataclass
class JsonWriter:
    """Writes the articles of a run as one JSON object."""

    stream: TextIO
    run: Run
    tally: Tally = field(default_factory=Tally)

    def __post_init__(self) -> None:
        head = {"schema": SCHEMA_VERSION, "version": self.run.version}
        self.stream.write(dumped(head, 2).removesuffix("}").rstrip() + ',\n  "articles": [')

    def write(self, checked: Checked) -> None:
        """Write one article."""
        separator = "," if self.tally.articles else ""
        self.tally.add(checked)
        body = dumped(article_record(checked), 2).replace("\n", "\n    ")
        self.stream.write(f"{separator}\n    {body}")

    def close(self) -> None:
        """Close the list and write the summary."""
        summary = dumped(summary_record(self.tally), 2).replace("\n", "\n  ")
        closing = "\n  ]" if self.tally.articles else "]"
        self.stream.write(f'{closing},\n  "summary": {summary}\n}}\n')


def summary_record(tally: Tally) -> dict[str, Any]:
    """Return the counts of a run as plain data."""
    scores = {"scores": run_scores_record(tally.scores)} if tally.scores.articles else {}
    return {
        "articles": tally.articles,
        "articles_with_findings": tally.affected,
        "articles_with_errors": tally.errors,
        "findings": tally.findings,
        "by_severity": {s.label: n for s, n in sorted(tally.severities.items(), reverse=True)},
        "by_origin": {origin.value: n for origin, n in sorted(tally.origins.items())},
        "by_rule": dict(sorted(tally.rules.items())),
        "by_languages": dict(sorted(tally.pair_findings.items())),
        "not_checked": [_left_out_record(row) for row in left_out(tally.skipped)],
        **scores,
    }


def _left_out_record(row: LeftOut) -> dict[str, Any]:
    """Return rules left out as plain data."""
    if row.extra:
        return {"extra": row.extra, "rules": list(row.rules)}
    place = {"side": row.side.value, "language": row.language or None}
    return {**place, "lacks": list(row.lacks), "rules": list(row.rules)}


def open_writer(stream: TextIO, run: Run) -> JsonWriter:
    """Return a writer of one JSON document."""
    return JsonWriter(stream, run)
