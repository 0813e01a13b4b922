"""Blocks cut into pieces and rows lose nothing, wherever findings and links lie."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from polyproof.alignment import Comparison
from polyproof.model import Link, Span
from polyproof.reading import read_plain
from polyproof.reports.html.display import direction, message, visible
from polyproof.reports.html.pieces import Cutter, Mark
from polyproof.reports.html.rows import rows
from polyproof.text import Document

TEXT = "One. Two two.\n\nThree and four.\n  Five! Six?\n"


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, 12)), max_size=8))
def test_pieces_are_the_text_and_every_mark_begins_once(places: list[tuple[int, int]]) -> None:
    document = Document(read_plain(TEXT, "en"))
    marks = [
        Mark(Span(start, min(start + length, len(TEXT))), number)
        for number, (start, length) in enumerate(places)
    ]
    cutter = Cutter(document, marks)
    begun: list[int] = []
    for block in document.article.blocks:
        runs = list(cutter.runs(block.span))
        pieces = [piece for run in runs for piece in run.pieces]
        assert "".join(piece.text for piece in pieces) == block.span.of(TEXT)
        begun += [number for piece in pieces for number in piece.begins]
    assert sorted(begun) == list(range(len(marks)))


@given(
    st.lists(
        st.tuples(st.integers(0, 4), st.integers(0, 5), st.integers(0, 4), st.integers(0, 5)),
        max_size=7,
    )
)
def test_rows_cover_every_block_once(ranges: list[tuple[int, int, int, int]]) -> None:
    document = Document(read_plain(TEXT, "en"))
    links = tuple(Link((a, max(a, b)), (c, max(c, d)), 0.5) for a, b, c, d in ranges)
    made = list(rows(Comparison(document, document, links)))
    for side in ("source", "target"):
        covered = [i for row in made for i in range(*getattr(row, side))]
        assert covered == list(range(len(document.article.blocks)))
    assert [i for row in made for i in range(*row.links)] == list(range(len(links)))


def test_direction_is_that_of_most_letters() -> None:
    assert direction("שלום world עולם") == "rtl"
    assert direction("مرحبا") == "rtl"
    assert direction("日本語 and English") == "ltr"
    assert direction("") == "ltr"


@given(st.text())
def test_visible_text_has_no_markup_and_encodes(text: str) -> None:
    shown = str(visible(text))
    shown.encode("utf-8")
    assert "\0" not in shown
    assert "<" not in shown.replace('<bdi class="ctl" data-c="', "").replace("</bdi>", "")


def test_a_message_quotes_words_between_backticks() -> None:
    assert str(message("Here `a<b` stands.")) == "Here <q>a&lt;b</q> stands."
    assert str(message("A lone ` stays.")) == "A lone ` stays."
