"""Counts over a run, for summaries and for the exit status; it grows with rules, not articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from heapq import heappop, heappush

from polyproof.model import Origin, Severity
from polyproof.pipeline import Checked
from polyproof.reports.columns import harmless
from polyproof.reports.scores import RunScores
from polyproof.rules import Skip

MOST = 20
"""Articles that the statistics name."""


@dataclass
class Tally:
    """What a run found so far; `add` every article.

    Attributes:
        articles: articles seen, with those that could not be checked.
        errors: articles with an error.
        affected: articles with at least one finding.
        rules: findings by code.
        severities: findings by severity.
        origins: findings by origin.
        pairs: articles and findings by pair of languages (`ca-en`; `en` without a source).
        names: of the rules, by code.
        pair_findings: findings by pair of languages.
        worst: of at most `MOST` articles, those with most findings: how many, minus the place in
            the run, and the id.
        silenced: findings that an editor silenced.
        known: findings that stand in the baseline.
        scores: against references, of the articles that have one.
        skipped: what rules were passed over for, on some article.
        fixes: findings that have a safe fix, and those that have an unsafe one.
    """

    articles: int = 0
    errors: int = 0
    affected: int = 0
    rules: Counter[str] = field(default_factory=Counter)
    names: dict[str, str] = field(default_factory=dict)
    severities: Counter[Severity] = field(default_factory=Counter)
    origins: Counter[Origin] = field(default_factory=Counter)
    pairs: Counter[str] = field(default_factory=Counter)
    pair_findings: Counter[str] = field(default_factory=Counter)
    worst: list[tuple[int, int, str]] = field(default_factory=list)
    fixes: Counter[bool] = field(default_factory=Counter)
    skipped: set[Skip] = field(default_factory=set)
    silenced: int = 0
    known: int = 0
    scores: RunScores = field(default_factory=RunScores)

    @property
    def findings(self) -> int:
        """How many findings there are."""
        return self.rules.total()

    def add(self, checked: Checked) -> None:
        """Count an article."""
        self.articles += 1
        self.errors += checked.error is not None
        self.affected += bool(checked.findings)
        self.silenced += checked.silenced
        self.known += checked.known
        self.skipped.update(checked.skipped)
        if checked.findings:
            heappush(self.worst, (len(checked.findings), -self.articles, checked.id))
            if len(self.worst) > MOST:
                heappop(self.worst)
        if checked.scores is not None:
            self.scores.add(checked.scores)
        pair = languages(checked)
        if pair:
            self.pairs[pair] += 1
            self.pair_findings[pair] += len(checked.findings)
        for finding in checked.findings:
            self.rules[finding.rule] += 1
            self.names[finding.rule] = finding.name
            self.severities[finding.severity] += 1
            self.origins[finding.origin] += 1
            if finding.fix:
                self.fixes[finding.fix.safe] += 1

    def reaches(self, severity: Severity) -> bool:
        """Tell whether there is a finding of that severity or a worse one."""
        return any(found >= severity for found in self.severities)


def statistics_lines(tally: Tally) -> Iterator[str]:
    """Yield a line for each rule that found something, the most frequent first.

    Where there are several, pairs of languages and articles follow, apart by a blank line.
    """
    width = len(str(max(tally.rules.values(), default=0)))

    def most_first(counts: Counter[str]) -> Iterator[tuple[str, str]]:
        for key, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
            yield key, f"{count:>{width}}  {key}"

    yield from (f"{line}  {tally.names[code]}" for code, line in most_first(tally.rules))
    found = +tally.pair_findings
    if len(found) > 1:
        yield from ("", *(line for _, line in most_first(found)))
    if tally.affected > 1:
        yield ""
        yield from (f"{n:>{width}}  {harmless(id)}" for n, _, id in sorted(tally.worst)[::-1])
    if tally.affected > len(tally.worst):
        yield f"and {counted(tally.affected - len(tally.worst), 'more article')} with findings"


def languages(checked: Checked) -> str:
    """Return the pair of languages, source first (`ca-en`); `?` where one is unknown."""
    comparison = checked.comparison
    if comparison is None:
        return ""
    target = comparison.target.language or "?"
    return f"{comparison.source.language or '?'}-{target}" if comparison.source else target


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: `1 article`, `1,200 articles`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
