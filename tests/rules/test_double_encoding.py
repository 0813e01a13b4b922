"""Whatever is misread is found and read back; what is not misread is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polyproof.rules.garbled.double_encoding import find_misreadings

WORDS = (
    "naïveté",
    "Größe",
    "день",
    "Київ",
    "שלום",
    "καλημέρα",
    "हैं",
    "民的安心",
    "アメリカ",
    "مرحبا",
)


def misread(word: str) -> str:
    """The word's UTF-8 bytes as windows-1252 shows them, its gaps as control characters."""
    shown = (bytes([b]).decode("cp1252", "replace") for b in word.encode())
    return "".join(
        chr(b) if c == "\ufffd" else c for b, c in zip(word.encode(), shown, strict=True)
    )


@pytest.mark.parametrize("word", WORDS)
def test_a_misread_word_is_read_back(word: str) -> None:
    text = f"x {misread(word)} y"
    found = list(find_misreadings(text, word))
    mended = text
    for reading in sorted(found, reverse=True):
        if reading.encoding == "cp1252":
            mended = mended[: reading.span.start] + reading.meant + mended[reading.span.end :]
    assert mended == f"x {word} y"


@pytest.mark.parametrize("word", WORDS)
def test_a_word_as_it_should_be_is_left_alone(word: str) -> None:
    for text in (word, f"«{word}»", f"“{word.upper()}” – {word}…"):
        assert list(find_misreadings(text, text)) == []


@given(st.text(max_size=60))
def test_spans_lie_in_the_text(text: str) -> None:
    for reading in find_misreadings(text, ""):
        assert 0 <= reading.span.start < reading.span.end <= len(text)
        assert reading.meant
