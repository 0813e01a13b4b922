"""What a misspelt word was meant to be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polyproof.locales.spelling import meant


@pytest.mark.parametrize(
    ("word", "language", "likely"),
    [
        ("governmnet", "en", "government"),
        ("wtih", "en", "with"),
        ("tarbajo", "es", "trabajo"),
        ("чеерз", "ru", "через"),
    ],
)
def test_meant(word: str, language: str, likely: str) -> None:
    assert meant(word, language)[0] == likely


@pytest.mark.parametrize(("word", "language"), [("tarbajo", "tlh"), ("speciálně", "uk")])
def test_nothing_is_meant(word: str, language: str) -> None:
    assert meant(word, language) == ()


@given(st.text(alphabet="abcdefgh", min_size=5, max_size=8))
def test_a_word_is_not_its_own_correction(word: str) -> None:
    assert word not in meant(word, "en")
