"""Mending JSON lines: the text of one value changes, and nothing else in the line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import IO

from polyproof.corpus.mending.places import FileEdit, applied
from polyproof.reading.rows import target_key

_DECODER = json.JSONDecoder()
_BLANKS = re.compile(r"[ \t\r\n]*+")
# What stands for one character in a string: a pair of surrogates, an escape, or itself.
_UNIT = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]",
    re.DOTALL,
)


def records(file: IO[bytes]) -> Iterator[tuple[int, str]]:
    """Yield the lines with their numbers; raise UnicodeDecodeError for what is not UTF-8."""
    for number, line in enumerate(file, 1):
        yield number, line.decode("utf-8")


def mended(record: str, first: str, text: str, edits: Sequence[FileEdit]) -> str:
    """Return a line with edits of its translation made.

    Args:
        record: the line.
        first: not needed: lines name their values themselves.
        text: the translation as it was read.
        edits: in code points of the translation.

    Raises:
        ValueError: the line has another translation, or would then not have the one wanted.
    """
    row = json.loads(record.removeprefix("\ufeff"))
    key = target_key(row)
    start, end = _places(record)[key]
    units = [match.start() for match in _UNIT.finditer(record, start + 1, end - 1)]
    if row[key] != text or len(units) != len(text):
        raise ValueError(f"no longer holds the text under '{key}'")
    units.append(end - 1)
    is_ascii = "\\u" in record[start:end] and record.isascii()
    after = applied(
        record,
        (
            FileEdit(
                units[edit.start],
                units[edit.end],
                json.dumps(edit.new, ensure_ascii=is_ascii)[1:-1],
            )
            for edit in edits
        ),
    )
    if json.loads(after.removeprefix("\ufeff")) != row | {key: applied(text, edits)}:
        raise ValueError("would change more than the translation")
    return after


def _places(record: str) -> dict[str, tuple[int, int]]:
    """Return where the value of each key of an object stands; the last of a key counts."""
    places: dict[str, tuple[int, int]] = {}
    at = _skip(record, record.index("{") + 1)
    while record[at] != "}":
        key, at = _DECODER.raw_decode(record, at)
        start = _skip(record, _skip(record, at) + 1)  # behind the colon
        _, end = _DECODER.raw_decode(record, start)
        places[key] = (start, end)
        at = _skip(record, end)
        at = _skip(record, at + 1) if record[at] == "," else at
    return places


def _skip(record: str, at: int) -> int:
    match = _BLANKS.match(record, at)
    return match.end() if match else at
