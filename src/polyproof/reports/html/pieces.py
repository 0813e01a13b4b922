"""The text of a block cut into sentences and, within them, where findings begin and end."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from polyproof.model import Span
from polyproof.text import Document


@dataclass(frozen=True, slots=True)
class Mark:
    """A place to mark: where, and the number of its finding (from 1)."""

    span: Span
    number: int


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one sentence under the same findings; without text, a place where some is missing.

    Attributes:
        text: the characters.
        numbers: the findings that concern them, the shortest first.
        begins: those of `numbers` that were not marked before.
    """

    text: str
    numbers: tuple[int, ...] = ()
    begins: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """Pieces of one sentence; `sentence` is its index, None between sentences."""

    sentence: int | None
    pieces: tuple[Piece, ...]


class Cutter:
    """Cuts the blocks of one document, in order; knows which findings it has met."""

    def __init__(self, document: Document, marks: Sequence[Mark]) -> None:
        """Take the places to mark, in any order."""
        self._document = document
        self._block_starts = [block.span.start for block in document.article.blocks]
        shown = (Mark(self._shown(mark.span), mark.number) for mark in marks)
        self._marks = sorted(shown, key=lambda mark: (mark.span, mark.number))
        self._starts = [mark.span.start for mark in self._marks]
        self._longest = max((len(mark.span) for mark in marks), default=0)
        self._sentence_starts = [sentence.span.start for sentence in document.sentences]
        self._met: set[int] = set()

    def runs(self, block: Span) -> Iterator[Run]:
        """Yield the text of a block, sentence by sentence, with what stands between them."""
        sentences = self._document.sentences
        first = bisect_left(self._sentence_starts, block.start)
        stop = bisect_left(self._sentence_starts, block.end)
        marks = self._near(block)
        at = block.start
        for sentence in sentences[first:stop]:
            start, end = max(at, sentence.span.start), min(sentence.span.end, block.end)
            if at < start:
                yield Run(None, self._pieces(Span(at, start), marks, closed=False))
            yield Run(sentence.index, self._pieces(Span(start, end), marks, closed=True))
            at = end
        if at < block.end or first == stop:
            yield Run(None, self._pieces(Span(at, block.end), marks, closed=True))

    def _shown(self, span: Span) -> Span:
        """Return a place that the page shows: one between blocks moves to the end of the first."""
        blocks = self._document.article.blocks
        before = bisect_right(self._block_starts, span.start) - 1
        if before < 0 or span.start <= blocks[before].span.end - bool(len(span)):
            return span
        if before + 1 < len(blocks) and span.end > blocks[before + 1].span.start:
            return span
        return Span(blocks[before].span.end, blocks[before].span.end)

    def _near(self, block: Span) -> list[Mark]:
        """Return the marks that can touch a block."""
        first = bisect_left(self._starts, block.start - self._longest)
        stop = bisect_right(self._starts, block.end)
        return [m for m in self._marks[first:stop] if m.span.end >= block.start]

    def _pieces(self, span: Span, marks: list[Mark], closed: bool) -> tuple[Piece, ...]:
        """Cut a stretch; a place without width at its very end counts where it is `closed`."""
        inside = [m for m in marks if m.span.start <= span.end and span.start <= m.span.end]
        edges = {span.start, span.end}
        for mark in inside:
            edges.update(e for e in (mark.span.start, mark.span.end) if span.start < e < span.end)
        ordered = sorted(edges)
        pieces: list[Piece] = []
        for index, edge in enumerate(ordered):
            if edge < span.end or closed:
                pieces.extend(self._gap(m) for m in inside if m.span == Span(edge, edge))
            if index + 1 < len(ordered):
                pieces.append(self._piece(Span(edge, ordered[index + 1]), inside))
        return tuple(piece for piece in pieces if piece.text or piece.begins)

    def _gap(self, mark: Mark) -> Piece:
        return Piece("", (mark.number,), self._new((mark.number,)))

    def _piece(self, span: Span, marks: list[Mark]) -> Piece:
        covering = [m for m in marks if len(m.span) and m.span.contains(span)]
        numbers = tuple(m.number for m in sorted(covering, key=lambda m: (len(m.span), m.number)))
        return Piece(span.of(self._document.text), numbers, self._new(numbers))

    def _new(self, numbers: tuple[int, ...]) -> tuple[int, ...]:
        new = tuple(number for number in numbers if number not in self._met)
        self._met.update(new)
        return new
