"""The judgement on one article: from what the rules saw to the findings to show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from polyproof.alignment import Comparison
from polyproof.judgement.arbitration import judge
from polyproof.judgement.settings import Settings, severity_of
from polyproof.judgement.suppressions import suppress
from polyproof.model import Finding
from polyproof.rules import Rule


@dataclass(frozen=True, slots=True)
class Verdict:
    """The findings to show, and how many an editor has silenced."""

    findings: tuple[Finding, ...]
    silenced: int


def decide(
    found: Iterable[Finding],
    rules: Iterable[Rule],
    settings: Settings,
    comparison: Comparison,
) -> Verdict:
    """Return the findings to show, in order of their place, with the severities configured."""
    at_work = tuple(rules)
    severities = severity_of(settings)
    kept, silenced = suppress(judge(found, at_work), comparison, at_work)
    return Verdict(
        tuple(
            replace(finding, severity=severities[finding.rule])
            if finding.rule in severities
            else finding
            for finding in kept
            if finding.confidence >= settings.min_confidence
        ),
        silenced,
    )
