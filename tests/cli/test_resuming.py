"""A run in parts, and a run that was interrupted, come to the same as a run in one go."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sample_pair import CLEAN, PAIR, Call, batch, written


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    rows = [{**PAIR, "id": f"a{n}", "target": PAIR["target"] if n % 3 else CLEAN} for n in range(7)]
    return written(tmp_path / "pairs.jsonl", batch(*rows))


def test_shards_have_every_article_once(call: Call, corpus: Path) -> None:
    check = ("check", corpus, "--format", "jsonl")
    whole = call(*check).stdout.splitlines()
    parts = [call(*check, "--shard", f"{n}/3").stdout.splitlines() for n in (1, 2, 3)]
    assert [len(part) for part in parts] == [3, 2, 2]
    assert sorted(line for part in parts for line in part) == sorted(whole)
    assert [part[0] for part in parts] == whole[:3]
    empty = call(*check, "--shard", "9/9")
    assert (empty.exit_code, empty.stdout) == (0, "")


@pytest.mark.parametrize("part", ["0/3", "4/3", "3", "a/b", "/", "1/0"])
def test_a_part_that_is_none(call: Call, corpus: Path, part: str) -> None:
    result = call("check", corpus, "--shard", part)
    assert result.exit_code == 2
    assert f"'{part}' is no part such as 3/16" in result.stderr


@pytest.mark.parametrize("left", ["nothing", "some lines", "a broken line", "all"])
def test_an_interrupted_run_goes_on(call: Call, corpus: Path, tmp_path: Path, left: str) -> None:
    found = tmp_path / "found.jsonl"
    check = ("check", corpus, "--quiet", "--resume", found)
    assert call(*check).exit_code == 1
    whole = found.read_bytes()
    lines = whole.splitlines(keepends=True)
    keep = {
        "nothing": b"",
        "some lines": b"".join(lines[:4]),
        "a broken line": b"".join(lines[:4]) + lines[4][:50],
        "all": whole,
    }
    found.write_bytes(keep[left])
    assert call(*check).exit_code == 1  # also where all findings stand in the file already
    assert found.read_bytes() == whole


def test_an_error_that_is_kept_counts(call: Call, tmp_path: Path) -> None:
    corpus = written(tmp_path / "pairs.jsonl", batch(PAIR) + "no json\n")
    check = ("check", corpus, "--quiet", "--exit-zero", "--resume", tmp_path / "found.jsonl")
    assert [call(*check).exit_code for _ in range(2)] == [2, 2]


def test_what_needs_a_whole_run_is_refused(call: Call, corpus: Path, tmp_path: Path) -> None:
    check = ("check", corpus, "--resume", tmp_path / "found.jsonl")
    for options in (("-o", f"sarif={tmp_path / 'x'}"), ("--report", tmp_path), ("--statistics",)):
        result = call(*check, *options)
        assert result.exit_code == 2
        assert "needs a whole run" in result.stderr
    other = written(tmp_path / "found.jsonl", json.dumps({"text": "not ours"}) + "\n")
    result = call(*check)
    assert result.exit_code == 2
    assert f"{other}: line 1 is none of an earlier run" in result.stderr
    assert "not ours" in other.read_text("utf-8")
