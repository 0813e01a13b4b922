"""One cause, one finding: the quick way agrees with comparing every pair."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from polyproof.judgement.arbitration import judge
from polyproof.model import Finding, Severity, Side, Span
from polyproof.rules import RULES as ALL

ONE, OTHER = ALL[:2]
RULES = (replace(ONE, yields_to=(OTHER.code,)), replace(OTHER, yields_to=()))


def finding(rule: str, side: Side, start: int, size: int) -> Finding:
    return Finding(
        rule=rule,
        name="name",
        category="accuracy/omission",
        severity=Severity.ERROR,
        confidence=1.0,
        span=Span(start, start + size),
        source_span=None,
        message="Message.",
        side=side,
    )


FINDINGS = st.builds(
    finding,
    st.sampled_from([ONE.code, OTHER.code]),
    st.sampled_from(Side),
    st.integers(0, 30),
    st.integers(0, 9),
)


@given(st.lists(FINDINGS, max_size=20))
def test_a_finding_goes_where_a_better_one_overlaps(found: list[Finding]) -> None:
    kept = judge(found, RULES)
    better = [f for f in found if f.rule == OTHER.code]
    for f in found:
        overlapped = any(f.side is o.side and f.span.overlaps(o.span) for o in better)
        assert (f in kept) == (f.rule == OTHER.code or not overlapped)


def test_words_that_another_finding_misses_are_not_missed_twice() -> None:
    missed = replace(finding(ONE.code, Side.TARGET, 40, 0), source_span=Span(10, 30))
    named = finding(OTHER.code, Side.SOURCE, 12, 8)
    elsewhere = finding(OTHER.code, Side.SOURCE, 31, 4)
    assert judge([missed, named], RULES) == (named,)
    assert judge([missed, elsewhere], RULES) == (missed, elsewhere)
