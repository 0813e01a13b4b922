"""Read what an origin's packages hold: language, English text and its translation."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePosixPath

import regex

from tools.parallel_text.archives import members
from tools.parallel_text.catalogues import catalogue_strings, description_strings, language_of
from tools.parallel_text.cleaning import MIN_WORDS
from tools.parallel_text.documents import Block, manual_blocks, markup_blocks, paired
from tools.parallel_text.sources import Origin
from tools.parallel_text.stories import bible_verses, dialogue, string_table

Strings = Iterator[tuple[str, str, str]]


def strings(
    origin: Origin, archives: dict[str, list[Path]], languages: frozenset[str], scratch: Path
) -> Strings:
    """Yield language, English and translation of the strings of an origin, with their markup.

    Args:
        origin: The origin.
        archives: The fetched files by package; of descriptions by language.
        languages: The languages wanted (ISO 639).
        scratch: A folder for what has to be unpacked to be read.
    """
    every = [path for paths in archives.values() for path in paths]
    if origin.reader == "catalogues":
        return catalogue_strings(every, origin.pattern, languages)
    if origin.reader == "descriptions":
        return description_strings(archives, languages)
    if origin.reader == "verses":
        return _verses(origin, every, scratch)
    reader: dict[str, Callable[[Origin, list[Path]], Strings]] = {
        "documents": _documents,
        "dialogue": _dialogue,
        "tables": _tables,
    }
    found = reader[origin.reader](origin, every)
    return (item for item in found if item[0] in languages)


def _files(origin: Origin, archives: Iterable[Path]) -> Iterator[tuple[str, str, bytes]]:
    """Yield language as the path names it, path and content of an origin's files."""
    wanted = regex.compile(origin.pattern)
    for archive in archives:
        for path, content in members(archive, wanted):
            found = wanted.search(path)
            yield (found["lang"] or "") if found else "", path, content


def _documents(origin: Origin, archives: list[Path]) -> Strings:
    """Yield the paragraphs of documents that have the structure of the English one.

    The archives are read twice: once for the originals, once for the translations.
    """
    originals = {
        PurePosixPath(path).name: blocks
        for name, path, content in _files(origin, archives)
        if name == origin.original and (blocks := _blocks(path, content))
    }
    for name, path, content in _files(origin, archives):
        english = originals.get(PurePosixPath(path).name)
        if english is None or name == origin.original or not (language := language_of(name)):
            continue
        for left, right in paired(english, _blocks(path, content)):
            if left.count(" ") + 1 >= MIN_WORDS:
                yield language, left, right


def _blocks(path: str, content: bytes) -> list[Block]:
    """Return the blocks of a document; of a damaged one none."""
    if not path.endswith(".gz"):
        return markup_blocks(content)
    try:
        return manual_blocks(gzip.decompress(content))
    except (OSError, EOFError):
        return []


def _dialogue(origin: Origin, archives: list[Path]) -> Strings:
    for name, _, content in _files(origin, archives):
        if language := language_of(name):
            for english, other in dialogue(content.decode("utf-8", errors="replace")):
                yield language, english, other


def _tables(origin: Origin, archives: list[Path]) -> Strings:
    tables = {
        name: string_table(content.decode("utf-8", errors="replace"))
        for name, _, content in _files(origin, archives)
    }
    english = tables.pop(origin.original, {})
    for name, table in tables.items():
        language = language_of(name)
        yield from ((language, english[key], text) for key, text in table.items() if key in english)


def _verses(origin: Origin, archives: list[Path], scratch: Path) -> Strings:
    """Yield the verses of Bibles that have the English one's number of verses in their chapter."""
    wanted, bibles = regex.compile(origin.pattern), dict[str, dict[str, str]]()
    for archive in archives:
        found = wanted.search(archive.name)
        if found:
            folder = scratch / archive.stem
            _unpack(archive, folder)
            bibles[found["lang"] or "en"] = bible_verses(str(folder / "usr/share/sword"))
    english = bibles.pop("en", {})
    for language, verses in bibles.items():
        for place in english.keys() & verses.keys():
            if english[place] and verses[place]:
                yield language_of(language), english[place], verses[place]


def _unpack(archive: Path, folder: Path) -> None:
    """Write the module's files of a package into a folder."""
    for path, content in members(archive, regex.compile("/share/sword/")):
        target = folder.joinpath(*PurePosixPath(path).parts)
        if ".." not in target.parts:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
