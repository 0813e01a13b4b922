"""Subtitles, SRT and WebVTT: cues that share a sentence are one block."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from polyproof.model import Article, BlockKind, InlineKind
from polyproof.reading.builder import Builder, unify_newlines
from polyproof.reading.errors import ReadingError
from polyproof.reading.structure import ends_sentence

_TIMES = re.compile(r"[ \t]*(?:\d+:)?\d+:\d+[.,]\d+[ \t]*-->[ \t]*(?:\d+:)?\d+:\d+[.,]\d+.*")
# A tag, a timestamp inside a cue, a position of SubStation, or a reference.
_MARKUP = re.compile(r"</?(?P<tag>[a-z]+)[^<>\n]*>|<[\d:.]+>|\{\\[^{}\n]*\}|&#?\w{1,31};")
_MARKS = {"i": InlineKind.EMPHASIS, "b": InlineKind.STRONG}


class Cue(NamedTuple):
    """A cue: its name, and where its text is."""

    name: str
    start: int
    end: int


def read_subtitles(text: str, name: str) -> Article:
    """Return the article that subtitles show.

    A block begins with a cue after the end of a sentence; its unit is the name or number of
    the first of its cues. Line ends and gaps between cues show as a blank.
    """
    unified, newlines = unify_newlines(text)
    builder = Builder()
    end = 0
    is_new = True
    for cue in _cues(unified):
        if is_new:
            builder.begin(BlockKind.PARAGRAPH, f"cue {cue.name}")
        else:
            builder.blank(end, cue.start - end)
        _show(unified, cue, builder)
        end = cue.end
        is_new = ends_sentence(unified[cue.start : cue.end])
    article = builder.article(text, name, newlines)
    if not article.blocks:
        raise ReadingError(name, "", "holds no subtitles")
    return article


def _cues(text: str) -> Iterator[Cue]:
    """Yield the cues; notes, styles and all else without times are passed over."""
    before, place, number = "", 0, 0
    name, start, end = "", -1, -1
    for line in [*text.split("\n"), ""]:
        if _TIMES.fullmatch(line):
            number += 1
            name, start = before.strip() or str(number), place + len(line) + 1
            end = start
        elif start >= 0 and line.strip():
            end = place + len(line)
        elif start >= 0:
            if start < end:
                yield Cue(name, start, end)
            start = -1
        before = line if line.strip() and start < 0 else ""
        place += len(line) + 1


def _show(text: str, cue: Cue, builder: Builder) -> None:
    place = cue.start
    for match in _MARKUP.finditer(text, cue.start, cue.end):
        builder.flow(text[place : match.start()], place)
        place = match.end()
        raw = match.group()
        if raw.startswith("&"):
            shown = html.unescape(raw)
            builder.show(shown, match.start(), len(raw))
        elif kind := _MARKS.get(match["tag"] or ""):
            builder.unmark(kind) if raw.startswith("</") else builder.mark(kind)
    builder.flow(text[place : cue.end], place)
