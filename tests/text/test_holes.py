"""Places where two words meet that hardly ever do."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from polyproof.locales.seldom_pairs import START, never_meet, seldom_meet
from polyproof.model import Span
from polyproof.reading import read_plain
from polyproof.text import Document
from polyproof.text.holes import likely_holes, sure_holes

_WORDS = ["the", "of", "is", "The", "Was", "harbour", "in,", "to", "“of”", "between", "and.", "on-"]


def _document(text: str, language: str = "en") -> Document:
    return Document(read_plain(text, language))


@given(st.lists(st.sampled_from(_WORDS), max_size=30))
def test_a_hole_lies_between_its_words(words: list[str]) -> None:
    document = _document(" ".join(words))
    holes = likely_holes(document, Span(0, len(document.text)))
    assert set(sure_holes(document)) <= set(holes)
    for hole in holes:
        assert document.text[hole.place :].lower().startswith(hole.second)
        if hole.first == START:
            assert hole.start == hole.place
        else:
            assert document.text[hole.start :].lower().startswith(hole.first)


def test_pairs_that_never_meet_seldom_meet() -> None:
    seldom = seldom_meet("fr")
    assert all(seconds <= seldom[first] for first, seconds in never_meet("fr").items())


def test_a_preposition_before_a_mark_is_likely_only() -> None:
    document = _document("The boats stay in, and the harbour is quiet.")
    assert not sure_holes(document)
    assert [hole.second for hole in likely_holes(document, Span(0, 40))] == [","]


def test_no_data_no_holes() -> None:
    document = _document("of is the has", "xx")
    assert sure_holes(document) == likely_holes(document, Span(0, 13)) == ()
