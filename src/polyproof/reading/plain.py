"""Plain text: a block per line that is not empty."""

from __future__ import annotations

import re

from polyproof.locales.language import primary_subtag
from polyproof.model import Article, Block, BlockKind, Span

_LINE = re.compile(r"[^\r\n]+")


def read_plain(text: str, language: str = "", name: str = "") -> Article:
    """Return the article that a plain text shows; its text is the file's, offsets and all."""
    blocks = []
    for match in _LINE.finditer(text):
        line = match.group()
        if not line.strip():
            continue
        start = match.start() + len(line) - len(line.lstrip())
        blocks.append(Block(BlockKind.PARAGRAPH, Span(start, start + len(line.strip()))))
    return Article(text, primary_subtag(language), tuple(blocks), name=name)


def read_text(text: str, name: str) -> Article:
    """Return the article that a text file shows."""
    return read_plain(text, name=name)
