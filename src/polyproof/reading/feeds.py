"""RSS and Atom: an article for each item."""

from __future__ import annotations

from dataclasses import replace

from polyproof.locales.codes import is_language
from polyproof.locales.language import primary_subtag
from polyproof.model import Article, BlockKind, OffsetMap, Run
from polyproof.reading.builder import Builder
from polyproof.reading.html import show_html
from polyproof.reading.structure import name_blocks
from polyproof.reading.xml import PieceKind, XmlPiece, xml_pieces
from polyproof.reading.xml_article import NEWS, show
from polyproof.reading.xml_elements import declared_language, elements

_CONTENT = ("encoded", "content", "description", "summary")  # in the order of preference
_IDS = ("guid", "id", "link")


def read_feed(text: str, name: str) -> list[Article]:
    """Return the items of a feed: title, summary where there is a full text too, full text."""
    pieces = list(xml_pieces(text, name))
    language = _language(pieces)
    articles = []
    for number, item in enumerate(elements(pieces, "item", "entry"), 1):
        id = next((t for key in _IDS if (t := _text_of(item, key))), str(number))
        article = _item(item, text, f"{name}#{id}")
        if article.text:
            articles.append(replace(article, language=declared_language(item) or language))
    return articles


def _language(pieces: list[XmlPiece]) -> str:
    tag = _text_of(pieces, "language")
    return primary_subtag(tag) if is_language(tag) else declared_language(pieces)


def _text_of(pieces: list[XmlPiece], tag: str) -> str:
    element = next(elements(pieces, tag), [])
    return "".join(piece.text for piece in element).strip()


def _item(item: list[XmlPiece], text: str, name: str) -> Article:
    """Return an item as an article.

    A feed holds HTML as text: it is read as HTML from the text that the XML shows, and the
    places there lead through the XML's to those of the file.
    """
    builder, inner = Builder(), _Inner()
    for element in elements(item, "title"):
        inner.show(element, BlockKind.HEADLINE, builder)
    bodies = [e for tag in _CONTENT for e in elements(item, tag) if any(p.text for p in e)]
    kinds = {"encoded": BlockKind.PARAGRAPH, "content": BlockKind.PARAGRAPH}
    if len(bodies) > 1:
        kinds |= {"description": BlockKind.STANDFIRST, "summary": BlockKind.STANDFIRST}
    bodies = sorted(bodies[:2], key=lambda e: e[0].place)
    bodies.sort(key=lambda e: kinds.get(e[0].name) is not BlockKind.STANDFIRST)
    for element in bodies:
        inner.show(element, kinds.get(element[0].name, BlockKind.PARAGRAPH), builder)
    article = builder.article("", name)
    offsets = through(article.offsets, OffsetMap(tuple(inner.runs)))
    return name_blocks(replace(article, file_text=text, offsets=offsets))


class _Inner:
    """The text that the XML shows, and the way from it to the file."""

    def __init__(self) -> None:
        self.length = 0
        self.runs: list[Run] = []

    def show(self, element: list[XmlPiece], kind: BlockKind, builder: Builder) -> None:
        """Show an element that holds text, HTML as text, or XHTML."""
        start = self.length
        shown = [self._add(piece) for piece in element]
        builder.begin(kind)
        if any(piece.kind is PieceKind.START for piece in element[1:]):
            show(shown[1:-1], NEWS, builder)
        else:
            show_html("".join(piece.text for piece in element), start, builder, kind)
        builder.end()

    def _add(self, piece: XmlPiece) -> XmlPiece:
        place = self.length
        if piece.text:
            self.runs.append(Run(place, len(piece.text), piece.place, piece.length))
            self.length += len(piece.text)
        return piece._replace(place=place, length=len(piece.text))


def through(inner: OffsetMap, outer: OffsetMap) -> OffsetMap:
    """Return the way through both: from a text by `inner` to a text that `outer` leads from."""
    runs: list[Run] = []
    index = 0
    for run in inner.runs:
        if run.length != run.file_length:
            start, end = outer.start(run.file_start), outer.end(run.file_end)
            runs.append(Run(run.start, run.length, start, max(0, end - start)))
            continue
        while index and outer.runs[index].start > run.file_start:
            index -= 1
        while index < len(outer.runs) and outer.runs[index].start < run.file_end:
            part = outer.runs[index]
            start = max(run.file_start, part.start)
            end = min(run.file_end, part.start + part.length)
            if start < end:
                at = part.file_start + (
                    start - part.start if part.length == part.file_length else 0
                )
                length = end - start if part.length == part.file_length else part.file_length
                runs.append(Run(run.start + start - run.file_start, end - start, at, length))
            index += 1
        index = max(0, index - 1)
    return OffsetMap(tuple(runs))
