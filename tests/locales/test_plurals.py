"""Which words have a plural in use."""

from __future__ import annotations

import pytest

from polyproof.locales.plurals import knows_plurals, rarity_of_plural
from polyproof.thresholds import NAME_PLURAL


@pytest.mark.parametrize("word", ["galaxy", "bang", "church", "lives"])
def test_words_have_a_plural_or_a_singular(word: str) -> None:
    assert rarity_of_plural(word, "en") < NAME_PLURAL.value


@pytest.mark.parametrize("name", ["london", "stanley", "hamilton", "qwrtzpsd"])
def test_names_have_none(name: str) -> None:
    assert rarity_of_plural(name, "en") >= NAME_PLURAL.value


def test_a_language_that_declines_names_shows_no_plurals() -> None:
    assert knows_plurals("es")
    assert not knows_plurals("cs")
    assert not knows_plurals("zh")
