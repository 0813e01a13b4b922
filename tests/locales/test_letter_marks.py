"""Letters with accents and other marks."""

from __future__ import annotations

import pytest

from polyproof.locales.letter_marks import has_marks, marked_share, with_marks


@pytest.mark.parametrize(
    ("text", "expected"),
    [("deja", False), ("déjà", True), ("ødem", False), ("όταν", True), ("йод", False)],
)
def test_has_marks(text: str, expected: bool) -> None:
    assert has_marks(text) is expected


def test_marked_share() -> None:
    assert 0.1 < marked_share("fr") < 0.2
    assert marked_share("en") == marked_share("tlh") == 0


def test_with_marks() -> None:
    marked = with_marks("fr")
    assert marked["malgre"] == "malgré"
    assert "ou" not in marked  # a word without its accent too
