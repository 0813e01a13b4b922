"""Scores against a reference, and the gate on them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from sample_pair import CLEAN, PAIR, SOURCE, Call, batch, written

REFERENCE = CLEAN.replace("is building", "will build")


@pytest.fixture
def reference(tmp_path: Path) -> Path:
    """Another translation of the same article."""
    return written(tmp_path / "reference.txt", REFERENCE)


def scores_of(output: str) -> Any:
    (article,) = json.loads(output)["articles"]
    return article["scores"]


def test_a_reference_adds_scores(call: Call, source: Path, clean: Path, reference: Path) -> None:
    result = call("check", source, clean, "--reference", reference)
    lines = result.stdout.splitlines()
    assert result.exit_code == 0
    shape = (
        rf"{re.escape(str(clean))}: BLEU \d+\.\d, chrF2 \d+\.\d, TER \d+\.\d \(by 2 paragraphs\)"
    )
    assert re.fullmatch(shape, lines[0])
    assert lines[1] == ""
    assert lines[2] == "No findings in 1 article."
    assert [line.split()[0] for line in lines[3:]] == ["BLEU", "chrF2", "TER"]
    assert "|tok:13a|" in lines[3]


def test_concise_and_quiet(call: Call, source: Path, clean: Path, reference: Path) -> None:
    pair = ("check", source, clean, "--reference", reference)
    assert ": BLEU " in call(*pair, "--format", "concise").stdout
    assert call(*pair, "--quiet").output == ""


def test_json_has_the_scores_of_the_article_and_of_the_run(
    call: Call, source: Path, clean: Path, reference: Path
) -> None:
    pair = ("check", source, clean, "--reference", reference)
    report = json.loads(call(*pair, "--format", "json").stdout)
    (article,) = report["articles"]
    assert list(article["scores"]) == ["bleu", "chrf", "ter", "signatures", "unit", "segments"]
    assert report["summary"]["scores"]["chrf"] == article["scores"]["chrf"]
    assert json.loads(call(*pair, "--format", "jsonl").stdout)["scores"] == article["scores"]
    plain = json.loads(call("check", source, clean, "--format", "json").stdout)
    assert "scores" not in plain["summary"]
    assert "scores" not in plain["articles"][0]


def test_the_issue_report_shows_them(
    call: Call, source: Path, clean: Path, reference: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "issues"
    call("check", source, clean, "--reference", reference, "--report", folder)
    pages = {path.name: path.read_text("utf-8") for path in folder.iterdir()}
    assert "## Scores against references" in pages.pop("summary.md")
    (page,) = pages.values()
    assert "- Against the reference: BLEU " in page


def test_the_html_report_shows_them(
    call: Call, source: Path, clean: Path, reference: Path, tmp_path: Path
) -> None:
    page, folder = tmp_path / "proof.html", tmp_path / "proof"
    outputs = ("--output", f"html={page}", "--output", f"html={folder}/")
    call("check", source, clean, "--reference", reference, *outputs)
    assert "Against the reference: BLEU " in page.read_text("utf-8")
    index = (folder / "index.html").read_text("utf-8")
    assert ">chrF</th>" in index
    assert "chrF2 by sacrebleu: " in index


def test_chrf_is_a_gate(call: Call, source: Path, clean: Path, reference: Path) -> None:
    pair = ("check", source, clean, "--reference", reference, "--min-chrf")
    assert call(*pair, "50").exit_code == 0
    low = call(*pair, "99")
    assert low.exit_code == 1
    assert re.fullmatch(
        r"polyproof: chrF2 \d\d\.\d\d against the reference is below min-chrf 99\n", low.stderr
    )
    assert call(*pair, "99", "--exit-zero").exit_code == 0
    same = call("check", source, clean, "--reference", clean, "--min-chrf", "100")
    assert same.exit_code == 0


def test_the_gate_in_the_configuration_is_for_runs_with_references(
    call: Call, source: Path, clean: Path, reference: Path
) -> None:
    written(source.parent / "polyproof.toml", "min-chrf = 99\n")
    assert call("check", source, clean).exit_code == 0
    scored = ("check", source, clean, "--reference", reference)
    assert call(*scored).exit_code == 1
    assert call(*scored, "--min-chrf", "10").exit_code == 0


def test_a_gate_without_references_is_wrong_use(call: Call, source: Path, clean: Path) -> None:
    result = call("check", source, clean, "--min-chrf", "50")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    rows = call(
        "check", "-", "--scores", "--min-chrf", "50", input=batch({**PAIR, "target": CLEAN})
    )
    assert rows.exit_code == 1
    assert "no article has a reference" in rows.stderr


def test_a_missing_or_empty_reference_is_wrong_use(
    call: Call, source: Path, clean: Path, tmp_path: Path
) -> None:
    for path in (tmp_path / "none.txt", written(tmp_path / "empty.txt", " \n")):
        result = call("check", source, clean, "--reference", path)
        assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
        assert path.name in result.stderr


def test_one_file_is_no_reference_for_several_pairs(call: Call, reference: Path) -> None:
    rows = batch(PAIR, {**PAIR, "id": "two"})
    result = call("check", "-", "--reference", reference, input=rows)
    assert result.exit_code == 2
    assert "there are several" in result.stderr


def test_rows_bring_their_references_when_asked(call: Call) -> None:
    scored = {**PAIR, "reference": REFERENCE}
    rows = batch(scored, {**PAIR, "id": "two"}, {**scored, "id": "three", "reference": CLEAN})
    for jobs in "12":
        result = call("check", "-", "--scores", "-f", "jsonl", "--jobs", jobs, input=rows)
        assert ["scores" in json.loads(line) for line in result.stdout.splitlines()] == [1, 0, 1]
    summary = json.loads(call("check", "-", "--scores", "-f", "json", input=rows).stdout)["summary"]
    assert (summary["scores"]["articles"], summary["scores"]["segments"]) == (2, 4)
    unasked = call("check", "-", "--format", "jsonl", input=batch({**PAIR, "reference": 7}))
    assert "scores" not in json.loads(unasked.stdout)


def test_a_folder_holds_references_by_name(call: Call, tmp_path: Path) -> None:
    for name, text in (
        ("in/de/a.txt", SOURCE),
        ("in/en/a.txt", CLEAN),
        ("in/de/b.txt", SOURCE),
        ("in/en/b.txt", CLEAN),
        ("references/en/a.txt", CLEAN),
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        written(tmp_path / name, text)
    folder = tmp_path / "references"
    run = ("check", tmp_path / "in", "--source-lang", "de", "--reference", folder, "-f", "json")
    result = call(*run)
    first, second = json.loads(result.stdout)["articles"]
    assert first["scores"]["chrf"] == 100
    assert "no reference b.txt" in second["error"]
    assert result.exit_code == 2


def test_a_cached_result_is_scored_too(
    call: Call, source: Path, clean: Path, reference: Path, tmp_path: Path
) -> None:
    run = ("check", source, clean, "--cache", tmp_path / "kept", "-f", "json", "--reference")
    first = scores_of(call(*run, reference).stdout)
    assert scores_of(call(*run, reference).stdout) == first
    assert scores_of(call(*run, clean).stdout) != first
