"""Words that deny, in the languages that polyproof knows them of."""

from __future__ import annotations

import pytest

from polyproof.locales.data_files import tables
from polyproof.locales.negation import negation


def test_every_language_has_all_three_lists() -> None:
    for language, words in tables("negation.toml").items():
        if language != "anywhere":
            assert set(words) == {"sure", "may", "idle"}, language
            assert negation(language) is not None


def test_there_are_many_languages() -> None:
    assert len(tables("negation.toml")) > 30


@pytest.mark.parametrize(
    ("language", "text", "denies"),
    [
        ("en", "she didn’t come", True),
        ("en", "the note came", False),
        ("fr", "il ne vient pas", True),
        ("fr", "avant qu'il ne parte", False),
        ("tr", "kapıyı açmadı", True),
        ("fi", "hän ei tullut", True),
        ("ja", "来なかった", True),
        ("cs", "nikdo nepřišel", True),
        ("ar", "لم يأت", True),
    ],
)
def test_what_denies_for_certain(language: str, text: str, denies: bool) -> None:
    facts = negation(language)
    assert facts is not None
    assert bool(facts.sure.search(text)) is denies


def test_an_unknown_language_has_none() -> None:
    assert negation("xx") is None
