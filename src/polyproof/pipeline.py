"""The way of an article, from two versions to the findings to show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from polyproof.alignment import Comparison, compare
from polyproof.judgement import judge
from polyproof.model import Article, Finding
from polyproof.rules import Rule
from polyproof.text import Document


@dataclass(frozen=True)
class Checked:
    """A checked article: what was compared, and the findings in order of their place."""

    comparison: Comparison
    findings: tuple[Finding, ...]


def check_article(source: Article | None, target: Article, rules: Iterable[Rule]) -> Checked:
    """Compare a translation with its source (None: proofread it alone) by the rules given."""
    comparison = compare(Document(source) if source is not None else None, Document(target))
    selected = tuple(rules)
    found = [finding for rule in selected for finding in rule.findings(comparison)]
    return Checked(comparison, judge(found, selected))
