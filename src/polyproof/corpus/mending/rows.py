"""Mending files with a row for each pair: JSON lines and tables. Row by row, in little memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from polyproof.corpus.mending import json_lines, tables
from polyproof.corpus.mending.mended import IN_THE_WAY, Repair, edits_of, write_whole
from polyproof.corpus.mending.places import FileEdit
from polyproof.model import Finding

Records = Iterator[tuple[int, str]]  # the line that a record begins on, and its text


@dataclass(frozen=True)
class Kind:
    """How a format writes rows.

    Attributes:
        records: yields the records of an open file, as they stand in it; raises ValueError
            where they are not UTF-8.
        mended: makes edits in the translation of a record, given the record, the first record
            of the file and the translation as it was read; raises ValueError where that is not
            what the record would then say.
    """

    records: Callable[[IO[bytes]], Records]
    mended: Callable[[str, str, str, Sequence[FileEdit]], str]


_KINDS = {
    "jsonl": Kind(json_lines.records, json_lines.mended),
    "tsv": Kind(tables.records_of("\t"), tables.mended_by("\t")),
    "csv": Kind(tables.records_of(","), tables.mended_by(",")),
}


@dataclass(frozen=True)
class MendedRows:
    """A file of rows with some of them mended.

    Attributes:
        path: the file.
        count: how many findings this mends.
        left: how many it does not.
        changes: by the line that a record begins on, the record before and after.
        records: yields the records of the file.
    """

    path: Path
    count: int
    left: int
    changes: dict[int, tuple[str, str]]
    records: Callable[[IO[bytes]], Records]

    def diff(self) -> Iterator[str]:
        """Yield the lines of a unified diff, without lines around those that change."""
        name = self.path.as_posix()
        yield from (f"--- {name}\n", f"+++ {name}\n")
        for line, (before, after) in self.changes.items():
            old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
            yield f"@@ -{line},{len(old)} +{line},{len(new)} @@\n"
            for sign, lines in (("-", old), ("+", new)):
                yield from (sign + text.rstrip("\r\n") + "\n" for text in lines)

    def write(self) -> None:
        """Write the file, whole or not at all."""
        with self.path.open("rb") as file:
            write_whole(self.path, self._content(file))

    def _content(self, file: IO[bytes]) -> Iterator[bytes]:
        for line, record in self.records(file):
            before, after = self.changes.get(line, (record, record))
            yield (after if before == record else record).encode("utf-8")


def mend_rows(path: Path, format: str, repairs: Sequence[Repair]) -> MendedRows | str:
    """Return a file of rows with its fixes; or, in one line, why it cannot be mended."""
    kind = _KINDS[format]
    wanted = {repair.line: repair for repair in repairs}
    changes: dict[int, tuple[str, str]] = {}
    first = ""
    count = left = 0
    try:
        with path.open("rb") as file:
            for line, record in kind.records(file):
                first = first or record
                if repair := wanted.get(line):
                    after, able = _mended(kind, record, first, repair)
                    count, left = count + able, left + len(repair.findings) - able
                    if able:
                        changes[line] = (record, after)
    except ValueError:
        return f"{path}: is not UTF-8; only that is mended row by row"
    if not count:
        return f"{path}: {IN_THE_WAY}"
    return MendedRows(path, count, left, changes, kind.records)


def _mended(kind: Kind, record: str, first: str, repair: Repair) -> tuple[str, int]:
    """Return a record with the fixes that can be made, and their number."""

    def attempt(findings: tuple[Finding, ...]) -> str | None:
        edits = [FileEdit(e.span.start, e.span.end, e.replacement) for e in edits_of(findings)]
        try:
            return kind.mended(record, first, repair.article.text, edits)
        except (ValueError, KeyError):
            return None

    able = repair.findings
    after = attempt(able)
    if after is None:
        able = tuple(finding for finding in able if attempt((finding,)) is not None)
        after = attempt(able)
    return (record, 0) if after is None else (after, len(able))
