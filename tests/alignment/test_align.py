"""The aligner on small invented stories: what was dropped, added, merged, split."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from polyproof.alignment import Comparison, compare
from polyproof.alignment.block_gaps import in_blocks
from polyproof.alignment.describe import Weighed
from polyproof.alignment.evidence import Evidence, Side
from polyproof.alignment.lengths import Setting
from polyproof.alignment.search import best_path
from polyproof.reading import read_plain
from polyproof.text import Document

GERMAN = [
    "Der Hafen von Wexmouth bleibt bis zum 14. Mai geschlossen.",
    "Das teilte die Reederei Brandt am Montag mit.",
    "Rund 2300 Beschäftigte sind betroffen!",
    "„Wir wissen nicht, wie es weitergeht“, sagte die Betriebsrätin Ilse Maurer.",
    "Die Stadt will im Herbst 45 Millionen Euro für neue Kräne ausgeben.",
    "Warum so spät?",
]
ENGLISH = [
    "The port of Wexmouth remains closed until 14 May.",
    "The Brandt shipping company announced this on Monday.",
    "Some 2,300 employees are affected!",
    "“We do not know how things will go on,” said staff representative Ilse Maurer.",
    "The city wants to spend 45 million euros on new cranes in the autumn.",
    "Why so late?",
]


def comparison(source: str, target: str) -> Comparison:
    return compare(Document(read_plain(source, "de")), Document(read_plain(target, "en")))


def shapes(source: list[str], target: list[str], glue: str = " ") -> list[str]:
    return [link.shape for link in comparison(glue.join(source), glue.join(target)).links]


@pytest.mark.parametrize("glue", [" ", "\n\n"])
def test_every_sentence_finds_its_translation(glue: str) -> None:
    links = comparison(glue.join(GERMAN), glue.join(ENGLISH)).links
    assert [(link.source, link.target) for link in links] == [((i, i + 1),) * 2 for i in range(6)]
    assert all(link.score > 0.5 for link in links)
    assert all(0 <= value <= 1 for link in links for _, value in link.parts)


@pytest.mark.parametrize("dropped", range(6))
def test_a_dropped_sentence_is_a_gap(dropped: int) -> None:
    rest = [sentence for number, sentence in enumerate(ENGLISH) if number != dropped]
    links = comparison(" ".join(GERMAN), " ".join(rest)).links
    assert [link.source for link in links if link.is_dropped] == [(dropped, dropped + 1)]


def test_a_gap_moves_to_where_it_is_a_whole_paragraph() -> None:
    lengths = np.array([80.0, 60.0, 62.0, 60.0, 80.0])
    breaks = np.array([True, True, False, True, True])
    nothing = [frozenset[str]()] * 5
    whole, none = np.zeros(5, np.bool_), np.zeros(5, np.int_)
    source = Side(nothing, lengths, breaks, whole, none)
    target = Side(nothing[:3], lengths[[0, 3, 4]], breaks[[0, 3, 4]], whole[:3], none[:3])
    weighed = Weighed(Evidence(source, target), Setting(paragraphs=1.0))
    wrong = [(0, 0, 1, 1), (1, 1, 1, 1), (2, 2, 1, 0), (3, 2, 1, 0), (4, 2, 1, 1)]
    right = [(0, 0, 1, 1), (1, 1, 1, 0), (2, 1, 1, 0), (3, 1, 1, 1), (4, 2, 1, 1)]
    assert in_blocks(weighed, wrong) == right
    assert in_blocks(weighed, right) == right


def test_an_added_sentence_is_a_gap() -> None:
    added = [*ENGLISH[:3], "Nobody in Lower Saxony had asked for 17 new lighthouses.", *ENGLISH[3:]]
    links = comparison(" ".join(GERMAN), " ".join(added)).links
    assert [link.target for link in links if link.is_added] == [(3, 4)]


def test_merged_and_split_sentences_are_no_gaps() -> None:
    merged = [ENGLISH[0][:-1] + ", the Brandt shipping company announced on Monday.", *ENGLISH[2:]]
    assert shapes(GERMAN, merged) == ["2-1", "1-1", "1-1", "1-1", "1-1"]


def test_the_insertion_point_of_a_dropped_sentence_lies_behind_the_one_before() -> None:
    found = comparison(" ".join(GERMAN), " ".join(ENGLISH[:2] + ENGLISH[3:]))
    gap = next(link for link in found.links if link.is_dropped)
    assert found.source_span(gap).of(found.source.text if found.source else "") == GERMAN[2]
    assert found.target.text[: found.target_span(gap).start].endswith("on Monday.")


@pytest.mark.parametrize(("source", "target"), [("", ""), ("Hallo.", ""), ("", "Hello.")])
def test_empty_sides_align(source: str, target: str) -> None:
    links = comparison(source, target).links
    assert len(links) == bool(source) + bool(target)


@given(st.integers(0, 6), st.integers(0, 6), st.integers(0, 2**32 - 1).map(np.random.default_rng))
def test_a_path_covers_both_sides_in_order(n: int, m: int, noise: np.random.Generator) -> None:
    odds = {
        (a, b): noise.normal(size=(n - a + 1, m - b + 1))
        for a, b in ((1, 1), (1, 2), (2, 1))
        if a <= n and b <= m
    }
    i = j = 0
    for row, column, a, b in best_path(odds, (np.full(n, -2.0), np.full(m, -2.0))):
        assert (row, column) == (i, j)
        i, j = i + a, j + b
    assert (i, j) == (n, m)


def test_one_sentence_told_in_four_has_nothing_added() -> None:
    source = (
        "Der Leuchtturm, den die Reederei Brandt im Jahr 1898 bauen ließ, gehört seit Montag der "
        "Stadt Wexmouth, die ihn im Herbst streichen, die Treppe erneuern und danach für "
        "Besucherinnen und Besucher öffnen will, sagte die Betriebsrätin Ilse Maurer."
    )
    told = [
        "The Brandt shipping company had the lighthouse built in 1898.",
        "Since Monday it has belonged to the city of Wexmouth.",
        "The city wants to paint it in the autumn, renew the stairs and then open it to visitors.",
        "That is what staff representative Ilse Maurer said.",
    ]
    links = comparison(
        f"{GERMAN[0]} {source} {GERMAN[2]}", " ".join([ENGLISH[0], *told, ENGLISH[2]])
    )
    assert [link.shape for link in links.links] == ["1-1", "1-4", "1-1"]


JAPANESE = """港は今週も閉まったままだ。船会社は理由を説明していない。
漁師たちは毎朝集まって話し合う。答えは出ない。
市長は金曜日に視察した。しかし記者の質問には答えなかった。
古い倉庫は来月取り壊される。跡地には公園ができる。
子どもたちは喜んでいる。お年寄りは少し寂しいと言う。
灯台の明かりは消えている。電球が見つからないためだ。"""
JOINED = """The port is still closed this week; the shipping company has not explained why.
The fishermen gather every morning to talk it over, but find no answer.
The mayor paid a visit on Friday, although she took no questions from reporters.
The old warehouse will be torn down next month to make room for a park.
The children are happy about it, while older people say they are a little sad.
The light of the lighthouse is out because no bulb can be found."""


def test_a_translator_who_joins_sentences_drops_none() -> None:
    source, target = read_plain(JAPANESE, "ja"), read_plain(JOINED, "en")
    links = compare(Document(source), Document(target)).links
    assert [link.shape for link in links] == ["2-1"] * 6
