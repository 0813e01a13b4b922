"""Plain text: a block per line, or per paragraph where a program has wrapped the lines."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from polyproof.locales.language import primary_subtag
from polyproof.model import Article, Block, BlockKind, Span
from polyproof.reading.structure import name_blocks
from polyproof.thresholds import WRAP_NARROWEST, WRAP_SHARE, WRAP_WIDEST

_LINE = re.compile(r"[^\r\n]+")
_LINE_END = re.compile(r"\r\n|\r|\n")
# Scripts in which a line may break between any two letters.
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0eff]")
_FEWEST_LINES = 4  # of a text without blank lines, before it counts as wrapped


def read_plain(text: str, language: str = "", name: str = "") -> Article:
    """Return the article that a text shows, a paragraph per line that is not empty.

    The article's text is the text given, offsets and all.
    """
    blocks = (Block(BlockKind.PARAGRAPH, span) for span in _lines(text))
    return Article(text, primary_subtag(language), tuple(blocks), name=name)


def read_text(text: str, name: str) -> Article:
    """Return the article in a text file: its wrapped lines joined, its blocks named.

    The article's text is the file's, offsets and all; a wrapped block holds line breaks.
    """
    lines = list(_lines(text))
    spans = list(_paragraphs(text, lines)) if _is_wrapped(text, lines) else lines
    blocks = tuple(Block(BlockKind.PARAGRAPH, span) for span in spans)
    return name_blocks(Article(text, "", blocks, name=name))


def _lines(text: str) -> Iterator[Span]:
    """Yield the lines that are not empty, without the blanks around them."""
    for match in _LINE.finditer(text):
        line = match.group()
        if shown := line.strip():
            start = match.start() + len(line) - len(line.lstrip())
            yield Span(start, start + len(shown))


def _paragraphs(text: str, lines: list[Span]) -> Iterator[Span]:
    """Yield the lines, those without a blank line between them as one."""
    start = None
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        start = line.start if start is None else start
        if following is None or _is_apart(text, line, following):
            yield Span(start, line.end)
            start = None


def _is_apart(text: str, line: Span, following: Span) -> bool:
    """Tell whether a blank line stands between two lines."""
    return len(_LINE_END.findall(text, line.end, following.start)) > 1


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    """Tell whether a program has broken the lines at a fixed width.

    It has if a line ends just where the first word of the next did not fit: that is how every
    program wraps, and hardly how paragraphs or sentences fall.
    """
    joints = [
        (line, following)
        for line, following in itertools.pairwise(lines)
        if not _is_apart(text, line, following)
    ]
    if not joints or (len(joints) == len(lines) - 1 and len(lines) < _FEWEST_LINES):
        return False
    width = max(len(line) for joint in joints for line in joint)
    if not WRAP_NARROWEST.value <= width <= WRAP_WIDEST.value:
        return False
    full = sum(len(line) + _first_word(following.of(text)) > width for line, following in joints)
    return full >= WRAP_SHARE.value * len(joints)


def _first_word(line: str) -> int:
    """Return how much room the first word of a line takes behind another, in code points."""
    word = line.split(maxsplit=1)[0]
    return 3 if _UNSPACED.search(word) else 1 + len(word)
