"""Articles with located defects, and untouched copies of them as controls.

A finding hits a defect when it overlaps the place, give or take `TOLERANCE`; when it lies on the
quotation mark left alone there; or when it marks the source words that were left out.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from polyproof.bench.forms.form import Form, Sample, alarm, check_texts, excerpt, title
from polyproof.bench.forms.reliability import Reliability
from polyproof.bench.gold import Row
from polyproof.bench.tables import Table, ratio
from polyproof.bench.words import count_words
from polyproof.model import Finding, Side, Span
from polyproof.rules import Rule

TOLERANCE = 25  # code points: as in the scorer that comes with the public evaluation data

# Kinds of defects whose source words are gone: a finding on these words hits as well.
_OMISSIONS = frozenset(
    {
        "quote_truncated",
        "phrase_dropped",
        "word_dropped",
        "sentence_dropped",
        "paragraph_dropped",
        "name_dropped",
    }
)

Findings = tuple[Finding, ...]

_JUDGED = ("right", "false", "precision", "stated")


def hits(finding: Finding, defect: Row) -> bool:
    """Tell whether a finding hits a defect of a gold row."""
    if finding.side is Side.SOURCE:
        if "src_start" not in defect or defect["kind"] not in _OMISSIONS:
            return False
        return Span(defect["src_start"], defect["src_end"]).overlaps(finding.span)
    place = Span(defect["start"] - TOLERANCE, defect["end"] + TOLERANCE)
    partner = defect.get("partner")
    return place.overlaps(finding.span) or (
        partner is not None and Span(*partner).overlaps(finding.span)
    )


def _is_right(finding: Finding, row: Row) -> bool:
    """Tell whether a finding hits any defect of its article."""
    return any(hits(finding, defect) for defect in row["defects"])


@dataclass
class _KindTally:
    defects: int = 0
    found: int = 0
    rules: Counter[str] = field(default_factory=Counter)


@dataclass
class _RuleTally:
    on_garbled: int = 0
    hitting: int = 0
    on_clean: int = 0
    stated: float = 0.0


def _certain(row: Row) -> list[Row]:
    return [defect for defect in row["defects"] if defect.get("certain", True)]


def _kinds(rows: Sequence[Row], results: Sequence[Findings], key: str) -> Table:
    tallies: dict[str, _KindTally] = defaultdict(_KindTally)
    for row, findings in zip(rows, results, strict=True):
        for defect in _certain(row):
            by = {finding.rule for finding in findings if hits(finding, defect)}
            for name in (str(defect[key] if key in defect else row[key]), "all"):
                tallies[name].defects += 1
                tallies[name].found += bool(by)
                tallies[name].rules.update(by)
    order = sorted(tallies, key=lambda name: (name == "all", name))
    body = []
    for name in order:
        tally = tallies[name]
        most = ", ".join(f"{rule} {n}" for rule, n in tally.rules.most_common(3))
        missed = tally.defects - tally.found
        recall = ratio(tally.found, tally.defects)
        body.append((name, tally.defects, tally.found, missed, recall, most))
    title = "Defects found, by kind" if key == "kind" else "Defects found, by target language"
    header = ("kind" if key == "kind" else "language", "defects", "found", "missed", "recall")
    return Table(title, (*header, "most often by"), tuple(body))


def _rules(rows: Sequence[Row], results: Sequence[Findings]) -> Table:
    tallies: dict[str, _RuleTally] = defaultdict(_RuleTally)
    words = sum(count_words(row["target"]) for row in rows if not row["defects"])
    for row, findings in zip(rows, results, strict=True):
        for finding in findings:
            hit = _is_right(finding, row)
            for name in (f"{finding.rule} {finding.name}", "all"):
                tally = tallies[name]
                tally.stated += finding.confidence
                if row["defects"]:
                    tally.on_garbled += 1
                    tally.hitting += hit
                else:
                    tally.on_clean += 1
    body = []
    for name in sorted(tallies, key=lambda name: (name == "all", name)):
        tally = tallies[name]
        false = tally.on_garbled - tally.hitting
        precision = ratio(tally.hitting, tally.on_garbled)
        stated = ratio(tally.stated, tally.on_garbled + tally.on_clean)
        rate = ratio(1000 * tally.on_clean, words)
        right = (tally.on_garbled, tally.hitting, false, precision, stated)
        body.append((name, *right, tally.on_clean, rate))
    return Table(
        "Findings, by rule",
        ("rule", "on garbled", *_JUDGED, "on clean", "per 1,000 words"),
        tuple(body),
        f"On clean: findings on untouched copies ({words:,.0f} words); each counts as false. "
        "Stated: the mean confidence of the findings.",
    )


def _quiet(rows: Sequence[Row], results: Sequence[Findings]) -> Table:
    tallies: dict[str, list[float]] = defaultdict(lambda: [0, 0, 0, 0.0])
    for row, findings in zip(rows, results, strict=True):
        if not row["defects"]:
            for name in (row["tgt_lang"], "all"):
                tally = tallies[name]
                tally[0] += 1
                tally[1] += not findings
                tally[2] += len(findings)
                tally[3] += count_words(row["target"])
    body = [
        (name, int(n), ratio(quiet, n), int(alarms), ratio(1000 * alarms, words))
        for name, (n, quiet, alarms, words) in sorted(
            tallies.items(), key=lambda item: (item[0] == "all", item[0])
        )
    ]
    header = ("language", "articles", "quiet", "false alarms", "per 1,000 words")
    return Table("Untouched copies, by target language", header, tuple(body))


def score(rows: Sequence[Row], results: Sequence[Findings]) -> tuple[Table, ...]:
    """Return recall by kind and by language, precision by rule, and silence on clean text."""
    judged = (
        (finding, _is_right(finding, row))
        for row, findings in zip(rows, results, strict=True)
        for finding in findings
    )
    return (
        _kinds(rows, results, "kind"),
        _rules(rows, results),
        Reliability(judged).table,
        _kinds(rows, results, "tgt_lang"),
        _quiet(rows, results),
    )


def samples(row: Row, findings: Findings) -> Iterator[Sample]:
    """Yield the defects missed and the findings that hit nothing."""
    for defect in _certain(row):
        if not any(hits(finding, defect) for finding in findings):
            place = excerpt(row["target"], defect["start"], defect["end"])
            removed = defect.get("removed", "").replace("\n", "⏎")
            source = row["source"][defect.get("src_start", 0) : defect.get("src_end", 0)]
            text = f"{title(row)}\n  {place}\n  removed: {removed}\n  source: {source[:300]}"
            yield Sample(True, defect["kind"], text)
    for finding in findings:
        if not _is_right(finding, row):
            yield alarm(row, row["target"], finding)


def run(row: Row, rules: Sequence[Rule]) -> Findings:
    """Return what the rules find in the row's translation."""
    return check_texts(row, row["target"], rules)


FORM = Form(
    name="articles",
    keys=frozenset({"id", "src_lang", "tgt_lang", "source", "target", "defects"}),
    run=run,
    score=score,
    samples=samples,
)
