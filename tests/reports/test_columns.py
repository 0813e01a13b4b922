"""Marks stand beneath the letters that they mark, in every script."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from polyproof.model import Span
from polyproof.reports.columns import harmless, is_right_to_left, rows


def marked(text: str, start: int, end: int, width: int = 40) -> list[tuple[str, str]]:
    return [(row.text, row.marks) for row in rows(text, Span(start, end), width)]


def test_a_mark_stands_under_its_word() -> None:
    assert marked("one two three", 4, 7) == [("one two three", "    ^^^")]


def test_an_insertion_point_gets_one_sign() -> None:
    assert marked("one two", 3, 3) == [("one two", "   ^")]
    assert marked("one two", 7, 7) == [("one two", "       ^")]
    assert marked("one two", 0, 0) == [("one two", "^")]


def test_wide_characters_take_two_columns() -> None:
    assert marked("日本語の文", 2, 4) == [("日本語の文", "    ^^^^")]


def test_combining_marks_take_none() -> None:
    assert marked("cafe\u0301 au lait", 6, 8) == [("cafe\u0301 au lait", "     ^^")]


def test_a_mark_runs_on_over_lines() -> None:
    assert marked("aaaa bbbb cccc", 5, 14, 10) == [("aaaa bbbb", "     ^^^^"), ("cccc", "^^^^")]


def test_text_without_blanks_is_broken_where_the_line_ends() -> None:
    assert [row.text for row in rows("日本語日本語", None, 6)] == ["日本語", "日本語"]


def test_right_to_left_text_gets_no_marks() -> None:
    assert is_right_to_left("בית המשפט")
    assert marked("בית המשפט", 0, 3) == [("בית המשפט", "")]


def test_a_terminal_obeys_nothing_in_an_article() -> None:
    assert harmless("a\x1b[31mb\u202ec\nd") == "a [31mb·c d"


@example("00000 ", 6, 6, 5)
@given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 80), st.integers(5, 30))
def test_rows_keep_the_text_and_the_width(text: str, one: int, other: int, width: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    shown = list(rows(text, Span(start, end), width))
    assert "".join("".join(row.text.split()) for row in shown) == "".join(harmless(text).split())
    for row in shown:
        assert cell_len(row.text) <= max(width, 2)
        assert len(row.marks) <= width + 1
