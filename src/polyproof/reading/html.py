"""HTML: the article of a page as published or exported, without what stands around it.

The tokens are turbohtml's, which follow the HTML standard and say where each one stands.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from turbohtml import Token, TokenType

from polyproof.locales.codes import is_language
from polyproof.locales.language import primary_subtag
from polyproof.model import Article, BlockKind, InlineKind
from polyproof.reading.builder import Builder, unify_newlines
from polyproof.reading.html_marks import HTML_MARKS
from polyproof.reading.html_parts import (
    BLOCKS,
    VOID,
    Attributes,
    Piece,
    is_skipped,
    main_part,
    pieces,
)
from polyproof.reading.structure import name_blocks

_KINDS = {
    **dict.fromkeys(("li", "td", "th"), BlockKind.LIST_ITEM),
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), BlockKind.SUBHEADING),
}
# Parts of class names that newsrooms give to what is no paragraph.
_CLASSES = {
    BlockKind.STANDFIRST: {"standfirst", "lede", "lead", "subtitle", "dek", "deck", "chapo"},
    BlockKind.DATELINE: {"dateline"},
    BlockKind.CAPTION: {"caption"},
}
_WITH_CLASS = {"p", "div", "h2", "h3", "h4", "span"}
_PART_OF_CLASS = re.compile(r"[a-z]+")


def read_html(text: str, name: str) -> Article:
    """Return the article that an HTML page shows.

    The article is the `article` or `main` element that holds most of the page's paragraphs,
    else the body; navigation, scripts, forms and the like are left out.
    """
    unified, newlines = unify_newlines(text)
    part = main_part(pieces(unified))
    reader = _Reader(part.kept_headers)
    for piece in pieces(unified):
        if part.holds(piece.start):
            reader.take(piece)
    language = primary_subtag(part.language) if is_language(part.language) else ""
    return name_blocks(reader.builder.article(text, name, newlines, language))


def show_html(
    text: str, start: int, builder: Builder, kind: BlockKind = BlockKind.PARAGRAPH
) -> None:
    """Show HTML that stands from `start` on in another text; bare text is of the kind given."""
    reader = _Reader(frozenset(), builder)
    reader.has_headline = True
    reader.kind = kind
    for piece in pieces(text):
        reader.take(piece._replace(start=start + piece.start))


@dataclass(slots=True)
class _Element:
    tag: str
    kind: BlockKind
    is_skipped: bool
    mark: InlineKind | None


@dataclass
class _Reader:
    """Shows what the tokens of the article show; knows which elements are open."""

    kept_headers: frozenset[int]
    builder: Builder = field(default_factory=Builder)
    open: list[_Element] = field(default_factory=list)
    count: Counter[str] = field(default_factory=Counter)
    skipped: int = 0
    has_headline: bool = False
    after_break: bool = False
    kind: BlockKind = BlockKind.PARAGRAPH  # of text outside of all elements

    def take(self, piece: Piece) -> None:
        """Take the next token."""
        token = piece.token
        if token.type is TokenType.START_TAG:
            self._start(token, piece)
        elif token.type is TokenType.END_TAG:
            self._end(token.tag or "")
        elif self.skipped:
            return
        elif token.type is TokenType.TEXT:
            self._text(token.data or "", piece.start)
        elif token.type is TokenType.CHARACTER_REFERENCE:
            self.after_break = False
            self.builder.show(token.data or "", piece.start, piece.length)

    def _text(self, data: str, start: int) -> None:
        if data.strip(" \t\n\f\r"):
            self.after_break = False
        self.builder.flow(data, start)

    def _start(self, token: Token, piece: Piece) -> None:
        tag = token.tag or ""
        if tag == "br":
            self._break(piece)
            return
        attributes = dict(token.attrs or ())
        if tag in BLOCKS:
            self._close_implied(tag)
        if tag in VOID or (token.self_closing and tag in ("svg", "math")):
            if tag in BLOCKS and not self.skipped:
                self.builder.begin(self._kind())
            return
        skipped = is_skipped(tag, attributes) and piece.start not in self.kept_headers
        element = _Element(tag, self._kind_of(tag, attributes), skipped, HTML_MARKS.get(tag))
        self.open.append(element)
        self.count[tag] += 1
        self.skipped += skipped
        if self.skipped:
            return
        if tag in BLOCKS:
            self.builder.begin(element.kind)
        if element.mark:
            self.builder.mark(element.mark, attributes.get("href") or "")

    def _break(self, piece: Piece) -> None:
        """Break the line; two breaks in a row end the block."""
        if self.skipped:
            return
        if self.after_break:
            self.builder.begin(self._kind())
        else:
            self.builder.blank(piece.start, piece.length, "\n")
        self.after_break = True

    def _end(self, tag: str) -> None:
        if self.count[tag]:
            while self._pop() != tag:
                pass

    def _pop(self) -> str:
        element = self.open.pop()
        self.count[element.tag] -= 1
        if not self.skipped:
            if element.mark:
                self.builder.unmark(element.mark)
            if element.tag in BLOCKS:
                self.builder.begin(self._kind())
        self.skipped -= element.is_skipped
        return element.tag

    def _close_implied(self, tag: str) -> None:
        """Close what the start of a block closes: an open paragraph, the list item before."""
        if self.count["p"]:
            self._end("p")
        if tag == "li":
            for element in reversed(self.open[-20:]):
                if element.tag in ("ul", "ol"):
                    return
                if element.tag == "li":
                    self._end("li")
                    return

    def _kind(self) -> BlockKind:
        """Return what text is that stands here."""
        return self.open[-1].kind if self.open else self.kind

    def _kind_of(self, tag: str, attributes: Attributes) -> BlockKind:
        is_first = not self.has_headline and not self.builder.has_blocks
        if tag == "h1" or (tag == "h2" and is_first):
            if self.has_headline:
                return BlockKind.SUBHEADING
            self.has_headline = not self.skipped
            return BlockKind.HEADLINE
        if tag in _WITH_CLASS:
            words = set(_PART_OF_CLASS.findall((attributes.get("class") or "").lower()))
            for kind, names in _CLASSES.items():
                if words & names:
                    return kind
        return _KINDS.get(tag, self._kind())
