"""Markdown, as CommonMark with tables; markdown-it reads it, this module finds the places.

markdown-it tells the lines of a block but not the columns inside. The inline parser is made to
note where it stands whenever it puts out a token; text tokens then stand in the source as they
are shown, entities and escapes with the markup they had.
"""

from __future__ import annotations

import re
from collections.abc import MutableMapping, Sequence
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from polyproof.model import Article, BlockKind, InlineKind
from polyproof.reading.builder import Builder, unify_newlines
from polyproof.reading.structure import name_blocks

_MARKS = {"em": InlineKind.EMPHASIS, "strong": InlineKind.STRONG, "link": InlineKind.LINK}
_PLACE = "place"  # the key under which a token carries where it stands in its block
_FRONT_MATTER = re.compile(r"---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_LINE = re.compile(r"[^\n]+|\n")
_LANGUAGE = re.compile(r"^lang(?:uage)?:[ \t]*[\"']?([A-Za-z_-]{2,12})", re.MULTILINE)


class _PlacedState(StateInline):
    """Notes in every token where the parser stood."""

    def push(self, ttype: str, tag: str, nesting: Any) -> Token:
        token = super().push(ttype, tag, nesting)
        token.meta[_PLACE] = self.pos
        return token

    def pushPending(self) -> Token:  # noqa: N802  markdown-it's name
        pending = self.pending
        token = super().pushPending()
        # What is pending stands in the source as it is, right before here but for blanks.
        token.meta[_PLACE] = max(0, self.src.rfind(pending, 0, self.pos))
        return token


class _PlacedInline(ParserInline):
    def parse(
        self, src: str, md: MarkdownIt, env: MutableMapping[str, Any], tokens: list[Token]
    ) -> list[Token]:
        state = _PlacedState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark")
    parser.inline = _PlacedInline()
    # Unjoined, entities and escapes keep the markup they had, and all tokens their places.
    return parser.configure("commonmark").enable("table").disable(["text_join", "fragments_join"])


def read_markdown(text: str, name: str) -> Article:
    """Return the article that a Markdown text shows; code blocks and raw HTML are left out."""
    unified, newlines = unify_newlines(text)
    front = _FRONT_MATTER.match(unified)
    language = _LANGUAGE.search(front.group()) if front else None
    # Blank lines in its place keep the count of lines.
    body = unified if front is None else _blanked(unified, front.end())
    builder = Builder()
    lines = unified.split("\n")
    starts = _line_starts(lines)
    columns: dict[int, int] = {}
    kinds = _Kinds()
    for token in _parser().parse(body):
        kinds.take(token)
        if token.type == "inline" and token.map:
            builder.begin(kinds.current)
            places = _places(token, lines, starts, columns)
            _show(token.children or [], token.content, places, builder)
            builder.end()
    found = builder.article(text, name, newlines, language.group(1) if language else "")
    return name_blocks(found)


class _Kinds:
    """Follows the block tokens: what is the text that comes next?"""

    def __init__(self) -> None:
        self.items = 0
        self.current = BlockKind.PARAGRAPH
        self.has_headline = False

    def take(self, token: Token) -> None:
        """Take the next block token."""
        if token.type == "list_item_open":
            self.items += 1
        elif token.type == "list_item_close":
            self.items -= 1
        elif token.type == "heading_open":
            first = not self.has_headline
            self.current = BlockKind.HEADLINE if first else BlockKind.SUBHEADING
            self.has_headline = True
        elif token.type in ("th_open", "td_open"):
            self.current = BlockKind.LIST_ITEM
        elif token.nesting == 1:
            self.has_headline = True  # a heading behind text is a subheading
            self.current = BlockKind.LIST_ITEM if self.items else BlockKind.PARAGRAPH


def _blanked(text: str, end: int) -> str:
    """Return the text with blank lines for all that stands before `end`."""
    return "\n" * text.count("\n", 0, end) + text[end:]


def _line_starts(lines: Sequence[str]) -> list[int]:
    starts, place = [], 0
    for line in lines:
        starts.append(place)
        place += len(line) + 1
    return starts


def _places(
    token: Token, lines: Sequence[str], starts: Sequence[int], columns: dict[int, int]
) -> list[int]:
    """Return where in the file each character of a block's content stands, and its end.

    `columns` says how far each line has been used; the cells of a table share one.
    """
    first = token.map[0] if token.map else 0
    places: list[int] = []
    for number, content in enumerate(token.content.split("\n"), first):
        line, used = lines[number], columns.get(number, 0)
        shown = content.strip()
        column = len(line.rstrip()) - len(shown)
        if column < used or not line.startswith(shown, column):
            column = max(used, line.find(shown, used))  # a heading, a cell of a table
        columns[number] = column + len(shown)
        # Blanks before it may be those that a tab of the file stands for.
        column -= len(content) - len(content.lstrip())
        places.extend(starts[number] + max(0, column + i) for i in range(len(content) + 1))
    return places


def _show(tokens: Sequence[Token], content: str, places: Sequence[int], builder: Builder) -> None:
    """Show the tokens of a block; `places` says where its characters stand in the file."""
    shown = 0  # how far the content has been shown
    flat = content.replace("\n", " ")  # code shows a line end as a blank
    for token in tokens:
        kind = _MARKS.get(token.type.rsplit("_", 1)[0])
        place = max(shown, token.meta.get(_PLACE, 0))
        if kind is not None and token.nesting == 1:
            builder.mark(kind, str(token.attrs.get("href", "")))
        elif kind is not None and token.nesting == -1:
            builder.unmark(kind)
        elif token.type in ("softbreak", "hardbreak"):
            start = content.find("\n", place)
            builder.blank(places[start], 1, " " if token.type == "softbreak" else "\n")
        elif token.type == "code_inline":
            builder.mark(InlineKind.CODE)
            start = flat.index(token.content, place)
            shown = _show_text(token, content, start, places, builder)
            builder.unmark(InlineKind.CODE)
        elif token.type in ("text", "text_special") and token.content:
            start = content.index(token.markup or token.content, place)
            shown = _show_text(token, content, start, places, builder)


def _show_text(
    token: Token, content: str, start: int, places: Sequence[int], builder: Builder
) -> int:
    """Show a text from `start` as it stands, or as one piece where it was written otherwise."""
    raw = token.markup if token.type == "text_special" else token.content
    end = start + len(raw)
    if token.type == "text_special":
        begin = places[start]
        builder.show(token.content, begin, places[end - 1] + 1 - begin)
    else:
        for match in _LINE.finditer(content, start, end):  # code may run over several
            if match.group() == "\n":
                builder.blank(places[match.start()], 1)
            else:
                builder.flow(match.group(), places[match.start()])
    return end
