"""An article in XML, shown by a vocabulary: which elements are blocks, which are marks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from polyproof.model import BlockKind, InlineKind
from polyproof.reading.builder import Builder
from polyproof.reading.html_marks import HTML_MARKS
from polyproof.reading.xml import PieceKind, XmlPiece


@dataclass(frozen=True)
class Vocabulary:
    """What the elements of a format are.

    Attributes:
        blocks: kinds by tag, or by `parent/tag`, which goes first.
        marks: inline marks by tag; a mark's target is its `href`.
        skipped: tags of elements that hold no text of the article.
        breaks: tags of line breaks.
    """

    blocks: Mapping[str, BlockKind]
    marks: Mapping[str, InlineKind] = field(default_factory=dict)
    skipped: frozenset[str] = frozenset()
    breaks: frozenset[str] = frozenset({"br"})

    def kind(self, parent: str, tag: str) -> BlockKind | None:
        """Return the kind of block that an element is, None if it is none."""
        return self.blocks.get(f"{parent}/{tag}") or self.blocks.get(tag)


NEWS = Vocabulary(
    blocks={
        # NITF
        "hl1": BlockKind.HEADLINE,
        "hedline/hl2": BlockKind.STANDFIRST,
        "hl2": BlockKind.SUBHEADING,
        "abstract": BlockKind.STANDFIRST,
        "abstract/p": BlockKind.STANDFIRST,
        "dateline": BlockKind.DATELINE,
        "media-caption": BlockKind.CAPTION,
        "media-caption/p": BlockKind.CAPTION,
        # XHTML and what both have
        "h1": BlockKind.HEADLINE,
        **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), BlockKind.SUBHEADING),
        **dict.fromkeys(("p", "div", "block", "blockquote"), BlockKind.PARAGRAPH),
        **dict.fromkeys(("li", "dt", "dd", "td", "th"), BlockKind.LIST_ITEM),
        "li/p": BlockKind.LIST_ITEM,
        "figcaption": BlockKind.CAPTION,
    },
    marks=HTML_MARKS,
    skipped=frozenset(
        {"head", "byline", "distributor", "body.end", "media-producer", "media-metadata"}
        | {"media-reference", "script", "style", "nav", "aside", "rights", "note", "tobject"}
    ),
)


def show(pieces: Iterable[XmlPiece], vocabulary: Vocabulary, builder: Builder) -> None:
    """Show the text of `pieces`, whole elements, as `vocabulary` says."""
    tags: list[str] = [""]
    kinds: list[BlockKind] = [BlockKind.PARAGRAPH]
    skipped = 0  # how many open elements are skipped
    for piece in pieces:
        tag = piece.name
        if piece.kind is PieceKind.TEXT:
            if not skipped:
                builder.piece(piece.text, piece.place, piece.length)
        elif piece.kind is PieceKind.START:
            kind = vocabulary.kind(tags[-1], tag)
            tags.append(tag)
            kinds.append(kind or kinds[-1])
            skipped += tag in vocabulary.skipped
            if not skipped:
                _start(piece, kind, vocabulary, builder)
        else:
            tags.pop()
            kinds.pop()
            if not skipped:
                if tag in vocabulary.marks:
                    builder.unmark(vocabulary.marks[tag])
                if vocabulary.kind(tags[-1], tag):
                    builder.begin(kinds[-1])
            skipped -= tag in vocabulary.skipped


def _start(
    piece: XmlPiece, kind: BlockKind | None, vocabulary: Vocabulary, builder: Builder
) -> None:
    if kind:
        builder.begin(kind)
    if piece.name in vocabulary.marks:
        builder.mark(vocabulary.marks[piece.name], piece.attributes.get("href", ""))
    if piece.name in vocabulary.breaks:
        builder.blank(piece.place, piece.length, "\n")
