"""The language of a sentence, restricted to those in question."""

from __future__ import annotations

import pytest

from polyproof.locales.identify import identify


@pytest.mark.parametrize(
    ("text", "language", "other"),
    [
        ("Die Brücke bleibt bis Montag gesperrt.", "de", "en"),
        ("The bridge stays closed until Monday.", "en", "de"),
        ("Most zůstane zavřený do pondělí.", "cs", "en"),
        ("Міст буде зачинено до понеділка.", "uk", "ru"),
        ("橋は月曜日まで閉鎖されます。", "ja", "zh"),
    ],
)
def test_the_right_one_of_two(text: str, language: str, other: str) -> None:
    likely = identify(text, frozenset({language, other}))
    assert likely[language] > 0.9
    assert sum(likely.values()) == pytest.approx(1.0)


def test_nothing_to_decide() -> None:
    assert identify("Hello", frozenset({"en"})) == {}
    assert identify("Hello", frozenset({"en", "qqq"})) == {}
