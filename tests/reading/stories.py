"""One story in every format that holds an article, written by other programs where they exist."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from html import escape
from typing import Any

HEADLINE = "Pier to close after 113 years"
STANDFIRST = "The island will get a new landing stage & a ferry for larger boats next spring"
TEXT = (
    "The council of Brindle Cove voted on Tuesday to close the old pier. “We had no choice”, "
    "said the harbour master, Ines Lobo, after the meeting; repairs would cost 2.4 million euros.",
    "Built in 1911 for the herring fleet, the pier < 90 metres long > has not been safe since "
    "the storm of last January. Nobody was hurt then.",
)
SUBHEADING = "A long farewell"
BLOCKS = (
    ("headline", HEADLINE),
    ("standfirst", STANDFIRST),
    ("paragraph", TEXT[0]),
    ("subheading", SUBHEADING),
    ("paragraph", TEXT[1]),
    ("paragraph", "Boats will leave from Keel Street until then."),
)


def txt() -> str:
    return "\n\n".join(text for _, text in BLOCKS) + "\n"


def markdown() -> str:
    marks = {"headline": "# ", "subheading": "## "}
    return "".join(
        f"{marks.get(kind, '')}{text.replace('&', '&amp;')}\n\n" for kind, text in BLOCKS
    )


def marked_up(blocks: Iterable[tuple[str, str]], tags: dict[str, str], end: str = "") -> str:
    """Blocks as elements: `tags` by the kind of block, paragraphs where they name none."""
    elements = ((tags.get(kind, "p"), escape(text, quote=False)) for kind, text in blocks)
    return "".join(f"<{tag}>{text}</{tag.split()[0]}>{end}" for tag, text in elements)


def html() -> str:
    body = marked_up(
        BLOCKS, {"headline": "h1", "subheading": "h2", "standfirst": "p class=lead"}, "\n"
    )
    return f"<!doctype html><html><body><nav>Home</nav><article>{body}</article></body></html>"


def nitf() -> str:
    (_, headline), (_, standfirst), *rest = BLOCKS
    body = marked_up(rest, {"subheading": "hl2"}, "\n")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">\n'
        f"<nitf><head><title>T</title></head><body><body.head><hedline><hl1>{headline}</hl1>"
        f"<hl2>{escape(standfirst)}</hl2></hedline><byline>By Nobody</byline></body.head>"
        f"<body.content>{body}</body.content><body.end>End</body.end></body></nitf>"
    )


def newsml() -> str:
    (_, headline), *rest = BLOCKS
    body = marked_up(rest, {"subheading": "h2"})
    return (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:1" xml:lang="en">'
        f"<itemMeta/><contentMeta><headline>{headline}</headline><by>Nobody</by></contentMeta>"
        '<contentSet><inlineXML contenttype="application/xhtml+xml">'
        f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body>{body}'
        "</body></html></inlineXML></contentSet></newsItem>"
    )


def rss() -> str:
    (_, headline), (_, standfirst), *rest = BLOCKS
    body = marked_up(rest, {"subheading": "h2"}, "\n")
    return (
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<title>Feed</title><language>en</language><item><title>{headline}</title>"
        f"<guid>a1</guid><description>{escape(escape(standfirst))}</description>"
        f"<content:encoded><![CDATA[{body}]]></content:encoded></item></channel></rss>"
    )


def atom() -> str:
    (_, headline), (_, standfirst), *rest = BLOCKS
    body = marked_up(rest, {"subheading": "h2"}, "\n")
    return (
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>F</title><entry>'
        f"<id>a1</id><title>{headline}</title><summary>{escape(standfirst)}</summary>"
        f'<content type="html">{escape(body)}</content></entry></feed>'
    )


def docx() -> bytes:
    import docx as library

    document = library.Document()
    styles = {"headline": "Title", "standfirst": "Subtitle", "subheading": "Heading 2"}
    for kind, text in BLOCKS:
        document.add_paragraph(text, style=styles.get(kind))
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def odt() -> bytes:
    from odf import style, text
    from odf.opendocument import OpenDocumentText

    document: Any = OpenDocumentText()
    named = {"headline": "Title", "standfirst": "Subtitle"}
    for kind in named.values():
        document.styles.addElement(style.Style(name=kind, family="paragraph"))
    automatic = style.Style(name="P1", family="paragraph", parentstylename="Subtitle")
    document.automaticstyles.addElement(automatic)
    for kind, content in BLOCKS:
        if kind == "subheading":
            document.text.addElement(text.H(outlinelevel=2, text=content))
        elif kind == "standfirst":
            document.text.addElement(text.P(stylename=automatic, text=content))
        else:
            document.text.addElement(text.P(stylename=named.get(kind), text=content))
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


FORMATS: dict[str, Callable[[], str | bytes]] = {
    "txt": txt,
    "md": markdown,
    "html": html,
    "nitf": nitf,
    "newsml": newsml,
    "rss": rss,
    "atom": atom,
    "docx": docx,
    "odt": odt,
}
