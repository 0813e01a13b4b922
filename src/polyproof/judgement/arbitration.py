"""One cause, one finding: where several rules speak of one place, the best explanation stays."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable
from itertools import accumulate

from polyproof.model import Finding, Side, Span
from polyproof.rules import Rule


class _Places:
    """Places in order, so that one is looked up quickly."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans, key=lambda span: (span.start, span.end))
        self._starts = [span.start for span in self._spans]
        self._reach = list(accumulate((span.end for span in self._spans), max))

    def overlap(self, span: Span) -> bool:
        """Tell whether one of them overlaps a place."""
        index = bisect_right(self._starts, span.end) - 1
        while index >= 0 and self._reach[index] >= span.start:
            if self._spans[index].overlaps(span):
                return True
            index -= 1
        return False


class _Findings:
    """The findings of one rule: what they point at, and what of the source they miss."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        findings = tuple(findings)
        self._at = {side: _Places(f.span for f in findings if f.side is side) for side in Side}
        self._missed = _Places(filter(None, map(_missed, findings)))

    def speak_of(self, finding: Finding) -> bool:
        """Tell whether one of them speaks of the place, or of missing words, of another's."""
        missed = _missed(finding)
        return self._at[finding.side].overlap(finding.span) or (
            missed is not None and self._missed.overlap(missed)
        )


def _missed(finding: Finding) -> Span | None:
    """Return the words of the source that a finding misses in the translation, if it does."""
    if finding.side is Side.SOURCE:
        return finding.span
    return None if len(finding.span) else finding.source_span


def judge(found: Iterable[Finding], rules: Iterable[Rule]) -> tuple[Finding, ...]:
    """Return the findings to show, in order of their place.

    A finding goes where a rule that its own rule yields to speaks of an overlapping place or
    misses the same words, where a rule explains all that is wrong with the place, and where the
    same rule found the same place twice.
    """
    rules = tuple(rules)
    yields_to = {rule.code: frozenset(rule.yields_to) for rule in rules}
    unique = _unexplained({(f.rule, f.side, f.span): f for f in found}.values(), rules)
    groups: dict[str, list[Finding]] = {}
    for finding in unique:
        groups.setdefault(finding.rule, []).append(finding)
    by_rule = {rule: _Findings(findings) for rule, findings in groups.items()}
    kept = [
        f
        for f in unique
        if not any(
            other in by_rule and by_rule[other].speak_of(f)
            for other in yields_to.get(f.rule, frozenset())
        )
    ]
    return in_order(kept)


def _unexplained(findings: Collection[Finding], rules: Iterable[Rule]) -> list[Finding]:
    """Return the findings that no finding of a rule that explains all overlaps."""
    explaining = {rule.code for rule in rules if rule.explains_all}
    explained = [f for f in findings if f.rule in explaining]
    if not explained:
        return list(findings)
    targets = _Places(f.span for f in explained)
    sources = [f.source_span for f in explained if f.source_span]

    def is_explained(finding: Finding) -> bool:
        if finding.rule in explaining:
            return False
        if finding.side is Side.TARGET:
            return targets.overlap(finding.span)
        return any(span.overlaps(finding.span) for span in sources)

    return [finding for finding in findings if not is_explained(finding)]


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings in the order of their place, those of the source last."""
    return tuple(
        sorted(findings, key=lambda f: (f.side is Side.SOURCE, f.span.start, f.span.end, f.rule))
    )
