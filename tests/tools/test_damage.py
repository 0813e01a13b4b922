"""Damage done at random: gold that is right, the same for the same seed, of every kind."""

from __future__ import annotations

import json
from collections import Counter
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from polyproof.bench.forms import form_of
from polyproof.bench.gold import read_gold
from polyproof.bench.run import measure
from polyproof.locales.language import is_spaced
from polyproof.rules import RULES
from tools.corpora import KINDS, WITH_PARTNER
from tools.damage.__main__ import MAKERS, damaged, main, pairs
from tools.damage.pair import Pair
from tools.damage.report import page

CORPORA = Path(__file__).resolve().parents[2] / "corpora"
SAID = "“It was long,” she said."
NEWS = list(pairs(CORPORA / "news.tsv", both_ways=True))
UNSPACED = [pair for pair in NEWS if not is_spaced(pair.language)]


def rows(pair: Pair, seed: int = 1) -> list[Any]:
    return list(damaged(pair, seed, copies=1))


@given(st.sampled_from(NEWS), st.integers(0, 2**32))
@settings(max_examples=60, deadline=None)
def test_offsets_hold_and_undoing_gives_the_clean_text(pair: Pair, seed: int) -> None:
    untouched, *others = rows(pair, seed)
    assert untouched["target"] == pair.target
    assert not untouched["defects"]
    for row in others:
        [defect] = row["defects"]
        text, start, end = row["target"], defect["start"], defect["end"]
        assert text[start:end] == defect["inserted"] != defect["removed"]
        assert text[:start] + defect["removed"] + text[end:] == pair.target != text
        if "src_start" in defect:
            assert 0 <= defect["src_start"] < defect["src_end"] <= len(pair.source)
        if "partner" in defect:
            start, end = defect["partner"]
            assert text[start:end].strip() in set('“”„«»「」『』"')
        assert ("partner" in defect) is (defect["kind"] in WITH_PARTNER)


def test_every_kind_is_made() -> None:
    made = Counter(row["defects"][0]["kind"] for pair in NEWS for row in rows(pair)[1:])
    assert set(made) == set(KINDS) == {maker.__name__ for maker in MAKERS}
    assert min(made.values()) >= len(NEWS) // 4


@pytest.mark.parametrize("pair", UNSPACED[:4], ids=lambda pair: pair.name)
def test_languages_without_blanks_are_damaged_and_get_none(pair: Pair) -> None:
    made = {row["defects"][0]["kind"]: row["defects"][0] for row in rows(pair, 2)[1:]}
    assert len(made) >= len(KINDS) - 6
    assert made["sentence_end_lost"]["removed"] == "。"
    assert not made["sentence_duplicated"]["inserted"].startswith(" ")


def test_the_same_seed_makes_the_same_bytes_and_another_one_others(tmp_path: Path) -> None:
    manifest = tmp_path / "few.tsv"
    lines = (CORPORA / "news.tsv").read_text("utf-8").splitlines()
    head, *few = islice(lines, 4)
    moved = "\n".join(few).replace("\tnews/", f"\t{CORPORA}/news/")
    manifest.write_text(f"{head}\n{moved}\n", encoding="utf-8")
    files = [tmp_path / f"{number}.jsonl" for number in range(3)]
    for seed, path in zip((5, 5, 6), files, strict=True):
        main([str(manifest), "--seed", str(seed), "--out", str(path)])
    once, again, other = (path.read_bytes() for path in files)
    assert once == again != other
    assert form_of(read_gold(files[0])).name == "articles"
    ids = [json.loads(line)["id"] for line in once.splitlines()]
    assert len(ids) == len(set(ids)) > 3 * len(MAKERS) / 2


def test_references_are_damaged_too_in_one_way_if_wanted(tmp_path: Path) -> None:
    rows = {"source": ["Ein Tag.", "„Er war lang“, sagte sie."], "reference": ["A day.", SAID]}
    references, out = tmp_path / "references.jsonl", tmp_path / "out.jsonl"
    head = {"id": "day", "src_lang": "de", "tgt_lang": "en"}
    references.write_text(json.dumps(head | rows), encoding="utf-8")
    main([str(references), "--kind", "quote_marks_lost", "--out", str(out)])
    untouched, damaged_one = (json.loads(line) for line in out.read_text("utf-8").splitlines())
    assert untouched["target"] == f"A day.\n{SAID}"
    assert damaged_one["target"] == "A day.\nIt was long, she said."


def test_the_report_tells_kinds_scripts_and_directions(tmp_path: Path) -> None:
    gold = tmp_path / "damaged.jsonl"
    lines = [json.dumps(row) for row in rows(NEWS[0])]
    gold.write_text("\n".join(lines), encoding="utf-8")
    text = page(measure(gold, RULES, jobs=1), "Nothing else.")
    assert f"{len(lines) - 1} copies of 1 articles in 1 directions" in text
    assert "| entity_leak | 1 | 1 | 1.000 | 1/1 |" in text, "found in every language"
    assert f"| {NEWS[0].languages[0]}-{NEWS[0].languages[1]} | {len(lines) - 1} | " in text
    assert text.endswith("### Read by hand\n\nNothing else.")


@given(st.sampled_from(NEWS), st.sampled_from(MAKERS), st.integers(0, 2**32))
@settings(max_examples=200, deadline=None)
def test_a_change_stays_within_the_text(pair: Pair, maker: Any, seed: int) -> None:
    change = maker(pair, Random(seed))
    if change:
        assert 0 <= change.place.start <= change.place.end <= len(pair.target)
