"""Which words of linked sentences have no counterpart on the other side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import regex

from polyproof.alignment.lexical.network import Array, Compared, Network, Read
from polyproof.alignment.lexical.pieces import Piece
from polyproof.locales.scripts import RUN_TOGETHER
from polyproof.model import Link, Span
from polyproof.text import Document

Unit = tuple[Span, list[int]]  # a word's place and the numbers of its pieces

_RUN_TOGETHER = regex.compile(rf"[{RUN_TOGETHER}]")


@dataclass(frozen=True, slots=True)
class WordCoverage:
    """A word and whether the other side has it.

    Attributes:
        span: the word's place in its document.
        uncovered: log odds that it has no counterpart.
        nearest: place of what comes nearest on the other side; None where that says nothing.
        likeness: how near that comes, as a cosine.
    """

    span: Span
    uncovered: float
    nearest: Span | None
    likeness: float


@dataclass(frozen=True, slots=True)
class Gap:
    """A place in the translation and the log odds that words are missing there."""

    place: int
    odds: float


@dataclass(frozen=True)
class Coverage:
    """How the words of a link's two sides cover each other, in order of their places.

    `likeness` is the cosine of every source word with every target word, of their pieces that are
    most alike.
    """

    link: Link
    source: tuple[WordCoverage, ...]
    target: tuple[WordCoverage, ...]
    gaps: tuple[Gap, ...]
    likeness: Array = field(compare=False, repr=False)

    @property
    def surest_gap(self) -> Gap | None:
        """The place of the target where words most likely are missing; None where none is read."""
        return max(self.gaps, key=lambda gap: gap.odds, default=None)


def mean_uncovered(words: Iterable[WordCoverage], span: Span) -> float | None:
    """Return the mean log odds of the words that begin within `span`; None where none was read."""
    odds = [word.uncovered for word in words if span.start <= word.span.start < span.end]
    return sum(odds) / len(odds) if odds else None


_Spans = tuple[Span, Span]  # the two sides of a link


def cover(
    network: Network, source: Document, target: Document, links: Sequence[Link]
) -> tuple[Coverage, ...]:
    """Compare the words of every link that has two sides, in the order of the links.

    What was compared before is kept with the translation: longer links are looked at when links
    are refined, and most of them again when rules ask.
    """
    known = _known(source, target)
    found = []
    for link in links:
        if link.is_alone:
            continue
        spans = source.sentences_span(*link.source), target.sentences_span(*link.target)
        coverage = known.get(spans)
        if coverage is None:
            coverage = known[spans] = _compared(network, source, target, link)
        found.append(replace(coverage, link=link))
    return tuple(found)


def _known(source: Document, target: Document) -> dict[_Spans, Coverage]:
    """Return what was compared of two versions; wherever their sentences are cut later on."""
    # The source stands beside what was found, so that nothing else comes to have its identity.
    key = "coverage", id(source.article)
    known: dict[_Spans, Coverage] = target.lasting.setdefault(key, (source.article, {}))[1]
    return known


def _compared(network: Network, source: Document, target: Document, link: Link) -> Coverage:
    """Compare the words of a link."""
    ours, theirs = source.sentences_span(*link.source), target.sentences_span(*link.target)
    pair = network.read(ours.of(source.text)), network.read(theirs.of(target.text))
    starts = ours.start, theirs.start
    return _coverage(link, starts, pair, network.compare(*pair), (source, target))


def turned(network: Network, source: Document, target: Document, link: Link) -> dict[int, float]:
    """Return the log odds of the source words of a link, by their starts, with sides exchanged.

    The network takes either side for the source; asked both ways, it errs less.
    """
    ours, theirs = source.sentences_span(*link.source), target.sentences_span(*link.target)
    read = network.read(ours.of(source.text))
    _, odds = network.compare(network.read(theirs.of(target.text)), read).uncovered
    units = _units(source, ours.start, read.pieces)
    return {span.start: float(odds[numbers].mean()) for span, numbers in units}


def _coverage(
    link: Link,
    starts: tuple[int, int],
    pair: tuple[Read, Read],
    compared: Compared,
    documents: tuple[Document, Document],
) -> Coverage:
    """Turn the values of pieces into values of words, with places in the documents."""
    units = [
        _units(document, start, read.pieces)
        for document, start, read in zip(documents, starts, pair, strict=True)
    ]
    likeness = _of_words(compared.likeness, units[0], units[1])
    source = _words(units[0], compared.uncovered[0], units[1], likeness)
    target = _words(units[1], compared.uncovered[1], units[0], likeness.T)
    places = [starts[1] + piece.start for piece in pair[1].pieces]
    end = documents[1].sentences_span(*link.target).end
    gaps = tuple(map(Gap, [*places, end], compared.gaps.tolist()))
    return Coverage(link, source, target, gaps, likeness)


def _units(document: Document, start: int, pieces: Sequence[Piece]) -> list[Unit]:
    """Return the words that pieces belong to: their places, and the numbers of their pieces.

    Where words do not stand apart, every piece is a word. Marks belong to none.
    """
    units: list[Unit] = []
    for index, piece in enumerate(pieces):
        span = Span(start + piece.start, start + piece.end)
        word = next((w for w in document.words_in(span) if w.start < span.end), None)
        if word is None and units and span.start < units[-1][0].end:
            units[-1][1].append(index)  # the rest of the word before
        elif word is not None and not _RUN_TOGETHER.match(word.text):
            units.append((word.span, [index]))
        elif word is not None or _RUN_TOGETHER.search(document.text, span.start, span.end):
            units.append((span, [index]))
    return units


def _of_words(pieces: Array, rows: list[Unit], columns: list[Unit]) -> Array:
    """Return the likeness of words, given that of their pieces."""
    if not rows or not columns:
        return np.zeros((len(rows), len(columns)), np.float32)
    for axis, units in enumerate((rows, columns)):
        owned = pieces.take([number for _, numbers in units for number in numbers], axis=axis)
        firsts = np.cumsum([0, *(len(numbers) for _, numbers in units[:-1])])
        pieces = np.maximum.reduceat(owned, firsts, axis=axis)
    return pieces


def _words(
    units: list[Unit], values: Array, others: list[Unit], likeness: Array
) -> tuple[WordCoverage, ...]:
    """Return the words of one side with what is nearest to each on the other."""
    found = []
    for (span, numbers), near in zip(units, likeness, strict=True):
        best = int(near.argmax()) if others else 0
        found.append(
            WordCoverage(
                span=span,
                uncovered=float(values[numbers].mean()),
                nearest=others[best][0] if others else None,
                likeness=float(near[best]) if others else 0.0,
            )
        )
    return tuple(found)
