"""Read the translations that games and Bibles keep in formats of their own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import regex

DIALOGUE = regex.compile(
    r'dialogId\("[^"]*+",\s*+"[^"]*+",\s*+"((?:[^"\\]|\\.)*+)"\)\s*+dialogStr\("((?:[^"\\]|\\.)*+)"\)'
)
KEY = regex.compile(r"^[A-Z][A-Z0-9_]+$")
VERSE_NOTE = regex.compile(r"<note\b.*?</note>|<title\b.*?</title>|<w\b[^<>]*+/>", regex.DOTALL)
VERSE_TAG = regex.compile(r"<[^<>]++>")


def dialogue(script: str) -> Iterator[tuple[str, str]]:
    """Yield original and translation of a Lua file of dialogues (`dialogId` ... `dialogStr`)."""
    for match in DIALOGUE.finditer(script):
        yield match[1].replace('\\"', '"'), match[2].replace('\\"', '"')


def string_table(table: str) -> dict[str, str]:
    """Return the texts of a string table by key.

    A key stands on a line of its own in capitals; its text follows, within ''' if it has several
    lines, until an empty line.
    """
    found: dict[str, str] = {}
    key, lines, quoted = "", list[str](), False
    for line in table.split("\n"):
        if not quoted and not lines and KEY.match(line):
            key = line
            continue
        if key:
            quoted ^= line.count("'''") % 2 == 1
            lines.append(line)
            if not quoted:
                found[key] = "\n".join(lines).replace("'''", "").strip()
                key, lines = "", []
    return found


def verse_text(verse: str) -> str:
    """Return a Bible verse without notes, headings and tags."""
    return " ".join(VERSE_TAG.sub("", VERSE_NOTE.sub("", verse)).replace("¶", "").split())


def bible_verses(folder: str) -> dict[str, str]:
    """Return the verses of a SWORD module by place, e.g. "Genesis 1:3".

    Args:
        folder: The folder that has `mods.d` and `modules`, with one module.
    """
    from pysword.modules import SwordModules  # noqa: PLC0415 - in the extra `tools`

    modules = SwordModules(folder)
    (name,) = modules.parse_modules()
    bible = modules.get_bible_from_module(name)
    # a verse is a slice of a whole book unpacked: keep the unpacked books
    bible._decompressed_text = cache(bible._decompressed_text)
    found: dict[str, str] = {}
    for books in bible.get_structure().get_books().values():
        for book in books:
            for chapter, count in enumerate(book.chapter_lengths, 1):
                for verse in range(1, count + 1):
                    found[f"{book.name} {chapter}:{verse}"] = _verse(bible, book, chapter, verse)
    return found


def _verse(bible: Any, book: Any, chapter: int, verse: int) -> str:
    """Return one verse, "" where the module has none."""
    try:
        raw = bible.get(books=[book.name], chapters=[chapter], verses=[verse], clean=False)
    except (ValueError, IndexError, KeyError):
        return ""
    return verse_text(str(raw))
