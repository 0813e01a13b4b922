"""The reliability table groups findings by what they state, and counts how many are right."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from polyproof.bench.forms.reliability import Reliability
from polyproof.model import Finding, Severity, Side, Span


def finding(confidence: float) -> Finding:
    return Finding(
        rule="QUO101",
        name="quote-unclosed",
        category="linguistic-conventions/quotation",
        severity=Severity.ERROR,
        confidence=confidence,
        side=Side.TARGET,
        source_span=None,
        span=Span(0, 1),
        message="",
    )


def test_stated_and_right_stand_side_by_side() -> None:
    judged = [(finding(0.5), True), (finding(0.625), False), (finding(0.75), True)]
    assert Reliability(judged).table.rows == (
        ("0.50–0.70", 2, 0.5625, 0.5),
        ("0.70–0.80", 1, 0.75, 1.0),
    )


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans())))
def test_every_finding_is_in_one_group(judged: list[tuple[float, bool]]) -> None:
    rows = Reliability((finding(confidence), right) for confidence, right in judged).table.rows
    assert sum(int(row[1] or 0) for row in rows) == len(judged)
