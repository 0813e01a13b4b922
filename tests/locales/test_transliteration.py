"""Words in forms that can be compared across scripts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polyproof.locales.transliteration import respelled, romanised, skeleton


@pytest.mark.parametrize(
    ("word", "letters"),
    [
        ("Łódź", "lodz"),
        ("Київ", "kiiv"),
        ("スナク", "sunaku"),
        ("ファルク", "faruku"),
        ("에크베리", "ekbeli"),
        ("O’Mara", "omara"),
    ],
)
def test_romanised(word: str, letters: str) -> None:
    assert romanised(word) == letters


@pytest.mark.parametrize(
    ("one", "other"),
    [("Juschtschenko", "Ющенко"), ("Schtscherbakow", "Щербаков"), ("Путин", "Putin")],
)
def test_skeletons_agree(one: str, other: str) -> None:
    assert skeleton(one)[0] == skeleton(other)[0]
    assert skeleton(one)[-2:] == skeleton(other)[-2:]


def test_abjads_have_only_consonants() -> None:
    assert skeleton("פוטין") == skeleton("Putin") == "ptn"


@given(st.text())
def test_only_plain_letters_come_out(word: str) -> None:
    for letters in (romanised(word), respelled(word), skeleton(word)):
        assert letters == "" or (letters.isascii() and letters.isalpha() and letters.islower())
