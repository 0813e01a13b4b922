"""One cause, one finding: where several rules speak of one place, the best explanation stays."""

from __future__ import annotations

from collections.abc import Iterable

from polyproof.model import Finding, Side
from polyproof.rules import Rule


def _same_place(one: Finding, other: Finding) -> bool:
    return one.side is other.side and one.span.overlaps(other.span)


def judge(found: Iterable[Finding], rules: Iterable[Rule]) -> tuple[Finding, ...]:
    """Return the findings to show, in order of their place.

    A finding goes where a rule that its own rule yields to speaks of an overlapping place, and
    where the same rule found the same place twice.
    """
    yields_to = {rule.code: frozenset(rule.yields_to) for rule in rules}
    unique = list({(f.rule, f.side, f.span): f for f in found}.values())
    kept = [
        f
        for f in unique
        if not any(
            other.rule in yields_to.get(f.rule, frozenset()) and _same_place(f, other)
            for other in unique
        )
    ]
    return in_order(kept)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings in the order of their place, those of the source last."""
    return tuple(
        sorted(findings, key=lambda f: (f.side is Side.SOURCE, f.span.start, f.span.end, f.rule))
    )
