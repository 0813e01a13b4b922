"""A baseline knows findings by what stands there, not by where."""

from __future__ import annotations

from pathlib import Path

import pytest

from polyproof.judgement import ConfigError
from polyproof.judgement.baseline import Baseline, read_baseline, write_baseline
from polyproof.pipeline import Checked, check_article
from polyproof.reading import read_plain
from polyproof.rules import rule_by_code

RULE = rule_by_code("GAR301")
TEXT = "One.\n\nStrobel &amp; Partner builds. It will be &quot;new&quot;.\n"


def checked(text: str) -> Checked:
    assert RULE is not None
    return check_article(None, read_plain(text, "en", "story"), [RULE], "story")


def fresh(baseline: Baseline, text: str) -> list[str]:
    result = checked(text)
    assert result.comparison is not None
    return [f.span.of(text) for f in baseline.take(result.findings, result.comparison, "story")]


@pytest.fixture
def known(tmp_path: Path) -> Path:
    baseline = Baseline(tmp_path)
    assert len(fresh(baseline, TEXT)) == 3
    path = tmp_path / "baseline.json"
    write_baseline(path, baseline.used)
    return path


def test_what_is_known_is_not_shown(known: Path) -> None:
    baseline = read_baseline(known)
    assert fresh(baseline, TEXT) == []
    assert not baseline.stale()


def test_edits_elsewhere_change_nothing(known: Path) -> None:
    assert fresh(read_baseline(known), "New lead.\n\n" + TEXT + "\nNew end.\n") == []


def test_a_second_fault_of_the_kind_is_new(known: Path) -> None:
    more = TEXT.replace("&quot;new&quot;", "&quot;new&quot; &quot;")
    assert fresh(read_baseline(known), more)


def test_what_was_mended_is_stale_and_can_be_pruned(known: Path) -> None:
    baseline = read_baseline(known)
    fresh(baseline, TEXT.replace("&amp;", "&"))
    assert [entry.excerpt for entry in baseline.stale()] == ["&amp;"]
    assert baseline.pruned().total() == 2


def test_articles_that_were_not_checked_are_not_stale(known: Path) -> None:
    assert not read_baseline(known).stale()


def test_a_baseline_reads_back_as_it_was_written(known: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.json"
    write_baseline(again, read_baseline(known).entries)
    assert again.read_bytes() == known.read_bytes()


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"baseline": 2}', '{"baseline": 1, "findings": [1]}']
)
def test_what_is_no_baseline_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "b.json"
    path.write_text(text)
    with pytest.raises(ConfigError, match=r"b\.json"):
        read_baseline(path)
