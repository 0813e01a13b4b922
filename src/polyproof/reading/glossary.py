"""Glossaries from CSV, TSV and TBX files."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import PurePath

from polyproof.locales.codes import is_language
from polyproof.locales.language import primary_subtag
from polyproof.model import Concept, Glossary, Term
from polyproof.reading.decoding import decode, read_bytes
from polyproof.reading.errors import ReadingError
from polyproof.reading.xml import PieceKind, xml_pieces

# The elements of TBX 2008 (ISO 30042:2008) and of TBX 3 (ISO 30042:2019).
_CONCEPTS = frozenset({"termEntry", "conceptEntry"})
_LANGUAGES = frozenset({"langSet", "langSec"})


def read_csv_glossary(text: str, name: str = "", delimiter: str = ",") -> Glossary:
    """Return the glossary of a table: a term, its translation, and further ones, in a row.

    The first row names the languages of the first two columns (`ca,en`), or of all columns where
    there are more (`ca,en,de,fr`): then terms apart by `|` in a cell are all accepted. A row with
    a term alone is of one that is not to be translated.

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
    if len(rows[0]) > 2 and all(map(is_language, rows[0])):
        languages = [primary_subtag(tag) for tag in rows[0]]
        return Glossary((), concepts=tuple(_concept(row, languages) for row in rows[1:]))
    source, target = (primary_subtag(tag) for tag in rows[0][:2])
    terms = (Term(row[0], tuple(cell for cell in row[1:] if cell)) for row in rows[1:] if row[0])
    return Glossary(tuple(terms), source, target)


def _concept(row: list[str], languages: list[str]) -> Concept:
    """Return what a row of a table with a column for each language calls one notion."""
    cells = [tuple(form.strip() for form in cell.split("|") if form.strip()) for cell in row]
    if len([cell for cell in cells if cell]) == 1 and cells[0]:
        cells = [cells[0]] * len(languages)  # not to be translated
    return tuple((code, cell) for code, cell in zip(languages, cells, strict=False) if cell)


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
    """Return the terms that a TBX file has in both languages; without them, in all its languages.

    Raises:
        ReadingError: where the file is not well-formed XML.
    """
    if not (source_language and target_language):
        concepts = (
            tuple((code, tuple(forms)) for code, forms in concept.items() if code)
            for concept in _concepts(text, name)
        )
        return Glossary((), concepts=tuple(concepts))
    terms = [
        Term(term, tuple(concept[target_language]))
        for concept in _concepts(text, name)
        if target_language in concept
        for term in concept.get(source_language, ())
    ]
    return Glossary(tuple(terms), source_language, target_language)


def read_glossary(path: str, source_language: str = "", target_language: str = "") -> Glossary:
    """Return the glossary in a file: CSV, TSV (also `.tab`), or TBX (also `.xml`).

    Raises:
        ReadingError: the file cannot be read or is no glossary; in one line.
    """
    ending = PurePath(path).suffix.lower()
    is_markup = ending in (".tbx", ".xml")
    text, _ = decode(read_bytes(path), path, markup=is_markup)
    if is_markup:
        return read_tbx_glossary(text, source_language, target_language, path)
    if ending not in (".csv", ".tsv", ".tab"):
        raise ReadingError(path, "", "is no glossary: name a .csv, .tsv or .tbx")
    return read_csv_glossary(text, path, "," if ending == ".csv" else "\t")
