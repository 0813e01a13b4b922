"""Text files: lines, wrapped lines, and what their blocks are."""

from __future__ import annotations

import textwrap
import time

from hypothesis import given
from hypothesis import strategies as st

from polyproof.model import BlockKind
from polyproof.reading import read_plain
from polyproof.reading.plain import read_text

LONG = (
    "The council of Brindle Cove voted on Tuesday to close the old ferry pier, which has served "
    "the island since 1911, and to spend the money on a new landing stage for larger boats. "
    "“We had no choice”, said the harbour master, Ines Lobo, after the meeting."
)


def shown(text: str) -> list[tuple[str, str]]:
    article = read_text(text, "x.txt")
    return [(block.kind.value, block.span.of(article.text)) for block in article.blocks]


def test_a_line_is_a_block() -> None:
    article = read_plain("One.\n\n  Two. \r\nThree.", "EN-gb")
    assert [b.span.of(article.text) for b in article.blocks] == ["One.", "Two.", "Three."]
    assert {b.kind for b in article.blocks} == {BlockKind.PARAGRAPH}
    assert article.language == "en"


def test_wrapped_lines_are_joined() -> None:
    wrapped = textwrap.fill(LONG, 72)
    text = f"Pier to close\n\n{wrapped}\n\n{wrapped}\n"
    assert shown(text) == [
        ("headline", "Pier to close"),
        ("paragraph", wrapped),
        ("paragraph", wrapped),
    ]


def test_wrapped_lines_are_joined_without_any_blank_line() -> None:
    wrapped = textwrap.fill(LONG, 60)
    assert shown(wrapped.replace("\n", "\r\n")) == [("paragraph", wrapped.replace("\n", "\r\n"))]


def test_wrapped_chinese_lines_are_joined() -> None:
    line = "市长昨天在记者会上宣布辞职他说自己会负责到底并感谢所有同事多年来的支持和帮助"
    text = f"市长辞职\n\n{line}\n{line}\n{line}。\n\n{line}\n{line}。\n"
    assert [kind for kind, _ in shown(text)] == ["headline", "paragraph", "paragraph"]


def test_sentences_on_lines_of_their_own_are_not_joined() -> None:
    text = "It rained.\nNobody came to the pier that day, said Lobo.\nIt was noon.\nIt was late.\n"
    assert len(shown(text)) == 4


def test_paragraphs_on_long_lines_are_not_joined() -> None:
    assert len(shown(f"{LONG}\n{LONG}\n{LONG}\n")) == 3


def test_blocks_are_named() -> None:
    text = f"""Pier to close after a hundred years

The island will get a new landing stage for larger boats next spring

Brindle Cove

{LONG}

A long farewell

{LONG}

{LONG}
"""
    kinds = [kind for kind, _ in shown(text)]
    assert kinds == [
        "headline", "standfirst", "dateline", "paragraph", "subheading", "paragraph", "paragraph",
    ]  # fmt: skip


def test_a_paragraph_stays_one_when_in_doubt() -> None:
    # A full stop is no end of a headline, a line before a shorter one no subheading.
    text = f"It rained.\n\nNobody came.\n\n{LONG}\n\nYes\n\nNo\n\nand so on"
    assert {kind for kind, _ in shown(text)} == {"paragraph"}
    assert shown("One line only") == [("paragraph", "One line only")]


@given(st.text("ab .\n\r\t\u3002", max_size=200))
def test_blocks_cover_all_but_blanks(text: str) -> None:
    for article in (read_plain(text), read_text(text, "x")):
        assert article.text == text
        inside: set[int] = set()
        end = 0
        for block in article.blocks:
            assert block.span.start >= end
            end = block.span.end
            inside.update(range(block.span.start, block.span.end))
            assert block.span.of(text) == block.span.of(text).strip() != ""
        assert all(char.isspace() for i, char in enumerate(text) if i not in inside)


def test_ten_megabytes_in_one_paragraph() -> None:
    start = time.process_time()
    article = read_text("word " * 2_000_000, "x")
    assert len(article.blocks) == 1
    assert len(read_text("ab\n" * 1_000_000, "x").blocks) == 1_000_000
    assert time.process_time() - start < 60
