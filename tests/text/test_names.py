"""Names by how they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polyproof.reading import read_plain
from polyproof.text import Document
from polyproof.text.names import base


def names(text: str, language: str = "en") -> list[str]:
    return [word.text for word in Document(read_plain(text, language)).names]


def test_a_capital_inside_a_sentence() -> None:
    assert names("The mayor met Lena Holt. Holt laughed. Nobody spoke.") == ["Lena", "Holt", "Holt"]


def test_a_word_that_also_stands_without_its_capital() -> None:
    assert names("They sang Song of Hope. A song is a song.") == ["Hope"]


def test_scripts_without_case() -> None:
    assert names("市長は辞任した。", "ja") == []


@pytest.mark.parametrize(
    ("word", "stem"), [("Holt’s", "Holt"), ("Holt's", "Holt"), ("O'Dell", "O'Dell"), ("'s", "'s")]
)
def test_base(word: str, stem: str) -> None:
    assert base(word) == stem


@given(st.text(alphabet="aB c.D'’ é", max_size=60))
def test_names_are_words_in_order(text: str) -> None:
    document = Document(read_plain(text, "en"))
    assert set(document.names) <= set(document.words)
    assert list(document.names) == sorted(document.names)
