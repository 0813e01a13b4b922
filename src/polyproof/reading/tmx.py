"""TMX: a pair for each translation unit and language that it is translated into."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from polyproof.locales.language import primary_subtag
from polyproof.model import Article, BlockKind
from polyproof.reading.builder import Builder
from polyproof.reading.decoding import decode
from polyproof.reading.errors import ReadingError
from polyproof.reading.files import paired
from polyproof.reading.inputs import BadInput, Pair, ReadingOptions
from polyproof.reading.language import known
from polyproof.reading.slices import sliced
from polyproof.reading.xml import PieceKind, XmlPiece, xml_pieces
from polyproof.reading.xml_elements import elements

_CODES = frozenset({"bpt", "ept", "it", "ph", "ut"})  # text of another format


def read_tmx(file: IO[bytes], name: str, options: ReadingOptions) -> Iterator[Pair | BadInput]:
    """Yield the pairs of a translation memory, unit by unit."""
    try:
        text, _ = decode(file.read(), name, options.encoding, markup=True)
        header = ""
        for number, element in enumerate(elements(xml_pieces(text, name), "header", "tu")):
            attributes = element[0].attributes
            if element[0].name == "header":
                header = attributes.get("srclang", "")
                continue
            id = attributes.get("tuid") or str(number)
            source = options.source_language or attributes.get("srclang") or header
            try:
                yield from _pairs(element, text, name, f"{name}#{id}", source, options)
            except ReadingError as error:
                yield BadInput(f"{name}#{id}", str(error))
    except ReadingError as error:
        yield BadInput(name, str(error))


def _pairs(
    unit: list[XmlPiece],
    text: str,
    path: str,
    name: str,
    source_tag: str,
    options: ReadingOptions,
) -> Iterator[Pair]:
    """Yield the source of a unit with each of its translations that is wanted."""
    id = unit[0].attributes.get("tuid", "")
    variants = [_variant(variant, text, path, name, id) for variant in elements(unit, "tuv")]
    wanted = primary_subtag(options.target_language)
    source_language = primary_subtag("" if source_tag == "*all*" else source_tag)
    targets = [v for v in variants if v.language != source_language and v.text]
    source = next((v for v in variants if v.language == source_language), None)
    if wanted:
        targets = [target for target in targets if target.language == wanted]
    elif source is None:
        raise ReadingError(name, "", "does not tell which side is the source; use --source-lang")
    for target in targets:
        pair = name if len(targets) == 1 else f"{name}:{target.language}"
        yield paired(Pair(pair, None if options.no_source else source, target))


def _variant(variant: list[XmlPiece], text: str, path: str, name: str, id: str) -> Article:
    builder = Builder()
    builder.begin(BlockKind.PARAGRAPH, f"unit {id}" if id else "")
    depth = 0
    for segment in elements(variant, "seg"):
        for piece in segment:
            if piece.name in _CODES:
                depth += {PieceKind.START: 1, PieceKind.END: -1}.get(piece.kind, 0)
            elif piece.kind is PieceKind.TEXT and not depth:
                builder.piece(piece.text, piece.place, piece.length)
    language = known(variant[0].attributes.get("lang", ""), name)
    article = builder.article(text, path, language=language)
    return sliced(article, text, variant[0].place, variant[-1].place)
