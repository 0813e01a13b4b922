"""Mending tables: the text of one cell changes, and nothing else in the row."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from typing import IO

from polyproof.corpus.mending.places import FileEdit, applied
from polyproof.reading.rows import target_key
from polyproof.reading.table import rows_of

_QUOTED = re.compile(r'"(?:[^"]|"")*+"?[^,\r\n]*+|[^,\r\n]*+')
_UNQUOTED = re.compile(r"[^\t\r\n]*+")
_UNIT = re.compile(r'""|.', re.DOTALL)
_NEEDS_QUOTES = re.compile(r'^"|[,\r\n]')


def records_of(delimiter: str) -> Callable[[IO[bytes]], Iterator[tuple[int, str]]]:
    """Return what yields the rows of a table as they stand in it, with their first lines."""

    def records(file: IO[bytes]) -> Iterator[tuple[int, str]]:
        text = io.TextIOWrapper(file, "utf-8", newline="")
        seen: list[str] = []

        def lines() -> Iterator[str]:
            for line in text:
                seen.append(line)
                yield line

        rows = rows_of(lines(), delimiter)
        start = 1
        more = True
        while more:
            try:
                next(rows)
            except StopIteration:
                more = False
            except csv.Error:  # no row, but to be written as it is
                pass
            yield start, "".join(seen)
            seen.clear()
            start = rows.line_num + 1
        text.detach()

    return records


def mended_by(delimiter: str) -> Callable[[str, str, str, Sequence[FileEdit]], str]:
    """Return what makes edits in the translation of a row.

    It takes the row, the first row of the table, which names the columns, the translation as
    it was read, and edits in code points of the translation. It raises ValueError where the row
    has another translation, or would then not have the one wanted.
    """

    def mended(record: str, first: str, text: str, edits: Sequence[FileEdit]) -> str:
        cells = _cells(record, delimiter)
        header = [name.strip().lower() for name in _cells(first.removeprefix("\ufeff"), delimiter)]
        columns = {name: n for n, name in enumerate(header) if n < len(cells)}
        key = target_key({name: cells[n] or None for name, n in columns.items()})
        if cells[columns[key]] != text:
            raise ValueError(f"no longer holds the text under '{key}'")
        wanted = list(cells)
        wanted[columns[key]] = applied(text, edits)
        start, end = _place(record, columns[key], delimiter)
        after = record[:start] + _cell(record[start:end], edits, delimiter) + record[end:]
        if _cells(after, delimiter) != wanted:
            raise ValueError("would change more than the translation")
        return after

    return mended


def _cells(record: str, delimiter: str) -> list[str]:
    try:
        return next(rows_of(io.StringIO(record, newline=""), delimiter), [])
    except csv.Error as error:
        raise ValueError(str(error)) from None


def _place(record: str, column: int, delimiter: str) -> tuple[int, int]:
    """Return where a cell stands in a row, its quotation marks included."""
    pattern = _QUOTED if delimiter == "," else _UNQUOTED
    at = 0
    for number in range(column + 1):
        match = pattern.match(record, at)
        end = match.end() if match else at
        if number == column:
            return at, end
        at = end + 1  # behind the delimiter
    raise AssertionError("a column that there is not")


def _cell(raw: str, edits: Sequence[FileEdit], delimiter: str) -> str:
    """Return a cell with edits made in what it says, in quotation marks where it needs them."""
    if delimiter == "," and raw.startswith('"'):
        units = [match.start() for match in _UNIT.finditer(raw, 1, len(raw) - 1)]
        units.append(len(raw) - 1)
        if max((edit.end for edit in edits), default=0) >= len(units):
            raise ValueError("a cell with text behind its quotation mark")
        return applied(
            raw,
            (
                FileEdit(units[edit.start], units[edit.end], edit.new.replace('"', '""'))
                for edit in edits
            ),
        )
    after = applied(raw, edits)
    if delimiter == "," and _NEEDS_QUOTES.search(after):
        after = after.replace('"', '""').join('""')
    return after
