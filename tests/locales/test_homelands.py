"""Which places stand for which."""

from __future__ import annotations

import pytest

from polyproof.locales.homelands import is_at_home, may_be_home, stand_ins, telling


def test_capitals_and_countries_stand_in() -> None:
    assert "Europe/Copenhagen" in stand_ins("DK")
    assert stand_ins("Europe/Brussels") == {"BE", "EU"}
    assert not stand_ins("Asia/Hong_Kong")


def test_one_country_is_home() -> None:
    assert is_at_home("DE", "de")
    assert not is_at_home("AT", "de")
    assert not is_at_home("ES", "es")  # official in too many


@pytest.mark.parametrize(
    ("code", "language"),
    [("AT", "de"), ("CH", "de"), ("Europe/Vienna", "de"), ("PT", "pt"), ("Asia/Tehran", "fa")],
)
def test_may_be_home(code: str, language: str) -> None:
    assert may_be_home(code, language)


@pytest.mark.parametrize(
    ("code", "language"), [("AT", "fr"), ("NO", "de"), ("DK", "de"), ("PT", "xx")]
)
def test_is_abroad(code: str, language: str) -> None:
    assert not may_be_home(code, language)


@pytest.mark.parametrize(
    ("code", "words", "language", "found"),
    [
        ("1261481", ["the", "new", "bridge"], "en", ()),
        ("1261481", ["in", "New", "Delhi"], "en", ("Delhi",)),
        ("2747373", ["the", "bridge"], "en", ()),
        ("GB", ["velkolepý"], "cs", ()),
        ("DK", ["dánská", "Dánska"], "cs", ("dánská", "Dánska")),
        ("EU", ["欧州連合は"], "ja", ("欧州連合",)),
        ("EU", ["word"], "xx", ()),
    ],
)
def test_telling(code: str, words: list[str], language: str, found: tuple[str, ...]) -> None:
    assert telling(code, words, language) == found
