"""The examples that the network learns from: pure functions, on sentences invented for them."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.lexicon.batches import Shards, batched, batches, joined
from tools.lexicon.cuts import chosen_words, phrase_edges
from tools.lexicon.examples import (
    COVERED,
    OPEN,
    UNCOVERED,
    Example,
    Kind,
    cut,
    example,
    unrelated,
    without_sentence,
)
from tools.lexicon.pairs import (
    Line,
    Pair,
    Pieces,
    Text,
    chosen,
    read_shard,
    read_text,
    write_shard,
)
from tools.lexicon.words import MARK, PieceKind, kind_of, word_numbers

# Every word has a number as its piece: "the ferry waits at the old pier ."
SOURCE = Text("en", (11, 12, 13, 14, 11, 15, 16, 9), (0, 1, 2, 3, 4, 5, 6, MARK))
# "die Fähr|e wartet , am alten Anleger ."
TARGET = Text("de", (21, 22, 8, 23, 9, 24, 25, 26, 9), (0, 1, 1, 2, MARK, 3, 4, 5, MARK))
PAIR = Pair(SOURCE, TARGET, ((0, 0), (1, 1), (2, 2), (3, 3), (4, 3), (5, 4), (6, 5)))
FREQUENT = {"en": frozenset({(11,), (14,)}), "de": frozenset({(21,), (24,)})}


def test_pieces_make_words_up_to_a_blank_or_a_mark() -> None:
    pieces = [("▁the", True), ("▁co", True), ("ast", False), ("-", False), ("line", False)]
    kinds = [(kind_of(piece), opens) for piece, opens in pieces]
    assert word_numbers(kinds) == (0, 1, 1, MARK, 2)


def test_where_there_are_no_blanks_every_piece_is_a_word() -> None:
    kinds = [
        (kind_of(piece), at == 0) for at, piece in enumerate(["▁", "港口", "关闭", "了", "。"])
    ]
    assert word_numbers(kinds) == (MARK, 0, 1, 2, MARK)


@given(st.lists(st.tuples(st.sampled_from(PieceKind), st.booleans())))
def test_words_are_numbered_without_holes(pieces: list[tuple[PieceKind, bool]]) -> None:
    numbers = [number for number in word_numbers(pieces) if number != MARK]
    assert sorted(numbers) == numbers
    assert set(numbers) == set(range(len(set(numbers))))


def test_a_phrase_begins_at_a_frequent_word_or_behind_a_mark() -> None:
    assert phrase_edges(SOURCE, FREQUENT["en"]) == [0, 3, 4, 7]
    assert phrase_edges(TARGET, FREQUENT["de"]) == [0, 3, 6]


@given(st.integers(0, 6), st.integers(0, 10_000))
def test_the_words_cut_are_in_the_text_and_hold_the_one_asked_for(at: int, seed: int) -> None:
    gone = chosen_words(SOURCE, FREQUENT["en"], at, Random(seed))
    assert at in gone
    assert 0 <= gone.start < gone.stop <= len(SOURCE.by_word)


def test_the_word_linked_with_a_word_that_is_gone_is_uncovered() -> None:
    found = cut(PAIR, range(1, 2))
    assert found.target == (21, 23, 9, 24, 25, 26, 9)
    assert found.source_labels == (0, UNCOVERED, 0, 0, 0, 0, 0, 0)
    assert set(found.target_labels) == {COVERED}
    assert (found.kind, found.gap) == (Kind.CUT, 1)


def test_a_cut_takes_the_marks_between_its_words_along() -> None:
    found = cut(PAIR, range(2, 4))
    assert found.target == (21, 22, 8, 25, 26, 9)
    assert found.source_labels == (0, 0, UNCOVERED, UNCOVERED, UNCOVERED, 0, 0, 0)


def test_a_word_of_which_a_part_is_gone_and_one_without_links_are_left_open() -> None:
    pair = Pair(SOURCE, TARGET, ((0, 0), (1, 1), (1, 2)))
    assert cut(pair, range(1, 2)).source_labels == (0, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, 0)


def test_a_word_in_place_of_another_is_uncovered_and_leaves_no_gap() -> None:
    found = cut(PAIR, range(5, 6), new=(31, 32))
    assert found.target == (21, 22, 8, 23, 9, 24, 25, 31, 32, 9)
    assert found.target_labels == (0, 0, 0, 0, 0, 0, 0, UNCOVERED, UNCOVERED, 0)
    assert found.gap is None


def test_sentences_that_have_nothing_to_do_with_each_other() -> None:
    found = unrelated(SOURCE, TARGET)
    assert found.source_labels == (*(7 * [UNCOVERED]), OPEN)
    assert found.kind is Kind.UNRELATED


@pytest.mark.parametrize("first", [True, False])
def test_one_of_two_sentences_is_gone(first: bool) -> None:
    pair = PAIR.joined(PAIR)
    assert pair.joint == (8, 9)
    assert pair.links[-1] == (13, 11)
    found = without_sentence(pair, pair.joint, first=first)
    assert found.target == TARGET.pieces
    gone, kept = (*(7 * (UNCOVERED,)), OPEN), 8 * (COVERED,)
    assert found.source_labels == (gone + kept if first else kept + gone)
    assert found.gap == (0 if first else len(TARGET.pieces))


def test_turning_a_pair_twice_changes_nothing() -> None:
    pair = PAIR.joined(PAIR)
    assert pair.turned() != pair
    assert pair.turned().turned() == pair


def test_what_was_cut_is_what_a_translation_turned_round_adds() -> None:
    cut_target = cut(PAIR, range(5, 6))
    found = cut_target.turned()
    assert found.kind is Kind.ADDED
    assert (found.source, found.target) == (cut_target.target, SOURCE.pieces)
    assert UNCOVERED in found.target_labels
    assert UNCOVERED not in found.source_labels
    assert (found.gap, found.source_gap) == (None, cut_target.gap)


def fits(found: Example) -> bool:
    lengths = len(found.source) == len(found.source_labels)
    lengths = lengths and len(found.target) == len(found.target_labels)
    gaps = ((found.gap, found.target), (found.source_gap, found.source))
    return lengths and all(gap is None or 0 <= gap <= len(pieces) for gap, pieces in gaps)


@given(st.integers())
def test_any_example_has_a_label_for_every_piece(seed: int) -> None:
    rng = Random(seed)
    pool = joined([PAIR, PAIR.turned(), Pair(TARGET, SOURCE, ()), PAIR], rng)
    for pair in pool:
        found = example(pair, pool, FREQUENT, rng)
        assert fits(found)
        if found.kind is Kind.UNTOUCHED:
            assert found.gap is None
            assert {*found.source_labels, *found.target_labels} == {COVERED}


def test_a_pair_without_links_is_never_cut() -> None:
    pair = Pair(SOURCE, TARGET, ())
    kinds = {example(pair, [pair], FREQUENT, Random(seed)).kind for seed in range(200)}
    assert not kinds & {Kind.CUT, Kind.ADDED}
    assert Kind.UNTOUCHED in kinds


def shards(folder: Path) -> list[Path]:
    paths = [folder / "shard-0000.jsonl", folder / "shard-0001.jsonl"]
    for path in paths:
        write_shard(path, [PAIR, PAIR.turned(), PAIR] * 5)
    return paths


def test_a_shard_is_read_as_it_was_written(tmp_path: Path) -> None:
    assert read_shard(shards(tmp_path)[0])[:2] == [PAIR, PAIR.turned()]


def test_batches_are_the_same_wherever_they_begin(tmp_path: Path) -> None:
    paths = shards(tmp_path)
    whole = batches(Shards(paths), FREQUENT, pieces=40, seed=3)
    first = [next(whole) for _ in range(12)]
    later = batches(Shards(paths), FREQUENT, pieces=40, seed=3, start=7)
    assert [next(later) for _ in range(5)] == first[7:]
    assert next(batches(Shards(paths), FREQUENT, pieces=40, seed=4)) != first[0]


@given(st.integers(20, 200), st.integers())
def test_batches_hold_all_pairs_and_no_more_pieces_than_allowed(pieces: int, seed: int) -> None:
    pairs = [PAIR, PAIR.joined(PAIR)] * 6
    found = batched(pairs, pieces, Random(seed))
    assert sorted(map(id, pairs)) == sorted(id(pair) for batch in found for pair in batch)
    sizes = [len(batch) * (max(pair.length for pair in batch) + 2) for batch in found]
    assert all(size <= pieces for size, b in zip(sizes, found, strict=True) if len(b) > 1)


def test_the_text_is_read_once_and_capped(tmp_path: Path) -> None:
    lines = [f"en\tde\tpier {number}\tAnleger {number}\n" for number in range(9)]
    (tmp_path / "pairs-a.tsv").write_text("".join(lines), encoding="utf-8")
    (tmp_path / "pairs-b.tsv").write_text(lines[3] + "en\tfr\tpier\tquai\n", encoding="utf-8")
    found = list(read_text(tmp_path))
    assert len(found) == 10
    assert found[-1] == Line("en", "fr", "pier", "quai")
    kept = chosen(found, 4, seed=1)
    assert [line.target_language for line in kept].count("de") == 4
    assert kept == chosen(reversed(found), 4, seed=1)


def test_a_line_that_is_not_a_pair_is_named(tmp_path: Path) -> None:
    (tmp_path / "pairs-a.tsv").write_text("en\tde\tpier\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"pairs-a\.tsv:1"):
        list(read_text(tmp_path))


def test_the_pieces_of_words() -> None:
    expected: tuple[Pieces, ...] = ((21,), (22, 8), (23,), (24,), (25,), (26,))
    assert TARGET.by_word == expected
