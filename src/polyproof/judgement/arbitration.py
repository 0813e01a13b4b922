"""One cause, one finding: where several rules speak of one place, the best explanation stays."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from polyproof.model import Finding, Side, Span
from polyproof.rules import Rule


class _Places:
    """The findings of one rule on one side, in order, so that a place is looked up quickly."""

    def __init__(self, findings: list[Finding]) -> None:
        self._spans = sorted((f.span for f in findings), key=lambda span: (span.start, span.end))
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


def judge(found: Iterable[Finding], rules: Iterable[Rule]) -> tuple[Finding, ...]:
    """Return the findings to show, in order of their place.

    A finding goes where a rule that its own rule yields to speaks of an overlapping place, and
    where the same rule found the same place twice.
    """
    yields_to = {rule.code: frozenset(rule.yields_to) for rule in rules}
    unique = list({(f.rule, f.side, f.span): f for f in found}.values())
    groups: dict[tuple[str, Side], list[Finding]] = {}
    for finding in unique:
        groups.setdefault((finding.rule, finding.side), []).append(finding)
    places = {key: _Places(findings) for key, findings in groups.items()}
    kept = [
        f
        for f in unique
        if not any(
            (other, f.side) in places and places[other, f.side].overlap(f.span)
            for other in yields_to.get(f.rule, frozenset())
        )
    ]
    return in_order(kept)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings in the order of their place, those of the source last."""
    return tuple(
        sorted(findings, key=lambda f: (f.side is Side.SOURCE, f.span.start, f.span.end, f.rule))
    )
