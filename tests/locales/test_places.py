"""Places and how languages name them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polyproof.locales.place_search import places_in
from polyproof.locales.places import knows_places, naming


@pytest.mark.parametrize(
    ("words", "language", "codes"),
    [
        (["the", "United", "States", "and", "Peru"], "en", ["US", "PE"]),
        (["Nigeria", "Niger"], "en", ["NG", "NE"]),
        (["de", "l’Équateur"], "fr", ["EC"]),
        (["в", "Норвегии"], "ru", ["NO"]),
        (["בנורווגיה"], "he", ["NO"]),
        (["海地北部"], "zh", ["HT"]),
        (["Palace", "Children’s"], "en", []),
        (["bis", "Melbourne", "oder", "Tokyo"], "de", ["Australia/Melbourne", "Asia/Tokyo"]),
        (["Regina", "aus", "Paris"], "de", ["Europe/Paris"]),
        (["по", "Сиэтлу"], "ru", ["5809844"]),
        (["仙台的港口"], "zh", ["2111149"]),
        (["auf", "ihre", "Kosten"], "de", []),
        (["am", "Schwarzen", "Meer"], "de", ["XS-blac"]),
        (["aus", "Großbritannien"], "de", ["GB"]),
        (["北大西洋"], "ja", []),
        (["New", "York's", "ferries"], "en", ["America/New_York"]),
        (["โซลาร์"], "th", []),
    ],
)
def test_places_in(words: list[str], language: str, codes: list[str]) -> None:
    assert [place.code for place in places_in(words, language)] == codes


@pytest.mark.parametrize(
    ("code", "word", "language"),
    [
        ("NL", "Dutch", "en"),
        ("US", "amerikanische", "de"),
        ("IE", "Nordirland", "de"),
        ("GB", "britských", "cs"),
        ("CN", "中方", "zh"),
        ("150", "European", "en"),
        ("Europe/Paris", "Parisian", "en"),
        ("Asia/Tokyo", "Tokyo", "de"),
        ("Africa/Nairobi", "内罗比", "zh"),
        ("2973783", "Straßburger", "de"),
        ("5809844", "Seattle", "is"),
        ("Asia/Urumqi", "Ürümqi", "en"),
        ("Europe/Moscow", "мск", "ru"),
        ("EG", "Mısır'daki", "tr"),
    ],
)
def test_naming(code: str, word: str, language: str) -> None:
    assert naming(code, [word], language)


def test_naming_nothing() -> None:
    assert naming("NO", ["Portugal", "was"], "en") == ""
    assert naming("NO", ["Portugal"], "tlh") is None


def test_a_language_without_names() -> None:
    assert not knows_places("tlh")
    assert list(places_in(["Norwegia"], "tlh")) == []


def test_a_place_at_the_end_of_a_run_ends_with_it() -> None:
    assert [(p.start, p.end) for p in places_in(["靠近卢旺达"], "zh")] == [(2, 5)]


@given(st.lists(st.text(min_size=1, max_size=12), max_size=12), st.sampled_from(["en", "he", "zh"]))
def test_places_stand_in_order(words: list[str], language: str) -> None:
    found = list(places_in(words, language))
    for place in found:
        assert 0 <= place.first < place.stop <= len(words)
        assert 0 <= place.start <= place.end <= len(words[place.first])
    for one, other in pairwise(found):
        assert (one.first, one.end) <= (other.first, other.start) or one.stop <= other.first
