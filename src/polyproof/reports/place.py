"""Where a finding is, in the terms of the file: offsets, lines, columns, the text there."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from polyproof.model import Article, Finding, Side, Span
from polyproof.pipeline import Checked

_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file as decoded.

    Attributes:
        path: the file, or the id of the batch line.
        span: half-open, in code points of the file as decoded.
        line: of the start, from 1; lines end with LF, CR LF or CR, as editors count them.
        column: of the start, from 1, in code points; 0 where the place is a line as a whole.
        end_line: of the end.
        end_column: of the end, behind the last character.
        excerpt: what the file has there: `raw[span.start:span.end]`.
        unit: what the file calls the part (`paragraph 5`, `unit intro`, `cue 7`); empty where
            it has no name for it.
    """

    path: str
    span: Span
    line: int
    column: int
    end_line: int
    end_column: int
    excerpt: str
    unit: str = ""

    @property
    def point(self) -> str:
        """Line and column, as editors know them: `5:92`; the line alone where it is all."""
        return f"{self.line}:{self.column}" if self.column else str(self.line)


@dataclass(frozen=True)
class Locator:
    """Finds places of an article's text in its file."""

    article: Article
    path: str

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.article.raw))]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.article.blocks]

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Return line and column, both from 1, of an offset in `raw`."""
        line = bisect_right(self._line_starts, offset)
        return line + self.article.line - 1, offset - self._line_starts[line - 1] + 1

    def place(self, span: Span) -> Place:
        """Return the place in the file that shows `span` of the article's text."""
        there = self.article.offsets.span(span)
        line, column = self.line_and_column(there.start)
        end_line, end_column = self.line_and_column(there.end)
        excerpt = there.of(self.article.raw)
        unit = self.unit_at(span.start)
        return Place(self.path, there, line, column, end_line, end_column, excerpt, unit)

    def unit_at(self, offset: int) -> str:
        """Return what the file calls the block that an offset of the text lies in or behind."""
        blocks = self.article.blocks
        index = bisect_right(self._block_starts, offset) - 1
        return blocks[max(0, index)].unit if blocks else ""


@dataclass(frozen=True)
class Places:
    """The places of one checked article's findings."""

    checked: Checked

    @cached_property
    def target(self) -> Locator:
        """Finds places in the translation."""
        assert self.checked.comparison is not None
        article = self.checked.comparison.target.article
        return Locator(article, article.name or self.checked.id)

    @cached_property
    def source(self) -> Locator:
        """Finds places in the source."""
        assert self.checked.comparison is not None
        assert self.checked.comparison.source is not None
        article = self.checked.comparison.source.article
        return Locator(article, article.name or self.checked.id)

    def of(self, finding: Finding) -> Place:
        """Return the place of a finding, in the version that it belongs to."""
        locator = self.source if finding.side is Side.SOURCE else self.target
        return locator.place(finding.span)

    def in_file(self, finding: Finding) -> Place:
        """Return the place for who opens files: of a text in a row, the line of the row.

        The unit then says where in the text it is: `id 3, 1:199`.
        """
        return self._in_file(self.of(finding), finding.side)

    def source_in_file(self, finding: Finding) -> Place | None:
        """Return the place in the source for who opens files, if the finding points to one."""
        place = self.source_of(finding)
        return self._in_file(place, Side.SOURCE) if place else None

    def _in_file(self, place: Place, side: Side) -> Place:
        article = (self.source if side is Side.SOURCE else self.target).article
        if article.row is None:
            return place
        file, line = article.row
        unit = f"id {self.checked.id}, {place.line}:{place.column}"
        return Place(file, Span(0, 0), line, 0, line, 0, place.excerpt, unit)

    def source_of(self, finding: Finding) -> Place | None:
        """Return the place in the source that a finding points to, if it does."""
        if finding.source_span is None or self.checked.comparison is None:
            return None
        if self.checked.comparison.source is None:
            return None
        return self.source.place(finding.source_span)
