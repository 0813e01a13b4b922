"""The forms of Chinese characters."""

from __future__ import annotations

import pytest

from polyproof.locales.data_files import rows
from polyproof.locales.han_forms import levelled


@pytest.mark.parametrize("forms", ["話话", "氣気气", "發発发", "驚惊", "圖図图"])
def test_all_forms_of_a_character_are_one(forms: str) -> None:
    assert len({levelled(form) for form in forms}) == 1


@pytest.mark.parametrize("character", "日aの")
def test_others_stay_as_they_are(character: str) -> None:
    assert levelled(character) == character


def test_no_form_that_stands_for_others_stands_for_another() -> None:
    table = {other: form for form, others in rows("han_forms.tsv") for other in others}
    assert not table.keys() & table.values()
