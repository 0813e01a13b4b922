"""ODT: the text of an OpenDocument, as LibreOffice and others write it.

Notes, comments and deleted text of tracked changes are left out. A finding points at the
number of its paragraph: the file has no lines.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from polyproof.model import Article, BlockKind, InlineKind
from polyproof.reading.archive import member
from polyproof.reading.builder import Builder
from polyproof.reading.errors import ReadingError
from polyproof.reading.structure import name_blocks
from polyproof.reading.xml import PieceKind, XmlPiece, xml_pieces

_SKIPPED = frozenset(
    {"note", "annotation", "tracked-changes", "forms", "sequence-decls", "ruby-text"}
)
# The names of styles that every OpenDocument program has built in.
_STYLES = {
    "title": BlockKind.HEADLINE,
    "subtitle": BlockKind.STANDFIRST,
    "caption": BlockKind.CAPTION,
    "illustration": BlockKind.CAPTION,
    "figure": BlockKind.CAPTION,
}

DOCUMENT = "content.xml"
"""The file in the archive that holds the text."""


def read_odt(data: bytes, name: str, in_xml: bool = False) -> Article:
    """Return the article in an OpenDocument text.

    Its places are those of its text alone; with `in_xml` those of `DOCUMENT`, as decoded.
    """
    content = member(data, DOCUMENT, name, "ODT")
    if not content:
        raise ReadingError(name, "", "is no ODT file")
    pieces = list(xml_pieces(content, name))
    reader = _Reader(_parents(pieces), _marks(pieces))
    is_body = False
    for piece in pieces:
        is_body = (is_body or piece.name == "body") and piece.name != "document-content"
        if is_body:
            reader.take(piece)
    return name_blocks(reader.builder.article(content if in_xml else None, name))


def _parents(pieces: list[XmlPiece]) -> dict[str, str]:
    """Return the style that each automatic style derives from, by name."""
    return {
        piece.attributes.get("name", ""): piece.attributes.get("parent-style-name", "")
        for piece in pieces
        if piece.name == "style" and piece.kind is PieceKind.START
    }


def _marks(pieces: list[XmlPiece]) -> dict[str, list[InlineKind]]:
    """Return what the automatic styles of spans mean, by name."""
    marks: dict[str, list[InlineKind]] = {}
    style = ""
    for piece in pieces:
        if piece.kind is not PieceKind.START:
            continue
        if piece.name == "style":
            style = piece.attributes.get("name", "")
        elif piece.name == "text-properties":
            kinds = marks.setdefault(style, [])
            if piece.attributes.get("font-weight") in ("bold", "600", "700", "800", "900"):
                kinds.append(InlineKind.STRONG)
            if piece.attributes.get("font-style") in ("italic", "oblique"):
                kinds.append(InlineKind.EMPHASIS)
    return marks


@dataclass
class _Reader:
    """Shows what the paragraphs of a document show."""

    parents: dict[str, str]
    marks: dict[str, list[InlineKind]]
    builder: Builder = field(default_factory=Builder)
    number: int = 0  # of the paragraph
    skipped: int = 0
    items: int = 0  # list items that are open
    blocks: int = 0  # paragraphs that are open
    spans: list[list[InlineKind]] = field(default_factory=list)

    def take(self, piece: XmlPiece) -> None:
        """Take the next piece of the document."""
        if piece.name in _SKIPPED:
            self.skipped += {PieceKind.START: 1, PieceKind.END: -1}.get(piece.kind, 0)
        elif self.skipped:
            return
        elif piece.kind is PieceKind.TEXT:
            if self.blocks:
                self.builder.piece(piece.text, piece.place, piece.length)
        elif piece.kind is PieceKind.START:
            self._start(piece)
        else:
            self._end(piece.name)

    def _start(self, piece: XmlPiece) -> None:
        tag = piece.name
        if tag in ("p", "h"):
            self.number += 1
            self.blocks += 1
            self.builder.begin(self._kind(piece), f"paragraph {self.number}")
        elif tag == "list-item":
            self.items += 1
        elif tag == "span":
            self.spans.append(self.marks.get(piece.attributes.get("style-name", ""), []))
            for kind in self.spans[-1]:
                self.builder.mark(kind)
        elif tag == "a":
            self.builder.mark(InlineKind.LINK, piece.attributes.get("href", ""))
        elif tag in ("s", "tab"):
            self.builder.blank(piece.place, 0)
        elif tag == "line-break":
            self.builder.blank(piece.place, 0, "\n")

    def _end(self, tag: str) -> None:
        if tag in ("p", "h"):
            self.blocks -= 1
            self.builder.end()
        elif tag == "list-item":
            self.items -= 1
        elif tag == "span":
            for kind in self.spans.pop():
                self.builder.unmark(kind)
        elif tag == "a":
            self.builder.unmark(InlineKind.LINK)

    def _kind(self, piece: XmlPiece) -> BlockKind:
        style = piece.attributes.get("style-name", "")
        named = self.parents.get(style) or style
        if kind := _STYLES.get(named.lower()):
            return kind
        if piece.name == "h":
            first = piece.attributes.get("outline-level") == "1" and not self.builder.has_blocks
            return BlockKind.HEADLINE if first else BlockKind.SUBHEADING
        return BlockKind.LIST_ITEM if self.items else BlockKind.PARAGRAPH
