"""The baseline: findings that are known and let stand, keyed by what stands there.

An entry names the article, the rule, the text and the sentence around it (as a digest), and
neither line nor column: it stays good while the article changes elsewhere, and goes stale when
the sentence is edited. The file is JSON with a line for each entry, in a fixed order, so that
changes to it read and merge well.
"""

from __future__ import annotations

import json
import os
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from polyproof.alignment import Comparison
from polyproof.judgement.values import ConfigError
from polyproof.model import Finding, Side, Span
from polyproof.text import Document

VERSION = 1
_LONGEST_EXCERPT = 200


class Entry(NamedTuple):
    """What a known finding is known by."""

    article: str
    rule: str
    excerpt: str
    context: str


def entry_of(finding: Finding, comparison: Comparison, article: str) -> Entry:
    """Return the entry of a finding in the article called `article`."""
    document = comparison.target
    if finding.side is Side.SOURCE and comparison.source is not None:
        document = comparison.source
    excerpt = finding.span.of(document.text)
    if not excerpt and finding.source_span is not None and comparison.source is not None:
        excerpt = finding.source_span.of(comparison.source.text)
    context = sha256(_normal(_sentence(document, finding.span)).encode()).hexdigest()[:16]
    return Entry(article, finding.rule, _normal(excerpt)[:_LONGEST_EXCERPT], context)


def _sentence(document: Document, span: Span) -> str:
    sentence = document.sentence_at(span.start)
    return sentence.span.of(document.text) if sentence else ""


def _normal(text: str) -> str:
    """Return a text with composed characters and single blanks, as UTF-8 can hold it."""
    flat = " ".join(unicodedata.normalize("NFC", text).split())
    return flat.encode("utf-8", "replace").decode("utf-8")


def article_name(id: str, folder: Path) -> str:
    """Return how a baseline in `folder` calls an article: by its path from there, if it is one."""
    path = Path(id)
    try:
        if path.exists():
            return Path(os.path.relpath(path, folder)).as_posix()
    except (OSError, ValueError):
        pass
    return id


@dataclass
class Baseline:
    """Known findings, with how often each may occur; `take` uses them up.

    Attributes:
        folder: what paths of articles are counted from.
        entries: how often each is known.
        used: how often each was found in this run.
        articles: the articles seen in this run; entries of others are never stale.
    """

    folder: Path
    entries: Counter[Entry] = field(default_factory=Counter)
    used: Counter[Entry] = field(default_factory=Counter)
    articles: set[str] = field(default_factory=set)

    def take(
        self, findings: Iterable[Finding], comparison: Comparison, id: str
    ) -> tuple[Finding, ...]:
        """Return the findings of an article that are not known."""
        name = article_name(id, self.folder)
        self.articles.add(name)
        fresh = []
        for finding in findings:
            entry = entry_of(finding, comparison, name)
            self.used[entry] += 1
            if self.used[entry] > self.entries[entry]:
                fresh.append(finding)
        return tuple(fresh)

    def stale(self) -> Counter[Entry]:
        """Return the entries of articles seen in this run that were not found there."""
        of_seen = Counter({e: n for e, n in self.entries.items() if e.article in self.articles})
        return of_seen - self.used

    def pruned(self) -> Counter[Entry]:
        """Return the entries that are not stale."""
        return self.entries - self.stale()


def read_baseline(path: Path) -> Baseline:
    """Return the baseline in a file.

    Raises:
        ConfigError: it cannot be read or is no baseline.
    """
    try:
        data = json.loads(path.read_text("utf-8"))
        if data["baseline"] != VERSION:
            raise ConfigError(f"{path}: is a baseline of another version: {data['baseline']!r}")
        entries: Counter[Entry] = Counter()
        for row in data["findings"]:
            entry = Entry(*(str(row[name]) for name in Entry._fields))
            entries[entry] += int(row.get("count", 1))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from None
    except (ValueError, KeyError, TypeError) as error:
        if isinstance(error, ConfigError):
            raise
        raise ConfigError(f"{path}: is not a baseline of polyproof") from None
    return Baseline(path.parent, entries)


def write_baseline(path: Path, entries: Counter[Entry]) -> None:
    """Write a baseline, each entry on a line of its own."""
    rows = []
    for entry, count in sorted(entries.items()):
        row = entry._asdict() | ({"count": count} if count > 1 else {})
        rows.append("\n    " + json.dumps(row, ensure_ascii=False))
    body = ",".join(rows) + ("\n  " if rows else "")
    text = f'{{\n  "baseline": {VERSION},\n  "findings": [{body}]\n}}\n'
    path.write_text(text, encoding="utf-8", newline="\n")
