"""The text of our own that the network learns from."""

from __future__ import annotations

import csv
from pathlib import Path

from tools.lexicon.batches import OWN_SHARE, Shards, batches
from tools.lexicon.own import PASSAGES, own_text
from tools.lexicon.pairs import Pair, Text, write_shard
from tools.translations import LEARNT, translations


def test_every_passage_has_two_texts_in_two_languages() -> None:
    with PASSAGES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    assert len({row["id"] for row in rows}) == len(rows) > 2000
    for row in rows:
        assert all(cell and cell == cell.strip() for cell in row.values()), row["id"]
        assert row["src_lang"] != row["tgt_lang"], row["id"]


def test_links_of_the_articles_that_are_learnt_from_are_text(tmp_path: Path) -> None:
    names = ("pier", "quay", "dock", "mole", "wharf", "berth")
    rows = ["id\tsource\ttarget\tsource_lang\ttarget_lang"]
    for name in names:
        rows.append(f"{name}\t{name}.en.txt\t{name}.de.txt\ten\tde")
        (tmp_path / f"{name}.en.txt").write_text(
            f"{name}\n\nIt cost 3 million.\n", encoding="utf-8"
        )
        (tmp_path / f"{name}.de.txt").write_text(
            f"{name}\n\nEr kostete 3 Millionen.\n", encoding="utf-8"
        )
    (tmp_path / "news.tsv").write_text("\n".join(rows), encoding="utf-8")
    learnt = {
        one.name for one in translations(tmp_path / "news.tsv") if one.half == LEARNT[1]
    } & set(names)
    assert 0 < len(learnt) < len(names)
    found = {(line.source, line.target) for line in own_text(tmp_path / "news.tsv")}
    assert {source for source, target in found if source == target} == learnt
    assert ("It cost 3 million.", "Er kostete 3 Millionen.") in found


def test_what_is_ours_stands_among_the_rest(tmp_path: Path) -> None:
    def pairs(language: str) -> list[Pair]:
        words = tuple(range(8))
        return [
            Pair(Text("en", (n, *words[1:]), words), Text(language, (n, *words[1:]), words), ())
            for n in range(30, 130)
        ]

    write_shard(tmp_path / "shard-0000.jsonl", pairs("de"))
    write_shard(tmp_path / "own-0000.jsonl", pairs("fr"))
    shards = Shards([tmp_path / "shard-0000.jsonl"], [tmp_path / "own-0000.jsonl"])
    frequent = {name: frozenset[tuple[int, ...]]() for name in ("en", "de", "fr")}
    first = next(batches(shards, frequent, pieces=10**5, seed=1))
    assert len(first) == round(100 / (1 - OWN_SHARE))
