"""Puts an article together from the pieces of a file that its readers see."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace

from polyproof.model import Article, Block, BlockKind, InlineKind, InlineMark, OffsetMap, Run, Span

BETWEEN_BLOCKS = "\n\n"
_COLLAPSED = re.compile(r"[ \t\n\f\r]{2,}|[\t\n\f\r]|^ | $")


@dataclass(frozen=True, slots=True)
class Newlines:
    r"""The way from a text whose line ends are all `\n` back to the text with `\r\n`.

    `pairs` are the places, in the unified text, of the line ends that were two characters.
    """

    pairs: tuple[int, ...] = ()

    def back(self, offset: int) -> int:
        """Return the offset in the text as it was."""
        return offset + bisect_right(self.pairs, offset - 1)


def unify_newlines(text: str) -> tuple[str, Newlines]:
    r"""Return the text with `\n` for every `\r\n` and `\r`, and the way back."""
    if "\r" not in text:
        return text, Newlines()
    pairs = tuple(m.start() - i for i, m in enumerate(re.finditer("\r\n", text)))
    return text.replace("\r\n", "\n").replace("\r", "\n"), Newlines(pairs)


@dataclass
class _OpenMark:
    kind: InlineKind
    target: str
    start: int


@dataclass
class Builder:
    """Collects text, blocks, inline marks and offsets; blocks are two line breaks apart."""

    _parts: list[str] = field(default_factory=list)
    _runs: list[Run] = field(default_factory=list)
    _blocks: list[Block] = field(default_factory=list)
    _marks: list[InlineMark] = field(default_factory=list)
    _open_marks: list[_OpenMark] = field(default_factory=list)
    _length: int = 0
    _block: tuple[BlockKind, str] = (BlockKind.PARAGRAPH, "")
    _block_start: int | None = None

    @property
    def in_block(self) -> bool:
        """Whether the current block shows anything yet."""
        return self._block_start is not None

    @property
    def has_blocks(self) -> bool:
        """Whether any block shows something already."""
        return bool(self._blocks) or self.in_block

    def begin(self, kind: BlockKind, unit: str = "") -> None:
        """End the current block; what is shown from now on belongs to a new one."""
        self.end()
        self._block = (kind, unit)

    def end(self) -> None:
        """End the current block; blanks at its end are dropped."""
        if self._block_start is None:
            return
        while self._parts[-1] in (" ", "\n"):  # only blanks of its own piece can end a block
            self._length -= len(self._parts.pop())
            self._runs.pop()
        kind, unit = self._block
        self._blocks.append(Block(kind, Span(self._block_start, self._length), unit))
        for mark in self._open_marks:
            self._add_mark(mark)
        self._block_start = None

    def show(self, text: str, start: int, length: int) -> None:
        """Show `text`, which stands in the file from `start` for `length` code points."""
        if text.strip(" \n"):
            self._put(text, start, length)
        elif text:
            self.blank(start, length)

    def _put(self, text: str, start: int, length: int) -> None:
        if self._block_start is None:
            if self._blocks:
                self._parts.append(BETWEEN_BLOCKS)
                self._length += len(BETWEEN_BLOCKS)
            self._block_start = self._length
            for mark in self._open_marks:
                mark.start = self._length
        self._parts.append(text)
        self._runs.append(Run(self._length, len(text), start, length))
        self._length += len(text)

    def flow(self, text: str, start: int) -> None:
        """Show `text`, which stands in the file from `start`, its runs of blanks as one blank."""
        end = 0
        for match in _COLLAPSED.finditer(text):
            self.show(text[end : match.start()], start + end, match.start() - end)
            end = match.end()
            self.blank(start + match.start(), end - match.start())
        self.show(text[end:], start + end, len(text) - end)

    def piece(self, text: str, start: int, length: int) -> None:
        """Show `text`, which stands in the file from `start` for `length` code points.

        Its runs of blanks show as one. A text of another length than in the file is a
        reference: one piece, shown as it is.
        """
        if not text.strip(" \t\n\f\r"):
            self.blank(start, length)
        elif len(text) == length:
            self.flow(text, start)
        else:
            self.show(text, start, length)

    def blank(self, start: int, length: int, char: str = " ") -> None:
        """Show one blank for all the blanks at `start`; none at the start of a block."""
        if self._block_start is None:
            return
        if self._parts[-1] == " " and char == "\n":
            self._length -= len(self._parts.pop())
            self._runs.pop()
        if self._parts[-1] not in (" ", "\n"):
            self._put(char, start, length)

    def mark(self, kind: InlineKind, target: str = "") -> None:
        """Begin a stretch of marked text here."""
        self._open_marks.append(_OpenMark(kind, target, self._length))

    def unmark(self, kind: InlineKind) -> None:
        """End the stretch of marked text that was begun last with this kind, if any."""
        for index in range(len(self._open_marks) - 1, -1, -1):
            if self._open_marks[index].kind is kind:
                mark = self._open_marks.pop(index)
                if self._block_start is not None:
                    self._add_mark(mark)
                return

    def _add_mark(self, mark: _OpenMark) -> None:
        start = max(mark.start, self._block_start or 0)
        if start < self._length:
            self._marks.append(InlineMark(mark.kind, Span(start, self._length), mark.target))

    def article(
        self,
        raw: str | None,
        name: str,
        newlines: Newlines = Newlines(),
        language: str = "",
        line: int = 1,
    ) -> Article:
        """Return the article that was shown.

        Args:
            raw: the file as decoded; None for a file that is no text, into which no offset leads.
            name: what to call it.
            newlines: from the offsets that were shown to those of `raw`.
            language: its language, if the file tells.
            line: the line of the file that `raw` begins with.
        """
        self.end()
        text = "".join(self._parts)
        return Article(
            text=text,
            language=language,
            blocks=tuple(self._blocks),
            marks=tuple(_trimmed(_merged(self._marks), text)),
            name=name,
            file_text=raw,
            offsets=OffsetMap(() if raw is None else tuple(_joined(self._runs, newlines))),
            line=line,
        )


def _joined(runs: list[Run], newlines: Newlines) -> list[Run]:
    """Return the runs with offsets of the file itself, neighbours that count in step as one."""
    joined: list[Run] = []
    for run in runs:
        start = newlines.back(run.file_start)
        new = Run(run.start, run.length, start, newlines.back(run.file_end) - start)
        last = joined[-1] if joined else None
        if (
            last
            and last.length == last.file_length
            and new.length == new.file_length
            and last.start + last.length == new.start
            and last.file_end == new.file_start
        ):
            joined[-1] = Run(
                last.start, last.length + new.length, last.file_start, last.length + new.length
            )
        else:
            joined.append(new)
    return joined


def _merged(marks: list[InlineMark]) -> list[InlineMark]:
    """Return the marks in order, those that touch and are of a kind as one."""
    merged: list[InlineMark] = []
    last: dict[tuple[InlineKind, str], int] = {}  # where in `merged` the last of each kind is
    for mark in sorted(marks, key=lambda mark: mark.span):
        index = last.get((mark.kind, mark.target))
        if index is not None and merged[index].span.end == mark.span.start:
            merged[index] = replace(merged[index], span=merged[index].span.cover(mark.span))
        else:
            last[mark.kind, mark.target] = len(merged)
            merged.append(mark)
    return merged


def _trimmed(marks: list[InlineMark], text: str) -> list[InlineMark]:
    """Return the marks without blanks at their edges; marks of nothing but blanks are left out."""
    trimmed = []
    for mark in marks:
        shown = mark.span.of(text)
        start = mark.span.start + len(shown) - len(shown.lstrip())
        end = start + len(shown.strip())
        if start < end:
            trimmed.append(InlineMark(mark.kind, Span(start, end), mark.target))
    return trimmed
