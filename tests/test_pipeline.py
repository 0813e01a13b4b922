"""One article never stops the others, nor one rule the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from polyproof.alignment import Comparison
from polyproof.judgement import Settings
from polyproof.model import Severity
from polyproof.pipeline import check_article, check_pair
from polyproof.reading import read_plain
from polyproof.rules import Observation, rule_by_code

TARGET = read_plain("Strobel &amp; Partner builds it.", "en", "story.en.txt")
RULE = rule_by_code("GAR301")
assert RULE is not None


def broken(comparison: Comparison) -> Iterator[Observation]:
    raise ValueError("no\nway")


def test_a_rule_that_raises_is_an_error_of_the_article() -> None:
    assert RULE is not None
    checked = check_article(None, TARGET, [replace(RULE, code="GAR999", check=broken), RULE])
    assert [finding.rule for finding in checked.findings] == ["GAR301"]
    assert checked.error == "internal error in GAR999: ValueError: no way"


def test_severities_are_configurable() -> None:
    settings = Settings(severities=(("GAR", Severity.WARNING), ("GAR301", Severity.SUGGESTION)))
    (finding,) = check_pair(None, TARGET, settings).findings
    assert finding.severity is Severity.SUGGESTION


def test_rules_can_be_off_in_some_files() -> None:
    assert (
        check_pair(None, TARGET, Settings(per_file_ignores=(("*.en.txt", ("GAR",)),))).findings
        == ()
    )
    assert check_pair(None, TARGET, Settings(per_file_ignores=(("*.fr.txt", ("GAR",)),))).findings
