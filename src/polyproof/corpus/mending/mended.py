"""What there is to mend in a file, and the file as mended."""

from __future__ import annotations

import difflib
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from polyproof.model import Article, Edit, Finding, Span

IN_THE_WAY = "nothing can be mended here, since markup stands in the way"


@dataclass(frozen=True, slots=True)
class Repair:
    """What is to be mended in an article.

    Attributes:
        article: the translation.
        findings: those to mend; each has a fix, and no two edits touch.
        line: where in a table, or in JSON lines, the row of the article begins; else 0.
    """

    article: Article
    findings: tuple[Finding, ...]
    line: int = 0


class Mended(Protocol):
    """A file with its fixes made, not yet written."""

    @property
    def path(self) -> Path:
        """The file."""

    @property
    def count(self) -> int:
        """How many findings this mends."""

    @property
    def left(self) -> int:
        """How many findings it does not mend, since markup stands in the way."""

    def diff(self) -> Iterator[str]:
        """Yield the lines of a unified diff."""

    def write(self) -> None:
        """Write the file, whole or not at all; raise OSError where that fails."""


@dataclass(frozen=True, slots=True)
class MendedText:
    """A file that is mended as a whole.

    Attributes:
        path: the file.
        before: what stands in it; of an archive, the text that it shows.
        after: the same with its fixes.
        content: the bytes to write.
        count: how many findings this mends.
        left: how many it does not, since markup stands in the way.
    """

    path: Path
    before: str
    after: str
    content: bytes
    count: int
    left: int = 0

    def diff(self) -> Iterator[str]:
        """Yield the lines of a unified diff."""
        before, after = (t.splitlines(keepends=True) for t in (self.before, self.after))
        name = self.path.as_posix()
        for line in difflib.unified_diff(before, after, name, name):
            yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"

    def write(self) -> None:
        """Write the file, whole or not at all."""
        write_whole(self.path, (self.content,))


def write_whole(path: Path, parts: Iterable[bytes]) -> None:
    """Put a file in the place of another, once all of it is written; keep its mode.

    Raises:
        OSError: it cannot be written; the file is then as it was.
    """
    path = path.resolve()
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(parts)
        shutil.copymode(path, name)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def compatible(findings: tuple[Finding, ...], unsafe: bool) -> Iterator[Finding]:
    """Yield the findings to mend; of two whose edits touch, the first."""
    taken: list[Span] = []
    for finding in findings:
        if finding.fix is None or not (finding.fix.safe or unsafe):
            continue
        spans = [edit.span for edit in finding.fix.edits]
        if not any(span.overlaps(other) for span in spans for other in taken):
            taken.extend(spans)
            yield finding


def edits_of(findings: Iterable[Finding]) -> list[Edit]:
    """Return the edits that mend the findings, in the order of their places."""
    edits = [edit for finding in findings if finding.fix for edit in finding.fix.edits]
    return sorted(edits, key=lambda edit: edit.span)


def words(text: str) -> str:
    """Return a text with all its blanks alike, to compare what it says."""
    return " ".join(text.split())
