"""What the network says of two versions decides whether one is another text, where it is there."""

from __future__ import annotations

import numpy as np
import pytest

from polyproof.alignment import Coverage, WordCoverage, compare
from polyproof.model import Span
from polyproof.reading import read_plain
from polyproof.rules import rule_by_code
from polyproof.text import Document

SOURCE = "Die 14 Kinder aus Wexmouth lernten am Nachmittag schwimmen."
TARGET = "The council of Ostrava bought 14 trams without a driver."


@pytest.mark.parametrize(("odds", "expected"), [(6.0, 1), (-0.5, 0), (-6.0, 0)])
def test_the_network_is_asked_where_it_is_there(odds: float, expected: int) -> None:
    rule = rule_by_code("STR101")
    assert rule is not None
    comparison = compare(Document(read_plain(SOURCE, "de")), Document(read_plain(TARGET, "en")))
    words = tuple(WordCoverage(Span(n, n + 1), odds, None, 0.0) for n in range(6))
    found = (Coverage(comparison.links[0], words, words, (), np.zeros((6, 6), dtype=np.float32)),)
    comparison.__dict__["coverage"] = found
    assert len(list(rule.findings(comparison))) == expected


def test_without_it_a_number_that_both_have_hides_another_text() -> None:
    rule = rule_by_code("STR101")
    assert rule is not None
    comparison = compare(Document(read_plain(SOURCE, "de")), Document(read_plain(TARGET, "en")))
    assert not list(rule.findings(comparison))
