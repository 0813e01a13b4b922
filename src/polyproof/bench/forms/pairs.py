"""Pairs of a clean and a garbled translation of one sentence, as in DEMETR.

A garbled sentence counts as found when it gets a finding that its clean twin does not get:
findings of the same rule and side at the corresponding place cancel out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from polyproof.bench.forms.form import Form, Sample, alarm, check_texts, excerpt, title
from polyproof.bench.gold import Row
from polyproof.bench.tables import Table, ratio
from polyproof.bench.words import count_words
from polyproof.model import Finding, Side, Span
from polyproof.rules import Rule

Result = tuple[tuple[Finding, ...], tuple[Finding, ...]]

_SLACK = 3  # code points by which corresponding places may differ


def changed(clean: str, garbled: str) -> tuple[int, int, int]:
    """Return the least stretch that differs: its start, its end in `clean` and in `garbled`."""
    limit = min(len(clean), len(garbled))
    start = next((i for i in range(limit) if clean[i] != garbled[i]), limit)
    back = 0
    while back < limit - start and clean[-1 - back] == garbled[-1 - back]:
        back += 1
    return start, len(clean) - back, len(garbled) - back


def _moved(finding: Finding, row: Row) -> Span:
    """Return where a finding on the clean text stands in the garbled one."""
    span = finding.span
    if finding.side is Side.SOURCE:
        return span
    start, clean_end, garbled_end = changed(row["clean"], row["garbled"])

    def place(offset: int, inside: int) -> int:
        if offset <= start:
            return offset
        return offset + garbled_end - clean_end if offset >= clean_end else inside

    first, last = place(span.start, start), place(span.end, garbled_end)
    return Span(min(first, last), max(first, last))


def new_findings(row: Row, clean: Sequence[Finding], garbled: Sequence[Finding]) -> list[Finding]:
    """Return the findings that only the garbled text gets."""
    left = list(garbled)
    for old in clean:
        span = _moved(old, row)
        around = Span(span.start - _SLACK, span.end + _SLACK)
        for candidate in left:
            same = (candidate.rule, candidate.side) == (old.rule, old.side)
            if same and around.overlaps(candidate.span):
                left.remove(candidate)
                break
    return left


def run(row: Row, rules: Sequence[Rule]) -> Result:
    """Return what the rules find in the clean and in the garbled sentence."""
    return check_texts(row, row["clean"], rules), check_texts(row, row["garbled"], rules)


def _recall(rows: Sequence[Row], results: Sequence[Result], key: str) -> Table:
    tallies: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for row, (clean, garbled) in zip(rows, results, strict=True):
        tallies[row[key]][0] += 1
        tallies[row[key]][1] += bool(new_findings(row, clean, garbled))
    body = [(name, n, found, ratio(found, n)) for name, (n, found) in sorted(tallies.items())]
    title = f"Pairs in which only the garbled sentence gets a finding, by {key}"
    return Table(title, (key, "pairs", "found", "recall"), tuple(body))


def _alarms(rows: Sequence[Row], results: Sequence[Result]) -> Table:
    seen: set[str] = set()
    words = 0.0
    alarms: dict[str, int] = defaultdict(int)
    for row, (clean, _) in zip(rows, results, strict=True):
        if row["id"] in seen:
            continue
        seen.add(row["id"])
        words += count_words(row["clean"])
        for finding in clean:
            alarms[f"{finding.rule} {finding.name}"] += 1
    alarms["all"] = sum(alarms.values())
    order = sorted(alarms.items(), key=lambda item: (item[0] == "all", item[0]))
    body = [(name, n, ratio(1000 * n, words)) for name, n in order]
    header = ("rule", "findings", "per 1,000 words")
    note = f"{len(seen)} sentences, {words:,.0f} words."
    return Table("False alarms on the clean sentences", header, tuple(body), note)


def score(rows: Sequence[Row], results: Sequence[Result]) -> tuple[Table, ...]:
    """Return recall by kind and by source language, and the false alarms by rule."""
    return (
        _recall(rows, results, "kind"),
        _recall(rows, results, "src_lang"),
        _alarms(rows, results),
    )


def samples(row: Row, result: Result) -> Iterator[Sample]:
    """Yield the pairs missed, and the findings on clean sentences."""
    clean, garbled = result
    if not new_findings(row, clean, garbled):
        start, clean_end, end = changed(row["clean"], row["garbled"])
        place = excerpt(row["garbled"], start, end)
        text = f"{title(row)}\n  {place}\n  was: {row['clean'][start:clean_end]}"
        yield Sample(True, row["kind"], f"{text}\n  source: {row['source'][:300]}")
    for finding in clean:
        yield alarm(row, row["clean"], finding)


FORM = Form(
    name="pairs",
    keys=frozenset({"id", "kind", "src_lang", "tgt_lang", "source", "clean", "garbled"}),
    run=run,
    score=score,
    samples=samples,
)
