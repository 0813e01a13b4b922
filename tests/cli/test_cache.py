"""A cache changes how long a run takes, and nothing else."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sample_pair import CLEAN, Call, written

CORPORA = Path(__file__).parents[2] / "corpora"


def results(folder: Path) -> int:
    with sqlite3.connect(folder / "polyproof.sqlite") as base:
        (count,) = base.execute("SELECT count(*) FROM results").fetchone()
    return int(count)


@pytest.mark.parametrize("format_", ["json", "full", "markdown"])
def test_a_cached_run_writes_the_same(call: Call, tmp_path: Path, format_: str) -> None:
    arguments = ("check", CORPORA / "garbled.tsv", "--format", format_, "--isolated")
    plain = call(*arguments)
    first, second = (call(*arguments, "--cache", tmp_path) for _ in range(2))
    assert plain.stdout_bytes == first.stdout_bytes == second.stdout_bytes
    assert plain.stdout.strip()


def test_a_result_counts_for_the_same_content_and_rules_alone(
    call: Call, source: Path, garbled: Path, tmp_path: Path
) -> None:
    cached = ("check", source, garbled, "--cache", tmp_path / "kept")
    assert call(*cached).exit_code == 1
    assert call(*cached).exit_code == 1
    assert results(tmp_path / "kept") == 1
    assert call(*cached, "--ignore", "GAR301").exit_code == 0
    written(garbled, CLEAN)
    assert call(*cached).exit_code == 0
    assert results(tmp_path / "kept") == 3


def test_a_broken_cache_is_passed_over(
    call: Call, source: Path, garbled: Path, tmp_path: Path
) -> None:
    written(tmp_path / "polyproof.sqlite", "this is no database, " * 100)
    assert call("check", source, garbled, "--cache", tmp_path).exit_code == 1
