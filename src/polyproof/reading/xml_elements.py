"""Elements in a stream of pieces of XML, and the language that they declare."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from polyproof.locales.codes import is_language
from polyproof.locales.language import primary_subtag
from polyproof.reading.xml import PieceKind, XmlPiece


def declared_language(pieces: list[XmlPiece]) -> str:
    """Return the language that the first element with `xml:lang` names; empty if none does."""
    tags = (p.attributes["lang"] for p in pieces if "lang" in p.attributes)
    tag = next(tags, "")
    return primary_subtag(tag) if is_language(tag) else ""


def elements(pieces: Iterable[XmlPiece], *names: str) -> Iterator[list[XmlPiece]]:
    """Yield the pieces of each outermost element with one of the names, its tags included."""
    depth = 0
    element: list[XmlPiece] = []
    for piece in pieces:
        if piece.kind is PieceKind.START and piece.name in names:
            depth += 1
        if depth:
            element.append(piece)
        if piece.kind is PieceKind.END and piece.name in names and depth:
            depth -= 1
            if not depth:
                yield element
                element = []
