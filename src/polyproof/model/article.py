"""An article as it was read: its visible text, its blocks, and the way back to the file."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from polyproof.model.span import Span


class BlockKind(StrEnum):
    """The part a block plays in an article."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    SUBHEADING = "subheading"
    CAPTION = "caption"
    LIST_ITEM = "list item"


HEADS = (BlockKind.HEADLINE, BlockKind.STANDFIRST)
"""What stands atop an article, in this order; desks often write it anew."""


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the article: a paragraph, a headline, ...

    `span` is in the article's text; `unit` is what the file calls the block (`unit intro`,
    `cue 7`, `paragraph 5`), empty where it has no name for it.
    """

    kind: BlockKind
    span: Span
    unit: str = ""


class InlineKind(StrEnum):
    """The kinds of markup inside a block that polyproof follows across the translation."""

    EMPHASIS = "emphasis"
    STRONG = "strong"
    LINK = "link"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class InlineMark:
    """A stretch of text that carried markup; `target` is a link's address, else empty."""

    kind: InlineKind
    span: Span
    target: str = ""


class Run(NamedTuple):
    """A stretch of an article's text and the stretch of the file that shows it.

    `start` and `length` count the text, `file_start` and `file_length` the file as decoded.
    Where both lengths are the same, the two count in step. Where they differ, the run is one
    piece: an escape such as `&amp;`, or blanks that the format shows as one.
    """

    start: int
    length: int
    file_start: int
    file_length: int

    @property
    def file_end(self) -> int:
        """Where in the file the run ends."""
        return self.file_start + self.file_length


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """From places in an article's text to places in the file as decoded.

    `runs` stand in the order of the text and do not overlap. Text between two runs (a line
    break between blocks) stands nowhere in the file: it belongs to the end of the run before
    it. Without runs, text and file are the same.
    """

    runs: tuple[Run, ...] = ()

    def start(self, offset: int) -> int:
        """Return where in the file the character at `offset` of the text begins."""
        if not self.runs:
            return offset
        index = bisect_right(self.runs, offset, key=_start_of) - 1
        if index < 0:
            return self.runs[0].file_start
        run = self.runs[index]
        if offset >= run.start + run.length:
            return run.file_end
        return run.file_start + (offset - run.start if run.length == run.file_length else 0)

    def end(self, offset: int) -> int:
        """Return where in the file the character before `offset` of the text ends."""
        if not self.runs:
            return offset
        index = bisect_right(self.runs, offset - 1, key=_start_of) - 1
        if index < 0:
            return self.runs[0].file_start
        run = self.runs[index]
        if offset >= run.start + run.length or run.length != run.file_length:
            return run.file_end
        return run.file_start + offset - run.start

    def span(self, span: Span) -> Span:
        """Return the place in the file that shows `span` of the text."""
        if span.start == span.end:
            place = self.end(span.start)
            return Span(place, place)
        start = self.start(span.start)
        return Span(start, max(start, self.end(span.end)))


def _start_of(run: Run) -> int:
    return run.start


class Row(NamedTuple):
    """Where a text stands that is a row of a file: a table, JSON lines; `line` counts from 1."""

    file: str
    line: int


@dataclass(frozen=True)
class Article:
    """One version of an article.

    Attributes:
        text: the visible text; every span that rules see and give counts code points of it.
        language: primary language subtag in lower case (`en`), or empty where unknown.
        blocks: the blocks in order; together they cover all of the text but line breaks.
        marks: emphasis, links, ...
        name: what to call the article in a report (a path or an id).
        file_text: the file as decoded, where it differs from `text`.
        offsets: from `text` to the file.
        notes: what the reader had to assume (an encoding found, a language guessed).
        line: the number, from 1, of the line of the file that `raw` begins with; greater than
            1 where `raw` is only the part of a file that holds this article.
        row: the row of a file that gives the text as a value; None where the text is no value.
            Offsets, lines and columns are then those of the value.
    """

    text: str
    language: str
    blocks: tuple[Block, ...]
    marks: tuple[InlineMark, ...] = ()
    name: str = ""
    file_text: str | None = None
    offsets: OffsetMap = OffsetMap()
    notes: tuple[str, ...] = ()
    line: int = 1
    row: Row | None = None

    @property
    def raw(self) -> str:
        """The file as decoded: what offsets in reports count."""
        return self.text if self.file_text is None else self.file_text
