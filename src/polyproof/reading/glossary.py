"""Glossaries from CSV, TSV and TBX files."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import PurePath

from polyproof.locales.language import primary_subtag
from polyproof.model import Glossary, Term
from polyproof.reading.decoding import decode, read_bytes
from polyproof.reading.errors import ReadingError
from polyproof.reading.xml import PieceKind, xml_pieces

# The elements of TBX 2008 (ISO 30042:2008) and of TBX 3 (ISO 30042:2019).
_CONCEPTS = frozenset({"termEntry", "conceptEntry"})
_LANGUAGES = frozenset({"langSet", "langSec"})


def read_csv_glossary(text: str, name: str = "", delimiter: str = ",") -> Glossary:
    """Return the glossary of a table with a term, its translation, and further ones, in a row.

    The first row names the languages of the first two columns (`ca,en`). A row without a
    translation is a term that is not to be translated.

    Raises:
        ReadingError: where the first row names no two languages.
    """
    rows = [
        [cell.strip() for cell in row]
        for row in csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=delimiter)
        if any(cell.strip() for cell in row)
    ]
    if not rows or len(rows[0]) < 2 or not all(rows[0][:2]):
        raise ReadingError(name, "line 1", "the first row of a glossary names its two languages")
    source, target = (primary_subtag(tag) for tag in rows[0][:2])
    terms = (Term(row[0], tuple(cell for cell in row[1:] if cell)) for row in rows[1:] if row[0])
    return Glossary(tuple(terms), source, target)


def _concepts(text: str, name: str) -> Iterator[dict[str, list[str]]]:
    """Yield the terms of each concept of a TBX file by language."""
    concept: dict[str, list[str]] = {}
    language, term = "", None
    for piece in xml_pieces(text, name):
        if piece.kind is PieceKind.TEXT:
            term = term if term is None else term + piece.text
        elif piece.kind is PieceKind.START and piece.name in _CONCEPTS:
            concept = {}
        elif piece.kind is PieceKind.START and piece.name in _LANGUAGES:
            tags = [value for key, value in piece.attributes.items() if key.endswith("lang")]
            language = primary_subtag(tags[0]) if tags else ""
        elif piece.kind is PieceKind.START and piece.name == "term":
            term = ""
        elif piece.kind is PieceKind.END and piece.name == "term" and term is not None:
            if term.strip():
                concept.setdefault(language, []).append(" ".join(term.split()))
            term = None
        elif piece.kind is PieceKind.END and piece.name in _CONCEPTS:
            yield concept


def read_tbx_glossary(
    text: str, source_language: str, target_language: str, name: str = ""
) -> Glossary:
    """Return the terms that a TBX file has in both languages.

    Raises:
        ReadingError: where the file is not well-formed XML.
    """
    terms = [
        Term(term, tuple(concept[target_language]))
        for concept in _concepts(text, name)
        if target_language in concept
        for term in concept.get(source_language, ())
    ]
    return Glossary(tuple(terms), source_language, target_language)


def read_glossary(path: str, source_language: str = "", target_language: str = "") -> Glossary:
    """Return the glossary in a file: CSV, TSV (also `.tab`), or TBX (also `.xml`).

    TBX holds many languages: which two are meant must be given.

    Raises:
        ReadingError: the file cannot be read or is no glossary; in one line.
    """
    ending = PurePath(path).suffix.lower()
    is_markup = ending in (".tbx", ".xml")
    text, _ = decode(read_bytes(path), path, markup=is_markup)
    if is_markup:
        if not (source_language and target_language):
            raise ReadingError(path, "", "TBX needs --source-lang and --target-lang")
        return read_tbx_glossary(text, source_language, target_language, path)
    if ending not in (".csv", ".tsv", ".tab"):
        raise ReadingError(path, "", "is no glossary: name a .csv, .tsv or .tbx")
    return read_csv_glossary(text, path, "," if ending == ".csv" else "\t")
