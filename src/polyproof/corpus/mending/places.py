"""From edits of an article's text to edits of the file that shows it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from polyproof.model import Article, Edit, OffsetMap, Run, Span


class FileEdit(NamedTuple):
    """Replace `text[start:end]` of a file by `new`, in code points of the file as decoded."""

    start: int
    end: int
    new: str

    def shifted(self, by: int) -> FileEdit:
        """Return the edit moved by `by` code points."""
        return self._replace(start=self.start + by, end=self.end + by)

    def written(self, escape: Callable[[str], str]) -> FileEdit:
        """Return the edit with what is new as a format writes it."""
        return self._replace(new=escape(self.new))


def file_edits(article: Article, edits: Iterable[Edit]) -> Iterator[FileEdit]:
    """Yield what edits of the article's text mean in `article.raw`.

    What the text does not show, such as a tag amid the words, stays: an edit over it takes the
    text on both sides and puts what is new before it.
    """
    for edit in edits:
        if not article.offsets.runs:
            yield FileEdit(edit.span.start, edit.span.end, edit.replacement)
        elif edit.span.start == edit.span.end:
            place = _insertion(article.offsets, edit.span.start)
            yield FileEdit(place, place, edit.replacement)
        else:
            new = edit.replacement
            for stretch in _stretches(article.offsets.runs, edit.span):
                yield FileEdit(stretch.start, stretch.end, new)
                new = ""


def _insertion(offsets: OffsetMap, place: int) -> int:
    """Return where in the file to insert: behind what stands before, in the same block."""
    before = bisect_right(offsets.runs, place - 1, key=_start_of) - 1
    if before < 0 or offsets.runs[before].start + offsets.runs[before].length < place:
        return offsets.start(place)
    return offsets.end(place)


def _stretches(runs: tuple[Run, ...], span: Span) -> Iterator[Span]:
    """Yield the stretches of the file that show the span, neighbours as one."""
    held: Span | None = None
    for run in runs[max(0, bisect_right(runs, span.start, key=_start_of) - 1) :]:
        if run.start >= span.end:
            break
        start, end = max(run.start, span.start), min(run.start + run.length, span.end)
        if start >= end:
            continue
        shown = Span(run.file_start, run.file_end)
        if run.length == run.file_length:
            shown = Span(run.file_start + start - run.start, run.file_start + end - run.start)
        if held is not None and held.end != shown.start:
            yield held
            held = None
        held = shown if held is None else held.cover(shown)
    if held is not None:
        yield held


def _start_of(run: Run) -> int:
    return run.start


def applied(text: str, edits: Iterable[FileEdit]) -> str:
    """Return the text with edits made that do not overlap."""
    parts: list[str] = []
    end = 0
    for edit in sorted(edits, key=lambda edit: edit[:2]):
        parts += (text[end : edit.start], edit.new)
        end = edit.end
    return "".join((*parts, text[end:]))
