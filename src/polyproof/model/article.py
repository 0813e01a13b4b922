"""An article as it was read: its visible text, its blocks, and the way back to the file."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum

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


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the article: a paragraph, a headline, ...; `span` is in the article's text."""

    kind: BlockKind
    span: Span


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


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """From places in an article's text to places in the file as decoded.

    `runs` holds triples (start in the text, start in the file, length in the file), in order;
    from each run's start on, both count in step until its length in the file is used up.
    A run shorter in the text than in the file is an escape such as `&amp;`. Without runs the
    two are the same.
    """

    runs: tuple[tuple[int, int, int], ...] = ()
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False, default=())

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(run[0] for run in self.runs))

    def start(self, offset: int) -> int:
        """Return where in the file the character at `offset` of the text begins."""
        if not self.runs:
            return offset
        text_start, file_start, length = self.runs[max(0, bisect_right(self._starts, offset) - 1)]
        return file_start + min(max(0, offset - text_start), length)

    def end(self, offset: int) -> int:
        """Return where in the file the character before `offset` of the text ends."""
        if not self.runs:
            return offset
        if offset <= 0:
            return self.start(0)
        index = max(0, bisect_right(self._starts, offset - 1) - 1)
        text_start, file_start, length = self.runs[index]
        following = self._starts[index + 1] if index + 1 < len(self._starts) else None
        if following == offset:  # the last character of a run covers all that is left of it
            return file_start + length
        return file_start + min(max(0, offset - text_start), length)

    def span(self, span: Span) -> Span:
        """Return the place in the file that shows `span` of the text."""
        start = self.start(span.start)
        return Span(start, start if span.start == span.end else max(start, self.end(span.end)))


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
    """

    text: str
    language: str
    blocks: tuple[Block, ...]
    marks: tuple[InlineMark, ...] = ()
    name: str = ""
    file_text: str | None = None
    offsets: OffsetMap = OffsetMap()
    notes: tuple[str, ...] = ()

    @property
    def raw(self) -> str:
        """The file as decoded: what offsets in reports count."""
        return self.text if self.file_text is None else self.file_text
