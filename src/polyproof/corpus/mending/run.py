"""A run that mends: which findings of which articles stand in which file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from polyproof.corpus.mending.archives import mend_archive
from polyproof.corpus.mending.mended import Mended, Repair, compatible
from polyproof.corpus.mending.rows import mend_rows
from polyproof.corpus.mending.texts import mend_text
from polyproof.pipeline import Checked
from polyproof.reading import FilePair, Input, ReadingOptions
from polyproof.reading.decoding import STANDARD_INPUT, shown
from polyproof.reading.formats import Format, Holds, format_of, is_known
from polyproof.reading.inputs import TextPair

_ROWS = frozenset({"jsonl", "tsv", "csv"})


class _Place(NamedTuple):
    """A file, and the format that the input was told to be in; empty where the name tells it."""

    path: str
    format: str


def mend_all(
    results: Iterable[tuple[Input, Checked]], unsafe: bool, options: ReadingOptions
) -> Iterator[Mended | str]:
    """Yield the files to mend, one after the other, with their fixes made.

    Args:
        results: what was checked, and what was found.
        unsafe: whether proposals count too, not only what never changes the meaning.
        options: how the input was read.

    Yields:
        A mended file, not yet written; or, in one line, why a file cannot be mended. What came
        from standard input can be shown mended, but not written.
    """
    wanted = (
        (_place(item, checked, options), _repair(item, checked, unsafe))
        for item, checked in results
        if checked.comparison is not None
    )
    for place, group in groupby(wanted, key=lambda found: found[0]):
        repairs = [repair for _, repair in group if repair.findings]
        if repairs:
            yield _mended(place, repairs, options)


def _place(item: Input, checked: Checked, options: ReadingOptions) -> _Place:
    if isinstance(item, TextPair):
        path = item.file
    else:
        assert checked.comparison is not None
        path = checked.comparison.target.article.name
    if path == options.input_name and is_known(path):
        return _Place(path, "")  # (its own ending tells more than the format of its partner)
    if isinstance(item, FilePair):
        return _Place(path, item.format)
    by_name = is_known(path) and format_of(path).holds is not Holds.ARTICLE
    return _Place(path, "" if by_name else options.format or "jsonl")


def _repair(item: Input, checked: Checked, unsafe: bool) -> Repair:
    assert checked.comparison is not None
    line = item.row if isinstance(item, TextPair) else 0
    findings = tuple(compatible(checked.findings, unsafe))
    return Repair(checked.comparison.target.article, findings, line)


def _mended(place: _Place, repairs: Sequence[Repair], options: ReadingOptions) -> Mended | str:
    """Return a file, found by its name, with its fixes; or why it cannot be mended."""
    format = format_of(place.path, place.format)
    if place.path in (shown(STANDARD_INPUT), options.input_name):
        if format.holds is not Holds.ARTICLE or format.binary:
            return f"{place.path}: only an article can be mended here; name its file"
        given = repairs[0].article.raw.encode(options.encoding or "utf-8")
        return mend_text(Path(place.path), given, repairs, format, options)
    if format.name == "parquet":
        return f"{place.path}: Parquet cannot be mended; mend the table that it was made from"
    try:
        return _of_file(Path(place.path), format, repairs, options)
    except OSError as error:
        return f"{place.path}: cannot be read: {error.strerror}"


def _of_file(
    path: Path, format: Format, repairs: Sequence[Repair], options: ReadingOptions
) -> Mended | str:
    if format.name in _ROWS:
        return mend_rows(path, format.name, repairs)
    if format.binary:
        return mend_archive(path, path.read_bytes(), repairs[0], format)
    return mend_text(path, path.read_bytes(), repairs, format, options)
