"""Parquet: a pair a row, with the columns of a batch line; needs pyarrow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from polyproof.reading.errors import ReadingError
from polyproof.reading.inputs import BadInput, FilePair, ReadingOptions, TextPair
from polyproof.reading.rows import parse_row

_ROWS = 256  # that are held at a time


def read_parquet(
    file: IO[bytes], name: str, options: ReadingOptions
) -> Iterator[FilePair | TextPair | BadInput]:
    """Yield the pair of each row, or what is wrong with it."""
    try:
        import pyarrow  # noqa: PLC0415  an extra
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError:
        what = "Parquet needs pyarrow: pip install 'polyproof[formats]'"
        yield BadInput(name, str(ReadingError(name, "", what)))
        return
    number = 0
    try:
        for batch in parquet.ParquetFile(file).iter_batches(batch_size=_ROWS):
            for row in batch.to_pylist():
                number += 1
                try:
                    yield parse_row(row, name, f"row {number}", options)
                except ReadingError as error:
                    yield BadInput(f"{name}:{number}", str(error))
    except (pyarrow.ArrowException, OSError) as error:
        place = f"row {number + 1} or later" if number else ""
        yield BadInput(name, str(ReadingError(name, place, f"is no Parquet: {error}")))
