"""Copied runs are what they say: equal, in order, inside one sentence."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from polyproof.alignment.copied import copied_runs
from polyproof.reading import read_plain
from polyproof.text import Document

WORDS = st.lists(st.sampled_from(["ba", "ce", "di", "Ko", "mu", ".", "7", "\n"]), max_size=40)


def document(words: list[str]) -> Document:
    return Document(read_plain(" ".join(words), "en"))


@given(WORDS, WORDS)
def test_runs_are_equal_and_in_order(ours: list[str], theirs: list[str]) -> None:
    source, target = document(theirs), document(ours)
    end = 0
    for run in copied_runs(source, target):
        assert run.target.start >= end
        end = run.target.end
        shown = [word.text for word in run.words]
        assert len(shown) >= 2
        assert shown == [word.text for word in target.words_in(run.target)]
        assert shown == [word.text for word in source.words_in(run.source)]
        assert source.sentence_at(run.source.start) == source.sentence_at(run.source.end - 1)


@given(WORDS)
def test_a_copy_is_covered_by_runs(words: list[str]) -> None:
    text = document(words)
    covered = sum(len(run.words) for run in copied_runs(text, text))
    pairs = len(text.words) - len(text.sentences)
    assert covered >= pairs
