"""DOCX: the text of a Word document with the changes that are tracked in it accepted.

Headers, footers, footnotes and comments are left out. A finding points at the number of its
paragraph: the file has no lines.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from polyproof.model import Article, BlockKind, InlineKind
from polyproof.reading.archive import member
from polyproof.reading.builder import Builder
from polyproof.reading.errors import ReadingError
from polyproof.reading.structure import name_blocks
from polyproof.reading.xml import PieceKind, XmlPiece, xml_pieces

_SKIPPED = frozenset({"Fallback", "delText", "instrText", "moveFrom", "pPrChange", "rPrChange"})
_SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_TOGGLES = {"b": InlineKind.STRONG, "i": InlineKind.EMPHASIS}
# Word's own names of styles, the same in every language of its interface.
_STYLES = {
    "title": BlockKind.HEADLINE,
    "subtitle": BlockKind.STANDFIRST,
    "caption": BlockKind.CAPTION,
    "list paragraph": BlockKind.LIST_ITEM,
}

DOCUMENT = "word/document.xml"
"""The file in the archive that holds the text."""


def read_docx(data: bytes, name: str, in_xml: bool = False) -> Article:
    """Return the article in a Word document.

    Its places are those of its text alone; with `in_xml` those of `DOCUMENT`, as decoded.
    """
    document = member(data, DOCUMENT, name, "DOCX")
    if not document:
        raise ReadingError(name, "", "is no DOCX file")
    reader = _Reader(_styles(data, name), _links(data, name))
    for piece in xml_pieces(document, name):
        reader.take(piece)
    return name_blocks(reader.builder.article(document if in_xml else None, name))


def _styles(data: bytes, name: str) -> dict[str, str]:
    """Return Word's own names of styles by the ids that paragraphs carry."""
    names: dict[str, str] = {}
    id = ""
    for piece in _pieces(data, "word/styles.xml", name):
        if piece.kind is PieceKind.START and piece.name == "style":
            id = piece.attributes.get("styleId", "")
        elif piece.kind is PieceKind.START and piece.name == "name" and id:
            names[id] = piece.attributes.get("val", "").lower()
    return names


def _links(data: bytes, name: str) -> dict[str, str]:
    """Return the addresses of links by the ids that the text carries."""
    return {
        piece.attributes.get("Id", ""): piece.attributes.get("Target", "")
        for piece in _pieces(data, "word/_rels/document.xml.rels", name)
        if piece.name == "Relationship" and piece.kind is PieceKind.START
    }


def _pieces(data: bytes, path: str, name: str) -> list[XmlPiece]:
    text = member(data, path, name, "DOCX")
    return list(xml_pieces(text, name)) if text else []


@dataclass
class _Reader:
    """Shows what the runs of text in a document show."""

    styles: dict[str, str]
    links: dict[str, str]
    builder: Builder = field(default_factory=Builder)
    number: int = 0  # of the paragraph
    skipped: int = 0
    in_text: bool = False
    in_run: bool = False
    kind: BlockKind = BlockKind.PARAGRAPH
    has_headline: bool = False
    marks: list[InlineKind] = field(default_factory=list)  # of the current run

    def take(self, piece: XmlPiece) -> None:
        """Take the next piece of the document."""
        if piece.kind is PieceKind.TEXT:
            if self.in_text and not self.skipped:
                self.builder.show(piece.text, piece.place, piece.length)
            return
        is_start = piece.kind is PieceKind.START
        if piece.name in _SKIPPED:
            self.skipped += 1 if is_start else -1
        elif self.skipped:
            return
        elif piece.name == "t":
            self.in_text = is_start
        elif piece.name == "r":
            self.in_run = is_start  # a paragraph has properties like a run, for its mark
            self._end_run()
        elif is_start:
            self._start(piece)
        else:
            self._end(piece.name)

    def _start(self, piece: XmlPiece) -> None:
        tag = piece.name
        if tag == "p":
            self.number += 1
            self._begin(BlockKind.PARAGRAPH)
        elif tag == "pStyle":
            self._begin(self._kind(piece.attributes.get("val", "")))
        elif tag == "numPr":
            if self.kind is BlockKind.PARAGRAPH:  # headings may be numbered too
                self._begin(BlockKind.LIST_ITEM)
        elif tag in _TOGGLES and self.in_run:
            if piece.attributes.get("val", "1") not in ("0", "false", "off"):
                self.marks.append(_TOGGLES[tag])
                self.builder.mark(_TOGGLES[tag])
        elif tag == "hyperlink":
            self.builder.mark(InlineKind.LINK, self.links.get(piece.attributes.get("id", ""), ""))
        elif tag in _SIGNS and piece.attributes.get("type") != "page":
            self._show_sign(_SIGNS[tag], piece.place)

    def _show_sign(self, sign: str, place: int) -> None:
        if sign.isspace():
            self.builder.blank(place, 0, sign)
        else:
            self.builder.show(sign, place, 0)

    def _begin(self, kind: BlockKind) -> None:
        self.kind = kind
        self.builder.begin(kind, f"paragraph {self.number}")

    def _end(self, tag: str) -> None:
        if tag == "p":
            self.builder.end()
        elif tag == "hyperlink":
            self.builder.unmark(InlineKind.LINK)

    def _end_run(self) -> None:
        for mark in self.marks:
            self.builder.unmark(mark)
        self.marks = []

    def _kind(self, style: str) -> BlockKind:
        name = self.styles.get(style, style.lower())
        if name.startswith("heading"):
            first = name.endswith("1") and not (self.has_headline or self.builder.has_blocks)
            self.has_headline = self.has_headline or first
            return BlockKind.HEADLINE if first else BlockKind.SUBHEADING
        return _STYLES.get(name, BlockKind.PARAGRAPH)
