"""Real machine translations with error spans that people marked (MQM, ESA, word-level QE)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from polyproof.bench.forms.form import Form, Sample, alarm, check_texts
from polyproof.bench.forms.omissions import omissions
from polyproof.bench.gold import Row
from polyproof.bench.tables import Table, ratio
from polyproof.bench.words import count_words
from polyproof.model import Finding, Side, Span
from polyproof.rules import Rule

Findings = tuple[Finding, ...]

# Faults of the source itself are none of the translation's.
_OF_THE_SOURCE = ("Source issue", "Source error")


def errors(row: Row) -> list[Row]:
    """Return what all raters marked, but for faults of the source."""
    return [
        error
        for rating in row["ratings"]
        for error in rating["errors"]
        if error["category"] not in _OF_THE_SOURCE
    ]


def _touches(finding: Finding, error: Row) -> bool:
    omission = "mission" in error["category"] and "omission" in finding.category
    if finding.side.value != error["side"]:
        return omission
    if finding.span.overlaps(Span(error["start"], error["end"])):
        return True
    return (
        omission
        and error["side"] == Side.SOURCE
        and finding.source_span is not None
        and finding.source_span.overlaps(Span(error["start"], error["end"]))
    )


def run(row: Row, rules: Sequence[Rule]) -> Findings:
    """Return what the rules find in the row's translation."""
    return check_texts(row, row["target"], rules)


def _precision(rows: Sequence[Row], results: Sequence[Findings]) -> Table:
    tallies: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    words = sum(count_words(row["target"]) for row in rows if not errors(row))
    for row, findings in zip(rows, results, strict=True):
        marked = errors(row)
        for finding in findings:
            for name in (f"{finding.rule} {finding.name}", "all"):
                tallies[name][0] += 1
                tallies[name][1] += any(_touches(finding, error) for error in marked)
                tallies[name][2] += not marked
    body = [
        (name, n, right, ratio(right, n), spotless, ratio(1000 * spotless, words))
        for name, (n, right, spotless) in sorted(
            tallies.items(), key=lambda item: (item[0] == "all", item[0])
        )
    ]
    return Table(
        "Findings that touch an error some rater marked, by rule",
        ("rule", "findings", "touching", "precision", "on spotless", "per 1,000 words"),
        tuple(body),
        f"On spotless: findings on segments in which no rater marked any error ({words:,.0f} "
        "words). Raters disagree much, so a finding that touches nothing is not always wrong.",
    )


def _recall(rows: Sequence[Row], results: Sequence[Findings]) -> Table:
    tallies: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for row, findings in zip(rows, results, strict=True):
        for error in errors(row):
            for name in (error["category"], "all"):
                tallies[name][0] += 1
                tallies[name][1] += any(_touches(finding, error) for finding in findings)
    order = sorted(tallies.items(), key=lambda item: (item[0] == "all", -item[1][0]))
    body = [(name, n, found, ratio(found, n)) for name, (n, found) in order]
    header = ("category", "marked", "found", "recall")
    return Table("Marked errors found, by category", header, tuple(body))


def score(rows: Sequence[Row], results: Sequence[Findings]) -> tuple[Table, ...]:
    """Return precision by rule, recall by the raters' categories, and omissions by themselves."""
    return (_precision(rows, results), _recall(rows, results), *omissions(rows, results))


def samples(row: Row, findings: Findings) -> Iterator[Sample]:
    """Yield the findings that touch nothing marked."""
    for finding in findings:
        if not any(_touches(finding, error) for error in errors(row)):
            yield alarm(row, row["target"], finding)


FORM = Form(
    name="marked errors",
    keys=frozenset({"id", "corpus", "src_lang", "tgt_lang", "source", "target", "ratings"}),
    run=run,
    score=score,
    samples=samples,
)
