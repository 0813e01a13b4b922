"""Where a text breaks off."""

from __future__ import annotations

import pytest

from polyproof.alignment.lexical.hanging import is_hanging
from polyproof.reading import read_plain
from polyproof.text import Document


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The captain of the|, said a sailor.", "en"),
        ("They spoke of the |.", "en"),
        ("Das Schiff fuhr mit der|.", "de"),
        ("The harbour,|, is closed.", "en"),
        ("今天，|。", "zh"),
    ],
)
def test_a_small_word_before_a_mark_and_two_marks_break_off(text: str, language: str) -> None:
    assert _hangs(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "The captain of the ship|, said a sailor.",
        "The |captain of the ship.",
        "The ship sailed|",
        "|, she said",
        "|",
    ],
)
def test_other_places_do_not(text: str) -> None:
    assert not _hangs(text, "en")


def _hangs(text: str, language: str) -> bool:
    """Tell whether the text breaks off at the bar."""
    place = text.index("|")
    return is_hanging(Document(read_plain(text.replace("|", ""), language)), place)
