"""The example corpus: gold up to date, offsets right, texts long enough and well formed."""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

REPO = Path(__file__).resolve().parents[2]
CORPORA = REPO / "corpora"
CJK = re.compile(r"[\u3005\u3040-\u30ff\u3400-\u9fff]")
QUOTES = {
    "ar": "«»",
    "ca": "«»",
    "de": "„“",
    "en": "“”",
    "es": "«»",
    "fr": "«»",
    "ja": "「」",
    "ru": "«»",
    "uk": "«»",
    "zh": "“”",
}


def load_tool() -> ModuleType:
    """Import ``tools/corpora.py``, which is a script and not part of the package."""
    spec = importlib.util.spec_from_file_location("corpora_tool", REPO / "tools" / "corpora.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


TOOL = load_tool()
STORIES = TOOL.read_stories(CORPORA)
GOLD: dict[str, dict[str, Any]] = {
    row["id"]: row
    for row in map(json.loads, (CORPORA / "gold.jsonl").read_text("utf-8").splitlines())
}
SLUGS = [story.slug for story in STORIES]
TEXTS = [
    pytest.param(lang, text, id=f"{story.slug}-{lang}")
    for story in STORIES
    for lang, text in ((story.src_lang, story.source), (story.tgt_lang, story.clean))
]


def test_files_are_up_to_date() -> None:
    assert TOOL.out_of_date(TOOL.build(CORPORA)) == []
    assert TOOL.main(["--check"]) == 0


def test_every_story_is_in_the_gold_twice() -> None:
    assert len(STORIES) >= 10
    assert sorted(GOLD) == sorted(f"{slug}#{copy}" for slug in SLUGS for copy in (0, 1))
    assert all(GOLD[f"{slug}#0"]["defects"] == [] for slug in SLUGS)


def test_every_kind_at_least_twice() -> None:
    found = Counter(defect["kind"] for row in GOLD.values() for defect in row["defects"])
    assert {kind: found[kind] for kind in TOOL.KINDS if found[kind] < 2} == {}
    assert set(found) <= set(TOOL.KINDS)


@pytest.mark.parametrize("slug", SLUGS)
def test_undoing_the_defects_gives_the_clean_text(slug: str) -> None:
    clean, garbled = GOLD[f"{slug}#0"]["target"], GOLD[f"{slug}#1"]
    text = garbled["target"]
    for defect in reversed(garbled["defects"]):
        assert text[defect["start"] : defect["end"]] == defect["inserted"]
        text = text[: defect["start"]] + defect["removed"] + text[defect["end"] :]
    assert text == clean


@pytest.mark.parametrize("slug", SLUGS)
def test_defects_stand_apart(slug: str) -> None:
    defects = GOLD[f"{slug}#1"]["defects"]
    assert 5 <= len(defects) <= 10
    for one, other in pairwise(defects):
        assert other["start"] - one["end"] >= 60, (one["kind"], other["kind"])


@pytest.mark.parametrize("slug", SLUGS)
def test_spans_lie_in_their_texts(slug: str) -> None:
    row = GOLD[f"{slug}#1"]
    for defect in row["defects"]:
        assert 0 <= defect["src_start"] < defect["src_end"] <= len(row["source"])
        if "partner" in defect:
            start, end = defect["partner"]
            assert row["target"][start:end].strip() in set("“”„«»「」『』‘’")


@pytest.mark.parametrize("story", STORIES, ids=SLUGS)
def test_source_is_long_enough(story: Any) -> None:
    if story.src_lang in ("ja", "zh"):
        assert len(CJK.findall(story.source)) >= 600
    else:
        assert len(story.source.split()) >= 300


@pytest.mark.parametrize("story", STORIES, ids=SLUGS)
def test_paragraphs_correspond(story: Any) -> None:
    assert story.source.count("\n\n") == story.clean.count("\n\n")


@pytest.mark.parametrize(("lang", "text"), TEXTS)
def test_quotation_marks_pair_off(lang: str, text: str) -> None:
    if lang == "he":
        assert all(part.count('"') % 2 == 0 for part in text.split("\n\n"))
        return
    opening, closing = tuple(QUOTES[lang])
    is_open = False
    for paragraph in text.split("\n\n"):
        marks = [char for char in paragraph if char in (opening, closing)]
        if is_open:  # a quotation that goes on repeats a mark at the head of the paragraph
            assert paragraph[0] == marks.pop(0)
        for mark in marks:
            assert is_open == (mark == closing), paragraph
            is_open = not is_open
    assert not is_open


@pytest.mark.parametrize(("lang", "text"), TEXTS)
def test_text_is_tidy(lang: str, text: str) -> None:
    assert text.endswith("\n") and not text.endswith("\n\n")
    assert "\n\n\n" not in text and "\ufeff" not in text and "\t" not in text
    assert not re.search(r"(?<!\n)\n(?!\n|$)", text), "a single line break inside a paragraph"
    assert not re.search(r"[ \u00a0\u202f]{2}| \n|\n ", text)


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("{kind: space_glued, find: a b, removed: ' ', source: x}", "'find' stands twice"),
        ("{kind: space_glued, find: d, removed: ' ', source: x}", "'find' is not in the text"),
        ("{kind: spam, find: c, removed: c, source: x}", "unknown kind 'spam'"),
        ("{kind: word_dropped, find: c, removed: c, source: ''}", "'source' is empty"),
        ("{kind: word_dropped, removed: c}", "'source' is missing"),
        ("{kind: word_dropped, removed: c, sorce: x, source: x}", "unknown key 'sorce'"),
        ("{kind: number_changed, find: c, removed: 5, source: x}", "'removed' is not a text"),
        ("{kind: quote_open_dropped, removed: c, source: x}", "'partner' is missing"),
    ],
)
def test_errors_are_clear(tmp_path: Path, entry: str, message: str) -> None:
    folder = tmp_path / "pier"
    folder.mkdir()
    (folder / "source.de.txt").write_text("x\n", "utf-8")
    (folder / "clean.en.txt").write_text("a b a b c\n", "utf-8")
    (folder / "defects.yaml").write_text(f"- {entry}\n", "utf-8")
    with pytest.raises(TOOL.CorpusError, match=f"corpora/pier/defects.yaml: defect 1: {message}"):
        TOOL.read_stories(tmp_path)
