"""What was checked before need not be checked again.

A result is kept under a digest of all that it depends on: both versions as read, the rules at
work, the settings that judge, and the program itself. It is kept as JSON in a SQLite file, so
that a file from elsewhere can be wrong but never run anything. A cache that cannot be read or
written is passed over: it saves time and decides nothing.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from polyproof._version import __version__
from polyproof.alignment import Comparison
from polyproof.judgement import Settings, rules_for
from polyproof.model import Article, Edit, Finding, Fix, Link, Origin, Severity, Side, Span
from polyproof.pipeline import Checked
from polyproof.reading import Pair
from polyproof.rules import Skip
from polyproof.text import Document

FILE = "polyproof.sqlite"
MOST = 200_000
"""Results that a cache keeps; the oldest go first."""


@lru_cache(maxsize=1)
def program() -> str:
    """Return a digest of the program: its version, and size and time of each of its files."""
    root = Path(__file__).parents[1]
    states = [
        (str(p), (s := p.stat()).st_size, s.st_mtime_ns)
        for p in sorted(root.rglob("*.*"))
        if "__pycache__" not in p.parts
    ]
    return sha256(repr((__version__, states)).encode()).hexdigest()


def key_of(pair: Pair, settings: Settings) -> str:
    """Return the digest of all that the result of a pair depends on."""
    codes = [rule.code for rule in rules_for(settings, pair.target.name, pair.target.language)]
    judging = (codes, settings.severities, settings.min_confidence, settings.glossary)
    content = (program(), judging, *(_content(a) for a in (pair.source, pair.target)))
    return sha256(repr(content).encode("utf-8", "surrogatepass")).hexdigest()


def _content(article: Article | None) -> Any:
    if article is None:
        return None
    return (
        article.text,
        article.language,
        article.blocks,
        article.marks,
        article.file_text,
        article.offsets.runs,
        article.line,
    )


@dataclass(frozen=True)
class Cache:
    """Results in a folder, by key."""

    file: Path

    @classmethod
    def in_folder(cls, folder: str) -> Cache:
        """Return the cache in a folder, which need not be there yet."""
        return cls(Path(folder) / FILE)

    def get(self, pair: Pair, key: str) -> Checked | None:
        """Return the result of a pair, if it is there."""
        row = None
        with suppress(sqlite3.Error), closing(self._open()) as base:
            row = base.execute("SELECT value FROM results WHERE key = ?", (key,)).fetchone()
        with suppress(ValueError, KeyError, TypeError, IndexError):
            return _restored(pair, json.loads(row[0])) if row else None
        return None

    def put(self, key: str, checked: Checked) -> None:
        """Keep a result; one with an error is not kept."""
        if checked.error is not None or checked.comparison is None:
            return
        value = json.dumps(_kept(checked))
        with suppress(sqlite3.Error), closing(self._open()) as base, base:
            base.execute("INSERT OR REPLACE INTO results VALUES (?, ?)", (key, value))
            base.execute("DELETE FROM results WHERE rowid <= last_insert_rowid() - ?", (MOST,))

    def _open(self) -> sqlite3.Connection:
        with suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
        base = sqlite3.connect(self.file, timeout=5)
        base.execute("PRAGMA synchronous = OFF")
        base.execute("CREATE TABLE IF NOT EXISTS results (key TEXT PRIMARY KEY, value TEXT)")
        return base


def _kept(checked: Checked) -> dict[str, Any]:
    """Return what of a result is kept, as plain data."""
    assert checked.comparison is not None
    comparison = checked.comparison
    return {
        "seams": (comparison.source.seams if comparison.source else (), comparison.target.seams),
        "links": [(k.source, k.target, k.score, k.parts) for k in comparison.links],
        "findings": [_finding_kept(finding) for finding in checked.findings],
        "silenced": checked.silenced,
        "skipped": [(s.rule, s.lacks, s.language, s.side.value, s.extra) for s in checked.skipped],
    }


def _finding_kept(f: Finding) -> list[Any]:
    source = (f.source_span.start, f.source_span.end) if f.source_span else None
    fix = None
    if f.fix:
        edits = [(e.span.start, e.span.end, e.replacement) for e in f.fix.edits]
        fix = (f.fix.safe, edits)
    place = (f.span.start, f.span.end)
    head = [f.rule, f.name, f.category, int(f.severity), f.confidence, f.side.value]
    return [*head, place, source, f.message, f.evidence, f.origin.value, fix]


def _finding_restored(row: list[Any]) -> Finding:
    rule, name, category, severity, confidence, side, place, source, message, facts, origin, fix = (
        row
    )
    mend = None
    if fix:
        edits = tuple(Edit(Span(start, end), new) for start, end, new in fix[1])
        mend = Fix(edits, fix[0])
    return Finding(
        rule=rule,
        name=name,
        category=category,
        severity=Severity(severity),
        confidence=confidence,
        side=Side(side),
        span=Span(*place),
        source_span=Span(*source) if source else None,
        message=message,
        evidence=tuple(facts),
        origin=Origin(origin),
        fix=mend,
    )


def _restored(pair: Pair, value: dict[str, Any]) -> Checked:
    """Return a result as it was; sentences are worked out again if a report asks for them."""
    links = tuple(
        Link(tuple(source), tuple(target), score, tuple((name, part) for name, part in parts))
        for source, target, score, parts in value["links"]
    )
    ours, theirs = map(tuple, value["seams"])
    source = Document(pair.source, ours) if pair.source else None
    comparison = Comparison(Document(pair.target, theirs), source, links)
    findings = tuple(_finding_restored(row) for row in value["findings"])
    skipped = tuple(
        Skip(rule, lacks, language, Side(side), extra)
        for rule, lacks, language, side, extra in value["skipped"]
    )
    return Checked(pair.id, comparison, findings, silenced=value["silenced"], skipped=skipped)
