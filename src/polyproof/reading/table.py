"""Tables (TSV, CSV): a pair a row, with texts or with paths; the first row names the columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import IO, Protocol

from polyproof.reading.errors import ReadingError
from polyproof.reading.inputs import BadInput, FilePair, ReadingOptions, TextPair
from polyproof.reading.rows import parse_row
from polyproof.thresholds import LINE_LIMIT

# What Python's reader says of a broken row, in plain words.
_FAULTS = {
    "unexpected end of data": "a cell in quotation marks is never closed",
    "',' expected after '\"'": "text stands behind the closing quotation mark of a cell",
}


class Rows(Protocol):
    """Rows of cells; `line_num` is how many lines were taken for them."""

    line_num: int

    def __iter__(self) -> Iterator[list[str]]:
        """Return the rows themselves."""

    def __next__(self) -> list[str]:
        """Return the next row."""


def read_tsv(
    file: IO[bytes], path: str, options: ReadingOptions
) -> Iterator[FilePair | TextPair | BadInput]:
    """Yield the pairs of a tab-separated table; see `read_rows`."""
    return read_rows(file, path, options, "\t")


def read_csv(
    file: IO[bytes], path: str, options: ReadingOptions
) -> Iterator[FilePair | TextPair | BadInput]:
    """Yield the pairs of a comma-separated table; see `read_rows`."""
    return read_rows(file, path, options, ",")


def rows_of(lines: Iterable[str], delimiter: str) -> Rows:
    """Return the rows of a table, given its lines with their ends.

    Tab-separated values have no quoting: a mark at the head of a cell is part of the text. In
    others a cell that is never closed, or has text behind its closing mark, is an error
    (csv.Error): read on, it would swallow the rows behind it, or lose quotation marks.
    """
    csv.field_size_limit(int(LINE_LIMIT.value))
    if delimiter == "\t":
        return csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE)
    return csv.reader(lines, delimiter=delimiter, strict=True)


def read_rows(
    file: IO[bytes], path: str, options: ReadingOptions, delimiter: str
) -> Iterator[FilePair | TextPair | BadInput]:
    """Yield the pair of each row, or what is wrong with it; blank rows are passed over."""
    text = io.TextIOWrapper(file, options.encoding or "utf-8-sig", newline="")
    reader = rows_of(text, delimiter)
    header: list[str] = []
    while True:
        start = reader.line_num + 1
        try:
            cells = next(reader)
            if not header:
                header = _header(cells, path)
            elif any(cells):
                yield parse_row(
                    _by_column(header, cells, path, start), path, f"line {start}", options
                )
        except StopIteration:
            return
        except UnicodeDecodeError as error:
            what = f"is not valid {error.encoding.upper()}; the rest is not read"
            yield BadInput(
                f"{path}:{start}", str(ReadingError(path, f"line {start} or later", what))
            )
            return
        except csv.Error as error:
            what = _FAULTS.get(str(error), str(error))
            yield BadInput(f"{path}:{start}", str(ReadingError(path, f"line {start}", what)))
        except ReadingError as error:
            yield BadInput(f"{path}:{start}", str(error))
            if not header:
                return


def _header(cells: list[str], path: str) -> list[str]:
    names = [cell.strip().lower() for cell in cells]
    if "target" not in names:
        raise ReadingError(
            path, "line 1", "names no column 'target' (id, source, target, source_lang, ...)"
        )
    return names


def _by_column(header: list[str], cells: list[str], path: str, line: int) -> dict[str, str | None]:
    if len(cells) > len(header):
        what = f"has {len(cells)} cells, the first line {len(header)}"
        raise ReadingError(path, f"line {line}", what)
    return {name: cell or None for name, cell in zip(header, cells, strict=False)}
