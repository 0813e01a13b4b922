"""Rules about polyproof's own marks; only `judgement` knows what was used, and applies them."""

from __future__ import annotations

from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.model import Severity
from polyproof.rules.rule import Family, Observation, Rule

_UNUSED_PAGE = """A comment that silences findings silences none.

## What it finds
A comment such as `<!-- polyproof: ignore QUO101 a quotation from the poem -->` where the rules
that it names find nothing in its reach, that names a rule that does not exist, or that begins with
another word than `ignore`, `ignore-file`, `off` and `on`.

## Why it matters
The fault was mended, or the comment stands in the wrong place. Left there, it would hide the
next fault.

## Example
    <!-- polyproof: ignore GAR301 -->
    <p>The firm of Strobel &amp; Partner builds the bridge.</p>

Nothing is wrong with the paragraph: the comment can go.

## What it leaves alone
Comments about rules that are not at work in this run, and `[sic]`, which speaks to readers.
"""


def _judged_elsewhere(comparison: Comparison) -> Iterator[Observation]:
    """Yield nothing: `judgement.suppressions` makes the findings of this rule."""
    return iter(())


UNUSED = Rule(
    code="SUP101",
    name="suppression-unused",
    family=Family.SUPPRESSIONS,
    severity=Severity.WARNING,
    category="other/suppression",
    check=_judged_elsewhere,
    page=_UNUSED_PAGE,
)

META_RULES: tuple[Rule, ...] = (UNUSED,)
