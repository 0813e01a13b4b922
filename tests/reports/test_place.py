"""Places in files: an excerpt is what the file has there, lines count as editors count them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from polyproof.model import Article, OffsetMap, Span
from polyproof.model.article import Run
from polyproof.reading import read_plain
from polyproof.reports.place import Locator


def test_lines_end_as_in_editors() -> None:
    locator = Locator(read_plain("a\nb\r\nc\rd\u2028e"), "x")
    assert [locator.line_and_column(i) for i in (0, 2, 5, 7, 9)] == [
        (1, 1),
        (2, 1),
        (3, 1),
        (4, 1),
        (4, 3),
    ]


def test_a_place_is_one_of_the_file() -> None:
    article = Article(
        "A & B",
        "en",
        (),
        file_text="<p>A &amp; B</p>",
        offsets=OffsetMap((Run(0, 2, 3, 2), Run(2, 1, 5, 5), Run(3, 2, 10, 2))),
        line=7,
    )
    place = Locator(article, "x.html").place(Span(2, 3))
    assert place.excerpt == "&amp;"
    assert (place.line, place.column, place.end_column) == (7, 6, 11)


@given(
    st.text(max_size=60).filter(lambda text: "\0" not in text),  # a mark of the count below
    st.integers(0, 60),
    st.integers(0, 60),
)
def test_line_and_column_lead_back_to_the_offset(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    place = Locator(read_plain(text), "x").place(Span(start, end))
    assert place.excerpt == text[start:end]
    lines = text.replace("\r\n", "\n\0").replace("\r", "\n").replace("\n\0", "\0\n").split("\n")
    before = lines[: place.line - 1]
    assert sum(len(line) + 1 for line in before) + place.column - 1 == start
