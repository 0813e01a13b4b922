"""Places where two words meet that never do."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from polyproof.locales.seldom_pairs import START
from polyproof.reading import read_plain
from polyproof.text import Document
from polyproof.text.holes import find_holes

_WORDS = ["the", "of", "is", "The", "Was", "harbour", "in,", "to", "“of”", "between", "and.", "on-"]


def _document(text: str, language: str = "en") -> Document:
    return Document(read_plain(text, language))


@given(st.lists(st.sampled_from(_WORDS), max_size=30))
def test_a_hole_lies_between_its_words(words: list[str]) -> None:
    document = _document(" ".join(words))
    for hole in find_holes(document):
        assert document.text[hole.place :].lower().startswith(hole.second)
        if hole.first == START:
            assert hole.start == hole.place
        else:
            assert document.text[hole.start :].lower().startswith(hole.first)


def test_an_article_before_a_verb_leaves_a_hole() -> None:
    document = _document("The boats are back, and the is quiet.")
    assert [(hole.first, hole.second) for hole in find_holes(document)] == [("the", "is")]


def test_a_preposition_may_stand_before_a_mark() -> None:
    assert not find_holes(_document("The boats stay in, and the harbour is quiet."))


def test_no_data_no_holes() -> None:
    assert find_holes(_document("of is the has", "xx")) == ()
