"""Rows of batches and manifests: an id, two languages, and two texts or two paths."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from polyproof.reading.decoding import STANDARD_INPUT
from polyproof.reading.errors import ReadingError
from polyproof.reading.formats import is_known
from polyproof.reading.inputs import FilePair, ReadingOptions, TextPair

_SURROGATE = re.compile(r"[\ud800-\udfff]")
_PATH_LENGTH = 1024  # code points; longer values are texts
# The names that a row may have for what it holds, in the order of preference.
_KEYS = {
    "id": ("id",),
    "source": ("source", "src", "source_text"),
    "target": ("target", "tgt", "translation", "target_text"),
    "reference": ("reference",),
    "source_language": ("src_lang", "source_lang", "source_language"),
    "target_language": ("tgt_lang", "target_lang", "target_language"),
}


def parse_row(
    row: Mapping[str, object], path: str, place: str, options: ReadingOptions
) -> FilePair | TextPair:
    """Return the pair that a row describes.

    The row holds paths if its `target` looks like one and it has no `src_lang` or `tgt_lang`,
    the keys of a batch line, which holds texts.

    Args:
        row: the row by column or key.
        path: the file with the row.
        place: of the row in it (`line 7`).
        options: languages for rows that name none.

    Raises:
        ReadingError: the row lacks its target, or a value is no text.
    """
    values = {field: _value(row, names, path, place) for field, names in _wanted(options)}
    target, source = values["target"], values["source"]
    if target is None:
        raise ReadingError(path, place, "has no 'target'")
    languages = (
        values["source_language"] or options.source_language,
        values["target_language"] or options.target_language,
    )
    if options.no_source:
        source = None
    reference = values.get("reference") or None
    if "src_lang" not in row and "tgt_lang" not in row and looks_like_path(target):
        folder = Path() if path == STANDARD_INPUT else Path(path).parent
        beside = str(folder / source) if source else None
        id = values["id"] or target
        pair = FilePair(id, beside, str(folder / target), *languages, f"{path}: {place}")
        return replace(pair, reference=str(folder / reference)) if reference else pair
    for name, text in (("target", target), ("source", source)):
        if text is not None and not text.strip():
            raise ReadingError(path, place, f"'{name}' is empty")
    id = values["id"] or f"{path}:{place.rsplit(maxsplit=1)[-1]}"
    return TextPair(id, source, target, *languages, path, place, reference)


def _wanted(options: ReadingOptions) -> list[tuple[str, tuple[str, ...]]]:
    """Return the fields to read with their names; references only where they are asked for."""
    return [(f, names) for f, names in _KEYS.items() if f != "reference" or options.references]


def target_key(row: Mapping[str, object]) -> str:
    """Return the name under which a row has its translation; raise KeyError if it has none."""
    names = (name for name in _KEYS["target"] if row.get(name) is not None)
    if (name := next(names, None)) is None:
        raise KeyError("target")
    return name


def looks_like_path(value: str) -> bool:
    """Tell whether a value names a file: one line that ends as files do that are read."""
    if len(value) > _PATH_LENGTH or "\n" in value or not value.strip():
        return False
    return is_known(value) or bool(re.fullmatch(r"\S+[/\\]\S+\.\w{1,8}", value))


def _value(row: Mapping[str, object], names: tuple[str, ...], path: str, place: str) -> str | None:
    """Return the value under the first of `names` that the row has."""
    for name in names:
        value = row.get(name)
        if value is None:
            continue
        if name == "id" and isinstance(value, int):
            value = str(value)
        if not isinstance(value, str):
            raise ReadingError(path, place, f"'{name}' is not a text")
        if _SURROGATE.search(value):
            raise ReadingError(path, place, f"'{name}' holds half a character (a lone surrogate)")
        if "\0" in value:
            raise ReadingError(path, place, f"'{name}' holds NUL characters")
        return value
    return None
