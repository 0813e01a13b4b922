"""Scripts of letters and texts."""

from __future__ import annotations

import pytest

from polyproof.locales.scripts import main_script, script_of


@pytest.mark.parametrize(
    ("character", "script"),
    [("a", "Latin"), ("ж", "Cyrillic"), ("橋", "Han"), ("は", "Hiragana"), ("7", ""), (".", "")],
)
def test_script_of(character: str, script: str) -> None:
    assert script_of(character) == script


def test_main_script() -> None:
    assert main_script("橋はどこ? NHK") == "Han"
    assert main_script("Він читає Guardian") == "Cyrillic"
    assert main_script("12.30") == ""
