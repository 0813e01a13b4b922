"""How the names of a language sound."""

from __future__ import annotations

import pytest

from polyproof.locales.name_sounds import is_native, is_reading, shows_foreign_names


@pytest.mark.parametrize("name", ["Akiyoshi", "Shimbun", "Kacchu", "Ohtani", "Honda", "Hokkaidō"])
def test_japanese_names_may_be_native(name: str) -> None:
    assert is_native(name, "ja")


@pytest.mark.parametrize("name", ["Skjelbreid", "Ivan", "Lukas", "Whitcombe", "Petrović"])
def test_names_from_abroad_are_not(name: str) -> None:
    assert not is_native(name, "ja")


def test_any_name_may_be_native_where_nothing_is_known() -> None:
    assert not shows_foreign_names("ka")
    assert is_native("Skjelbreid", "ka")
    assert not is_reading("Skjelbreid", "ka")


@pytest.mark.parametrize(
    "name",
    ["Weng", "Agen", "Heming", "Tiananmen", "Xi'an", "Lüliang", "Zhuang", "Guoliang", "Shi"],
)
def test_chinese_names_are_readings_though_their_script_shows_none(name: str) -> None:
    assert is_reading(name.replace("'", ""), "zh")
    assert not shows_foreign_names("zh")


@pytest.mark.parametrize("name", ["Wenger", "Agency", "Hemingway", "Merz", "Kowalski"])
def test_names_from_abroad_are_no_readings(name: str) -> None:
    assert not is_reading(name, "zh")


@pytest.mark.parametrize("syllable", ["na", "n", "tto", "aha"])
def test_a_name_that_almost_fits_is_told_soon(syllable: str) -> None:
    """A pattern that goes back over the syllables would not end while anybody waits."""
    assert not is_native(syllable * 50_000 + "l", "ja")
