"""Bad input: one line that says what and where, exit status 2, and the rest is checked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sample_pair import PAIR, SOURCE, Call, batch, written


@pytest.mark.parametrize(
    "content",
    [None, b"", b"   \n", b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0d", b"text\x00text\n", b"\x00" * 50],
)
def test_a_file_that_cannot_be_read(call: Call, source: Path, content: bytes | None) -> None:
    path = source.parent / "bad.en.txt"
    if content is not None:
        path.write_bytes(content)
    result = call("check", source, path)
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith(f"polyproof: {path}: ")


def test_one_language_on_both_sides(call: Call, source: Path) -> None:
    other = written(source.parent / "other.de.txt", SOURCE)
    result = call("check", source, other)
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1


def test_a_language_nobody_knows(call: Call, source: Path, clean: Path) -> None:
    result = call("check", source, clean, "--source-lang", "xq")
    assert result.exit_code == 2
    assert "--source-lang" in result.stderr
    assert result.stderr.count("\n") == 1


def test_bad_lines_do_not_stop_the_good_ones(call: Call) -> None:
    good = batch(PAIR)
    lines = [
        b"{not json}\n",
        good.encode(),
        b'{"id": "x", "target": "\\ud800"}\n',
        b'{"id": "y"}\n',
        b"\xff\xfe\n",
        good.replace('"one"', '"two"').encode(),
    ]
    result = call("check", "-", "--format", "jsonl", input=b"".join(lines))
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [row["id"] for row in rows if row["error"] is None] == ["one", "two"]
    assert len(rows) == 6
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 4


def test_nothing_to_check_is_wrong_use(call: Call) -> None:
    result = call("check")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1


def test_an_output_that_cannot_be_written(call: Call, source: Path, clean: Path) -> None:
    target = source.parent / "no" / "such" / "folder.json"
    result = call("check", source, clean, "--output", f"json={target}")
    assert result.exit_code == 2
    assert result.stderr == f"polyproof: {target}: cannot be written: No such file or directory\n"
