"""Our own figures are those of the scorer that comes with the evaluation data."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from polyproof.bench.run import measure
from polyproof.rules import find_rules

EVAL = Path(__file__).parents[3] / "shared" / "eval"

pytestmark = pytest.mark.skipif(
    not (EVAL / "score.py").exists(), reason="the evaluation data is not beside the project"
)


@pytest.fixture
def scorer(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", EVAL / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "score", module)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    spec.loader.exec_module(module)
    return module


def predictions(scorer: ModuleType, case: str, findings: Any) -> tuple[str, list[Any]]:
    return case, [
        scorer.Finding(f.category, f.span.start, f.span.end, f.side.value, f.rule) for f in findings
    ]


def test_articles(scorer: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    measured = measure(EVAL / "articles.jsonl.gz", find_rules("GAR"), half=0)
    found = dict(
        predictions(scorer, row["id"], findings)
        for row, findings in zip(measured.gold.rows, measured.results, strict=True)
    )
    theirs = scorer.score_articles(measured.gold.rows, found)
    kinds, rules, _, _, quiet = measured.tables
    for kind, _, _, _, recall, _ in kinds.rows:
        assert theirs["kinds"][kind]["with_other"] == pytest.approx(recall)
    assert theirs["noise"]["all"]["precision"] == pytest.approx(rules.rows[-1][4])
    assert theirs["noise"]["all"]["per_1000_words"] == pytest.approx(quiet.rows[-1][4])
    capsys.readouterr()


def test_alignment(scorer: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    measured = measure(EVAL / "alignment.jsonl.gz", half=0)
    found = {
        row["id"]: [[s.start, s.end, t.start, t.end] for s, t in links]
        for row, links in zip(measured.gold.rows, measured.results, strict=True)
    }
    theirs = scorer.score_alignment(measured.gold.rows, json.loads(json.dumps(found)))
    for measure_name, *_, f1 in measured.tables[0].rows:
        expected = theirs["all"][measure_name]["f1"]
        assert f1 == (expected if expected is None else pytest.approx(expected))
    capsys.readouterr()
