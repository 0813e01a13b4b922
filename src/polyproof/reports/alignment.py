"""The alignment of a pair for people and for other tools: text, TSV, TMX, JSON lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Protocol, TextIO
from xml.sax.saxutils import escape, quoteattr

from rich.cells import cell_len

from polyproof.alignment import Comparison
from polyproof.model import Link
from polyproof.reports.columns import harmless, rows
from polyproof.reports.record import dumped
from polyproof.reports.style import Style
from polyproof.reports.writer import Run


class AlignmentWriter(Protocol):
    """Writes the links of one pair after another."""

    def write(self, id: str, comparison: Comparison) -> None:
        """Write the links of a pair; the comparison has a source."""

    def close(self) -> None:
        """Write what comes last."""


def _texts(comparison: Comparison, link: Link) -> tuple[str, str]:
    """Return the source text and the target text of a link, each on one line."""
    assert comparison.source is not None
    source = comparison.source_span(link).of(comparison.source.text)
    target = comparison.target_span(link).of(comparison.target.text)
    return " ".join(source.split()), " ".join(target.split())


@dataclass(frozen=True)
class TextWriter:
    """The two versions side by side, with score, shape and parts of each link above."""

    stream: TextIO
    run: Run

    def write(self, id: str, comparison: Comparison) -> None:
        """Write a pair."""
        style = Style(self.run.colour)
        assert comparison.source is not None
        self.stream.write(
            f"{style.strong(id)}  {comparison.source.language or '??'} → "
            f"{comparison.target.language or '??'}\n\n"
        )
        for link in comparison.links:
            self.stream.write(style.faint(_heading(link)) + "\n")
            for line in self._side_by_side(*_texts(comparison, link)):
                self.stream.write(line + "\n")
            self.stream.write("\n")

    def _side_by_side(self, source: str, target: str) -> Iterator[str]:
        width = max(20, (min(self.run.width, 160) - 3) // 2)
        left = [row.text for row in rows(source, None, width)]
        right = [row.text for row in rows(target, None, width)]
        for one, other in zip_longest(left, right, fillvalue=""):
            yield f"{one}{' ' * (width - cell_len(one))} │ {other}".rstrip()

    def close(self) -> None:
        """Nothing comes last."""


def _heading(link: Link) -> str:
    """Return shape, score and parts of a link."""
    if link.is_dropped:
        return f"{link.shape}  dropped"
    if link.is_added:
        return f"{link.shape}  added"
    parts = "  ".join(f"{name} {value:.2f}" for name, value in link.parts)
    return f"{link.shape}  {link.score:.2f}{f'  ({parts})' if parts else ''}"


@dataclass(frozen=True)
class TsvWriter:
    """A row for each link: id, shape, score, source text, target text."""

    stream: TextIO

    def __post_init__(self) -> None:
        self.stream.write("id\tshape\tscore\tsource\ttarget\n")

    def write(self, id: str, comparison: Comparison) -> None:
        """Write a pair."""
        for link in comparison.links:
            cells = (id, link.shape, f"{link.score:.3f}", *_texts(comparison, link))
            self.stream.write("\t".join(harmless(cell) for cell in cells) + "\n")

    def close(self) -> None:
        """Nothing comes last."""


@dataclass
class TmxWriter:
    """TMX 1.4: a unit for each link that has both sides."""

    stream: TextIO
    run: Run

    def __post_init__(self) -> None:
        self.stream.write(
            '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n'
            f'  <header creationtool="polyproof" creationtoolversion={quoteattr(self.run.version)}'
            ' segtype="sentence" o-tmf="polyproof" adminlang="en" srclang="*all*"'
            ' datatype="plaintext"/>\n  <body>\n'
        )

    def write(self, id: str, comparison: Comparison) -> None:
        """Write a pair."""
        assert comparison.source is not None
        languages = (comparison.source.language or "und", comparison.target.language or "und")
        for number, link in enumerate(comparison.links, 1):
            texts = _texts(comparison, link)
            if not all(texts):
                continue
            self.stream.write(f"    <tu tuid={quoteattr(harmless(f'{id}#{number}'))}>\n")
            self.stream.write(f'      <prop type="x-score">{link.score:.3f}</prop>\n')
            for language, text in zip(languages, texts, strict=True):
                body = escape(harmless(text))
                self.stream.write(
                    f"      <tuv xml:lang={quoteattr(language)}><seg>{body}</seg></tuv>\n"
                )
            self.stream.write("    </tu>\n")

    def close(self) -> None:
        """Close the document."""
        self.stream.write("  </body>\n</tmx>\n")


@dataclass(frozen=True)
class JsonLinesWriter:
    """A line for each pair: `{"id", "links": [[source start, end, target start, end], …]}`."""

    stream: TextIO

    def write(self, id: str, comparison: Comparison) -> None:
        """Write a pair; offsets count code points of the files as decoded."""
        assert comparison.source is not None
        source, target = comparison.source.article.offsets, comparison.target.article.offsets
        links = []
        for link in comparison.links:
            one = source.span(comparison.source_span(link))
            other = target.span(comparison.target_span(link))
            links.append([one.start, one.end, other.start, other.end])
        self.stream.write(dumped({"id": id, "links": links}) + "\n")

    def close(self) -> None:
        """Nothing comes last."""


def open_alignment_writer(name: str, stream: TextIO, run: Run) -> AlignmentWriter:
    """Return a writer of alignments: `text`, `tsv`, `tmx` or `jsonl`."""
    if name == "tsv":
        return TsvWriter(stream)
    if name == "tmx":
        return TmxWriter(stream, run)
    return JsonLinesWriter(stream) if name == "jsonl" else TextWriter(stream, run)
