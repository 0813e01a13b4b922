"""The judgement on one article: from what the rules saw to the findings to show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from polyproof.judgement.arbitration import judge
from polyproof.judgement.settings import Settings, severity_of
from polyproof.model import Finding
from polyproof.rules import Rule


def decide(
    found: Iterable[Finding], rules: Iterable[Rule], settings: Settings
) -> tuple[Finding, ...]:
    """Return the findings to show, in order of their place, with the severities configured."""
    severities = severity_of(settings)
    return tuple(
        replace(finding, severity=severities[finding.rule])
        if finding.rule in severities
        else finding
        for finding in judge(found, rules)
        if finding.confidence >= settings.min_confidence
    )
