"""News in XML: NITF, NewsML-G2, and RSS or Atom; which one, the first element tells."""

from __future__ import annotations

from polyproof.model import Article
from polyproof.reading.builder import Builder
from polyproof.reading.errors import ReadingError
from polyproof.reading.structure import name_blocks
from polyproof.reading.xml import XmlPiece, xml_pieces
from polyproof.reading.xml_article import NEWS, show
from polyproof.reading.xml_elements import declared_language, elements


def read_news_xml(text: str, name: str) -> list[Article]:
    """Return the articles of a news file in XML, one for each item.

    Raises:
        ReadingError: the file is not well-formed, declares entities, or is of another kind.
    """
    root = next(xml_pieces(text, name)).name
    if root == "nitf":
        return [_article(list(xml_pieces(text, name)), text, name)]
    if root in ("newsItem", "newsMessage"):
        return _newsml(text, name)
    if root in ("rss", "RDF", "feed"):
        from polyproof.reading.feeds import read_feed  # noqa: PLC0415  it needs the HTML reader

        return read_feed(text, name)
    if root == "html":
        from polyproof.reading.html import read_html  # noqa: PLC0415

        return [read_html(text, name)]
    raise ReadingError(name, "", f"is XML of a kind that is not read: '{root}'")


def _newsml(text: str, name: str) -> list[Article]:
    items = list(elements(xml_pieces(text, name), "newsItem"))
    articles = []
    for item in items:
        id = item[0].attributes.get("guid", "")
        called = f"{name}#{id}" if len(items) > 1 and id else name
        article = _article(_content(item), text, called)
        if article.text:
            articles.append(article)
    return articles


def _content(item: list[XmlPiece]) -> list[XmlPiece]:
    """Return what shows of a news item: its content, and its headline if that has none."""
    content = [piece for element in elements(item, "contentSet") for piece in element]
    headline: list[XmlPiece] = []
    if not any(piece.name in ("h1", "hl1") for piece in content):
        headline = next(elements(item, "headline"), [])
    named = (p._replace(name="hl1") if p.name == "headline" else p for p in headline)
    return [item[0], *named, *content]


def _article(pieces: list[XmlPiece], text: str, name: str) -> Article:
    builder = Builder()
    show(pieces, NEWS, builder)
    return name_blocks(builder.article(text, name, language=declared_language(pieces)))
