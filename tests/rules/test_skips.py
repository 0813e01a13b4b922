"""A rule without the facts that it needs is passed over, and that is said."""

from __future__ import annotations

import sys

import pytest

from polyproof.alignment import lexical
from polyproof.model import Side
from polyproof.pipeline import check_article
from polyproof.reading import read_plain
from polyproof.reports.skipped import left_out
from polyproof.rules import RULES, Skip

SOURCE = "Die Brücke wurde am 12. Mai gesperrt. Sie kostete 3 Millionen Euro."
TARGET = "Mòst zamkłi 12 maja. Kòsztowôł 3 mln eùro."


def test_rules_that_lack_facts_of_the_translation_are_passed_over() -> None:
    checked = check_article(read_plain(SOURCE, "de"), read_plain(TARGET, "csb"), RULES)
    assert Skip("NUM104", "magnitudes", "csb", Side.TARGET) in checked.skipped
    assert not checked.findings


def test_rules_that_lack_facts_of_the_source_are_passed_over() -> None:
    checked = check_article(read_plain(TARGET, "csb"), read_plain(SOURCE, "de"), RULES)
    assert Skip("NUM104", "magnitudes", "csb", Side.SOURCE) in checked.skipped


def test_a_well_known_pair_skips_nothing() -> None:
    checked = check_article(read_plain(SOURCE, "de"), read_plain("It cost 3 million.", "en"), RULES)
    assert checked.skipped == ()


def test_nothing_is_said_of_the_source_where_there_is_none() -> None:
    checked = check_article(None, read_plain(TARGET, "csb"), RULES)
    assert {skip.side for skip in checked.skipped} == {Side.TARGET}
    assert "NUM104" not in {skip.rule for skip in checked.skipped}


def test_it_is_said_once_for_a_language_and_direction() -> None:
    rows = left_out(
        (
            Skip("NUM104", "magnitudes", "km"),
            Skip("NUM102", "magnitudes", "km"),
            Skip("NUM102", "number words", "km"),
            Skip("NUM103", "number words", "", Side.SOURCE),
            Skip("DRP104", extra="lexicon"),
        )
    )
    assert [row.line for row in rows] == [
        "from an unknown language: no data on number words; not checked: NUM103",
        "into Khmer (km): no data on magnitudes, number words; not checked: NUM102, NUM104",
        "polyproof[lexicon] is not installed; not checked: DRP104",
    ]


@pytest.mark.parametrize(("switch", "missing"), [("0", False), ("1", True)])
def test_an_extra_that_is_switched_off_is_not_missing(
    switch: str, missing: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POLYPROOF_LEXICON", switch)
    module = sys.modules[lexical.is_missing.__module__]
    monkeypatch.setattr(module, "_loaded", lambda: None)
    assert lexical.is_missing() is missing
