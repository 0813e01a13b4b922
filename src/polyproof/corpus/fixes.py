"""Mending files: the fixes of findings, applied to the file that they stand in."""

from __future__ import annotations

import difflib
import html
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from polyproof.model import Article, Edit, Finding, Span
from polyproof.pipeline import Checked
from polyproof.reading.decoding import STANDARD_INPUT, shown
from polyproof.reading.formats import format_of, is_known


@dataclass(frozen=True, slots=True)
class Mended:
    """A file before and after its fixes.

    Attributes:
        path: the file.
        before: what stands in it.
        after: what should.
        count: how many findings this mends.
    """

    path: Path
    before: str
    after: str
    count: int

    def diff(self) -> Iterator[str]:
        """Yield the lines of a unified diff."""
        name = self.path.as_posix()
        yield from difflib.unified_diff(
            self.before.splitlines(keepends=True),
            self.after.splitlines(keepends=True),
            name,
            name,
        )

    def write(self) -> None:
        """Write the mended file, as UTF-8 with the line ends that it had."""
        self.path.write_text(self.after, encoding="utf-8", newline="")


def mend(checked: Checked, unsafe: bool = False, as_read: bool = False) -> Mended | str | None:
    """Return the file of a translation with its fixes.

    Args:
        checked: the article with its findings; one from standard input can be shown mended,
            but not written.
        unsafe: whether proposals count too, not only what never changes the meaning.
        as_read: whether it was read from standard input under the name of a file.

    Returns:
        The mended file; None where there is nothing to mend; or, in one line, why the file
        cannot be mended.
    """
    if checked.comparison is None:
        return None
    article = checked.comparison.target.article
    chosen = list(_compatible(checked.findings, unsafe))
    if not chosen:
        return None
    path = Path(article.name)
    as_read = as_read or article.name == shown(STANDARD_INPUT)
    before = article.raw if as_read else _content(path)
    if before is None:
        return f"{article.name or checked.id}: only a file of text in UTF-8 can be mended in place"
    mark = "\ufeff" if before.startswith("\ufeff") and not article.raw.startswith("\ufeff") else ""
    if before != mark + article.raw:
        return f"{path}: holds more than one article, which cannot be mended in place"
    edits = [edit for finding in chosen if finding.fix for edit in finding.fix.edits]
    after = mark + mended_text(
        article, edits, is_known(path.name) and format_of(path.name).declares
    )
    return Mended(path, before, after, len(chosen))


def _content(path: Path) -> str | None:
    """Return the text of a file; None where there is no such file or it is no UTF-8."""
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, ValueError):
        return None


def _compatible(findings: tuple[Finding, ...], unsafe: bool) -> Iterator[Finding]:
    """Yield the findings to mend; of two whose edits touch, the first."""
    taken: list[Span] = []
    for finding in findings:
        if finding.fix is None or not (finding.fix.safe or unsafe):
            continue
        spans = [edit.span for edit in finding.fix.edits]
        if not any(span.overlaps(other) for span in spans for other in taken):
            taken.extend(spans)
            yield finding


def mended_text(article: Article, edits: list[Edit], markup: bool = False) -> str:
    """Return the file's text with edits made; in markup, the replacement is escaped."""
    parts: list[str] = []
    end = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        span = article.offsets.span(edit.span)
        new = html.escape(edit.replacement, quote=False) if markup else edit.replacement
        parts += (article.raw[end : span.start], new)
        end = span.end
    return "".join((*parts, article.raw[end:]))
