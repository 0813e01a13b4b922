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
    """A checked article, or why it could not be checked.

    Attributes:
        id: what the run calls the pair (a path, or the id of a batch line).
        comparison: what was compared; None where the input was bad.
        findings: in order of their place.
        error: what is wrong with the input and where, in one line; None where it was checked.
    """

    id: str
    comparison: Comparison | None
    findings: tuple[Finding, ...] = ()
    error: str | None = None


def check_article(
    source: Article | None, target: Article, rules: Iterable[Rule], id: str = ""
) -> Checked:
    """Compare a translation with its source (None: proofread it alone) by the rules given."""
    comparison = compare(Document(source) if source is not None else None, Document(target))
    selected = tuple(rules)
    found = [finding for rule in selected for finding in rule.findings(comparison)]
    return Checked(id, comparison, judge(found, selected))
