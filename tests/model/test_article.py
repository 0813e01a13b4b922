"""The way from an article's text back to its file."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from polyproof.model import OffsetMap, Run, Span

# A file as a list of pieces: plain text, an escape (text, file), or markup that shows nothing.
PIECES = st.lists(
    st.one_of(
        st.text("abc é", min_size=1, max_size=4).map(lambda text: (text, text)),
        st.sampled_from([("&", "&amp;"), ("“”", "&both;"), (" ", "\n  "), ("fj", "&fjlig;")]),
        st.sampled_from([("", "<b>"), ("", "<!-- x -->")]),
        st.just(("\n\n", "")),
    ),
    max_size=12,
)


def build(pieces: list[tuple[str, str]]) -> tuple[str, str, OffsetMap]:
    """The text, the file, and the map between them."""
    text = file = ""
    runs = []
    for shown, raw in pieces:
        if shown and raw:
            runs.append(Run(len(text), len(shown), len(file), len(raw)))
        text, file = text + shown, file + raw
    return text, file, OffsetMap(tuple(runs))


@given(PIECES, st.data())
def test_the_file_shows_the_same_characters(
    pieces: list[tuple[str, str]], data: st.DataObject
) -> None:
    text, file, offsets = build(pieces)
    if not offsets.runs:
        return
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    span = offsets.span(Span(start, end))
    assert 0 <= span.start <= span.end <= len(file)
    expected = expected_span(pieces, start, end)
    if expected is not None:
        assert (span.start, span.end) == expected


def expected_span(pieces: list[tuple[str, str]], start: int, end: int) -> tuple[int, int] | None:
    """The file's stretch of the characters start to end, worked out one by one."""
    at_text = at_file = 0
    first = last = None
    for shown, raw in pieces:
        for index in range(len(shown)):
            if raw and start <= at_text + index < end:
                whole = shown != raw
                begin = at_file + (0 if whole else index)
                first = begin if first is None else first
                last = at_file + (len(raw) if whole else index + 1)
        if not raw and at_text <= start < at_text + len(shown):
            return None  # begins in text that stands nowhere in the file
        at_text, at_file = at_text + len(shown), at_file + len(raw)
    return None if first is None or last is None else (first, last)


def test_without_runs_text_and_file_are_the_same() -> None:
    assert OffsetMap().span(Span(3, 7)) == Span(3, 7)


def test_an_empty_place_stands_behind_the_character_before_it() -> None:
    offsets = OffsetMap((Run(0, 3, 3, 3), Run(5, 1, 20, 5)))
    assert offsets.span(Span(3, 3)) == Span(6, 6)
    assert offsets.span(Span(4, 4)) == Span(6, 6)
    assert offsets.span(Span(6, 6)) == Span(25, 25)
    assert offsets.span(Span(0, 0)) == Span(3, 3)
