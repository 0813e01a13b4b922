"""XLIFF 1.2 and 2.x: a pair for each `file` element, a block for each unit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from polyproof.model import Article, BlockKind, InlineKind
from polyproof.reading.builder import Builder
from polyproof.reading.decoding import decode
from polyproof.reading.errors import ReadingError
from polyproof.reading.files import paired, with_language
from polyproof.reading.inputs import BadInput, Pair, ReadingOptions
from polyproof.reading.language import known
from polyproof.reading.slices import sliced
from polyproof.reading.structure import name_blocks
from polyproof.reading.xml import PieceKind, XmlPiece, xml_pieces
from polyproof.reading.xml_elements import elements

# Elements whose text is the code of another format, or no part of the translation.
_SKIPPED = frozenset(
    {"ph", "bpt", "ept", "it", "x", "bx", "ex", "alt-trans", "seg-source", "note", "notes"}
    | {"originalData", "context-group", "sm", "em"}
)
_SPANS = frozenset({"g", "mrk", "pc"})
# What `ctype` (1.2) and `subType` (2.x) call markup.
_MARKS = {
    "bold": InlineKind.STRONG,
    "x-bold": InlineKind.STRONG,
    "italic": InlineKind.EMPHASIS,
    "x-italic": InlineKind.EMPHASIS,
    "xlf:b": InlineKind.STRONG,
    "xlf:i": InlineKind.EMPHASIS,
    "link": InlineKind.LINK,
}


def read_xliff(file: IO[bytes], name: str, options: ReadingOptions) -> Iterator[Pair | BadInput]:
    """Yield a pair for each `file` element that has a translation."""
    try:
        text, _ = decode(file.read(), name, options.encoding, markup=True)
        root = next(xml_pieces(text, name))
        if root.name != "xliff":
            raise ReadingError(name, "", f"is no XLIFF: its first element is '{root.name}'")
        for number, part in enumerate(elements(xml_pieces(text, name), "file"), 1):
            id = part[0].attributes.get("original") or part[0].attributes.get("id") or str(number)
            try:
                yield _pair(root, part, text, name, f"{name}#{id}", options)
            except ReadingError as error:
                yield BadInput(f"{name}#{id}", str(error))
    except ReadingError as error:
        yield BadInput(name, str(error))


def _pair(
    root: XmlPiece, part: list[XmlPiece], text: str, path: str, name: str, options: ReadingOptions
) -> Pair:
    old, new = part[0].attributes, root.attributes
    source = _side(part, "source", text, path)
    target = _side(part, "target", text, path)
    if not target.text:
        raise ReadingError(name, "", "holds no translation")
    languages = (
        options.source_language or old.get("source-language") or new.get("srcLang") or "",
        options.target_language or old.get("target-language") or new.get("trgLang") or "",
    )
    source = with_language(source, known(languages[0], name))
    target = with_language(target, known(languages[1], name))
    return paired(Pair(name, None if options.no_source else source, target))


def _side(part: list[XmlPiece], side: str, text: str, name: str) -> Article:
    """Return the sources or the targets of a file as an article, a block for each unit."""
    builder = Builder()
    for unit in elements(part, "trans-unit", "unit"):
        attributes = unit[0].attributes
        id = attributes.get("id", "")
        builder.begin(BlockKind.PARAGRAPH, f"unit {id}" if id else "")
        for element in elements(_without_codes(unit), side):
            _show(element, builder)
    article = name_blocks(builder.article(text, name))
    return sliced(article, text, part[0].place, part[-1].place)


def _without_codes(unit: list[XmlPiece]) -> Iterator[XmlPiece]:
    depth = 0
    for piece in unit:
        if piece.kind is PieceKind.START and piece.name in _SKIPPED:
            depth += 1
        if not depth:
            yield piece
        if piece.kind is PieceKind.END and piece.name in _SKIPPED:
            depth -= 1


def _show(element: list[XmlPiece], builder: Builder) -> None:
    spans: list[InlineKind | None] = []
    for piece in element:
        if piece.kind is PieceKind.TEXT:
            builder.piece(piece.text, piece.place, piece.length)
        elif piece.name not in _SPANS:
            continue
        elif piece.kind is PieceKind.START:
            named = piece.attributes.get("ctype") or piece.attributes.get("subType")
            spans.append(_MARKS.get(named or piece.attributes.get("type", "")))
            if spans[-1]:
                builder.mark(spans[-1])
        elif kind := spans.pop():
            builder.unmark(kind)
