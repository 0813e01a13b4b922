"""JSON lines: a pair a line, with texts or with paths."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import IO

from polyproof.reading.decoding import STANDARD_INPUT, shown
from polyproof.reading.errors import ReadingError
from polyproof.reading.inputs import BadInput, FilePair, ReadingOptions, TextPair
from polyproof.reading.rows import parse_row
from polyproof.thresholds import LINE_LIMIT


def read_rows(
    file: IO[bytes], path: str, options: ReadingOptions
) -> Iterator[FilePair | TextPair | BadInput]:
    """Yield the pair of each line, or what is wrong with it; blank lines are passed over."""
    limit = int(LINE_LIMIT.value)
    number = 0
    while line := file.readline(limit):
        number += 1
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        try:
            if len(line) == limit and not line.endswith(b"\n"):
                _skip_line(file, limit)
                raise ReadingError(path, f"line {number}", f"is longer than {limit} bytes")
            if line.strip():
                yield _parse(line, path, number, options)
        except ReadingError as error:
            yield BadInput(f"{path}:{number}", str(error))


def _skip_line(file: IO[bytes], limit: int) -> None:
    while (rest := file.readline(limit)) and not rest.endswith(b"\n"):
        pass


def _parse(line: bytes, path: str, number: int, options: ReadingOptions) -> FilePair | TextPair:
    place = f"line {number}"
    try:
        row = json.loads(line.decode(options.encoding or "utf-8"))
    except LookupError:
        raise ReadingError(path, "", f"the encoding '{options.encoding}' is not known") from None
    except UnicodeDecodeError as error:
        raise ReadingError(
            path, place, f"is not valid UTF-8 (byte {error.start + 1} of the line)"
        ) from None
    except json.JSONDecodeError as error:
        what = f"is not JSON: {error.msg}, column {error.colno}"
        if number == 1 and path == shown(STANDARD_INPUT):
            what += "; for an article name its format with --input-format"
        raise ReadingError(path, place, what) from None
    except (ValueError, RecursionError):
        raise ReadingError(path, place, "is JSON too deep or with a number too long") from None
    if not isinstance(row, dict):
        raise ReadingError(path, place, "is not a JSON object")
    return parse_row(row, path, place, options)
