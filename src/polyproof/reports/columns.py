"""Text in the columns of a terminal: lines of a width, and marks beneath the right letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len

from polyproof.model import Span

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
# What would turn the direction of the rest of a terminal's line.
_BIDI = re.compile(r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# What never begins a line of Chinese or Japanese (JIS X 4051).
_NEVER_FIRST = frozenset("，。、．：；！？）」』】》〉”’…ー")
_RIGHT_TO_LEFT = ("R", "AL", "RLE", "RLO")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of text and the line of marks beneath it (empty where nothing is marked)."""

    text: str
    marks: str = ""


def harmless(text: str) -> str:
    """Return the text with each control character, line end or bidi control as a blank or `·`.

    No code point is added or taken away; a terminal shows what stands there and obeys nothing.
    """
    return _BIDI.sub("·", _CONTROL.sub(" ", text))


def is_right_to_left(text: str) -> bool:
    """Tell whether a text has letters of a script that runs from right to left."""
    return any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in text)


def rows(text: str, mark: Span | None, width: int, sign: str = "^") -> Iterator[Row]:
    """Break a text into lines of at most `width` columns, with signs under the marked part.

    Args:
        text: one stretch of text; control characters are made harmless.
        mark: what to mark; an empty span gets one sign, at its place.
        width: columns of a line.
        sign: the character to mark with.

    A right-to-left text gets no marks beneath, since terminals disagree on its order.
    """
    text = harmless(text)
    if mark is not None and is_right_to_left(text):
        mark = None
    for start, end in _breaks(text, width):
        marks = ""
        if mark is not None:
            marks = _marks(text, start, end, mark, sign)
        yield Row(text[start:end].rstrip(), marks)


def _marks(text: str, start: int, end: int, mark: Span, sign: str) -> str:
    """Return the signs for the part of `mark` that lies on the line from `start` to `end`."""
    last_line = end == len(text)
    if mark.start == mark.end:
        if start <= mark.start < end or (last_line and mark.start >= end):
            shown_end = start + len(
                text[start:end].rstrip()
            )  # blanks at a line's end are not shown
            return " " * cell_len(text[start : min(mark.start, shown_end)]) + sign
        return ""
    first, last = max(start, mark.start), min(end, mark.end)
    marked = text[first:last].rstrip() if last < mark.end else text[first:last]
    if first >= last or not marked:
        return ""
    return " " * cell_len(text[start:first]) + sign * max(1, cell_len(marked))


def _breaks(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of the lines: broken behind blanks, or anywhere in text without."""
    start = 0
    while start < len(text):
        end = _fitting(text, start, width)
        if end < len(text):
            blank = max(text.rfind(" ", start, end + 1), text.rfind("—", start, end)) + 1
            if blank > start + (end - start) // 3:
                end = blank
            elif text[end] in _NEVER_FIRST and end - start > 2:
                end -= 1
        yield start, end
        start = end


def _fitting(text: str, start: int, width: int) -> int:
    """Return how far a line of `width` columns reaches from `start`, whole characters only."""
    end, used = start, 0
    while end < len(text):
        used += cell_len(text[end])
        if used > width and end > start:
            break
        end += 1
    while start < end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end
