"""The public API is light to import, and gives what the command line and the batch give."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import polyproof
from polyproof.cli.main import main

CORPORA = Path(__file__).parents[1] / "corpora"
STORIES = sorted(path.parent for path in CORPORA.glob("*/garbled.en.txt"))[:4]


def test_importing_polyproof_loads_nothing() -> None:
    code = "import polyproof, sys; print([m for m in sys.modules if m.startswith('polyproof.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['polyproof._version']"


def test_every_public_name_is_there() -> None:
    assert all(hasattr(polyproof, name) for name in polyproof.__all__)
    with pytest.raises(AttributeError):
        _ = polyproof.nothing


def row_of(story: Path) -> dict[str, object]:
    (source,) = story.glob("source.*.txt")
    target = story / "garbled.en.txt"
    return {
        "id": str(target),
        "src_lang": source.name.split(".")[1],
        "tgt_lang": "en",
        "source": source.read_text("utf-8"),
        "target": target.read_text("utf-8"),
    }


def test_api_command_and_batch_find_the_same(tmp_path: Path) -> None:
    rows = [row_of(story) for story in STORIES]
    by_api = list(polyproof.check_batch(rows))
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    batch = CliRunner().invoke(main, ["check", "-", "--format", "jsonl"], input=lines)
    assert [json.loads(line) for line in batch.stdout.splitlines()] == by_api
    for story, row, expected in zip(STORIES, rows, by_api, strict=True):
        (source,) = story.glob("source.*.txt")
        arguments = ["check", str(source), str(row["id"]), "--format", "jsonl", "--isolated"]
        (line,) = CliRunner().invoke(main, arguments).stdout.splitlines()
        assert json.loads(line) == expected
        checked = polyproof.check(
            str(row["source"]),
            str(row["target"]),
            source_lang=str(row["src_lang"]),
            target_lang="en",
        )
        assert [f.span.start for f in checked.findings] == [
            f["start"] for f in expected["findings"] if f["side"] == "target"
        ] + [f["start"] for f in expected["findings"] if f["side"] == "source"]


def test_excerpts_are_what_the_text_has_there() -> None:
    for row in map(row_of, STORIES):
        (result,) = polyproof.check_batch([row])
        assert result["findings"]
        for finding in result["findings"]:
            text = str(row[finding["side"]])
            assert finding["excerpt"] == text[finding["start"] : finding["end"]]
            before = text[: finding["start"]]
            assert finding["line"] == before.count("\n") + 1
            assert finding["column"] == len(before) - (before.rfind("\n") + 1) + 1


def test_a_row_that_cannot_be_checked_stops_nothing() -> None:
    rows: list[dict[str, object]] = [{"id": "a"}, {"id": "b", "target": "All is well in town."}]
    first, second = polyproof.check_batch(rows)
    assert "target" in first["error"]
    assert second == {"id": "b", "findings": [], "error": None}


def test_what_cannot_be_checked_is_an_error() -> None:
    with pytest.raises(polyproof.ReadingError):
        polyproof.check(None, "  ")
    with pytest.raises(polyproof.ReadingError):
        polyproof.check_files(None, "no-such-file.en.txt")
