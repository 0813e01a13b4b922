"""DOCX, ODT and subtitles in detail."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest

from polyproof.model import Article, Span
from polyproof.reading import ReadingError
from polyproof.reading.docx import read_docx
from polyproof.reading.odt import read_odt
from polyproof.reading.subtitles import read_subtitles


def archive(**files: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in files.items():
            out.writestr(name.replace("__", "/"), content)
    return file.getvalue()


def blocks(article: Article) -> list[tuple[str, str, str]]:
    return [(b.kind.value, b.unit, b.span.of(article.text)) for b in article.blocks]


def marks(article: Article) -> list[tuple[str, str, str]]:
    return [(m.kind.value, m.span.of(article.text), m.target) for m in article.marks]


def docx(body: str, **files: str) -> Article:
    space = 'xmlns:w="w" xmlns:r="r" xmlns:mc="mc"'
    document = f"<w:document {space}><w:body>{body}</w:body></w:document>"
    return read_docx(archive(**{"word__document.xml": document}, **files), "x.docx")


def test_word_runs_are_joined_and_marked() -> None:
    article = docx(
        "<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:t>The </w:t></w:r>"
        "<w:r><w:rPr><w:b/></w:rPr><w:t>old</w:t></w:r>"
        "<w:r><w:rPr><w:b/></w:rPr><w:t> pier</w:t></w:r>"
        '<w:r><w:rPr><w:b w:val="0"/><w:i/></w:rPr><w:t xml:space="preserve"> fell</w:t></w:r>'
        '<w:hyperlink r:id="r7"><w:r><w:t>.</w:t></w:r></w:hyperlink></w:p>',
        word___rels__document_xml_rels="",
    )
    assert article.text == "The old pier fell."
    assert marks(article) == [
        ("strong", "old pier", ""), ("emphasis", "fell", ""), ("link", ".", ""),
    ]  # fmt: skip


def test_word_changes_fields_and_fallbacks() -> None:
    article = docx(
        "<w:p><w:r><w:t>One</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t> two</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r>"
        "<w:r><w:tab/><w:t>x</w:t><w:br/><w:t>y</w:t><w:noBreakHyphen/><w:t>z</w:t></w:r>"
        "<mc:AlternateContent><mc:Choice><w:r><w:t>!</w:t></w:r></mc:Choice><mc:Fallback><w:r>"
        "<w:t>!</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p><w:p/>"
        "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Item.</w:t></w:r></w:p>"
    )
    assert blocks(article) == [
        ("paragraph", "paragraph 1", "One two x\ny\u2011z!"),
        ("list item", "paragraph 3", "Item."),
    ]


def test_word_styles_by_their_own_names() -> None:
    styles = (
        '<w:styles xmlns:w="w"><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>'
        '<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>'
    )
    paragraph = '<w:p><w:pPr><w:pStyle w:val="{}"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
    body = paragraph.format("Titel", "A") + paragraph.format("berschrift1", "B")
    article = docx(body, **{"word__styles.xml": styles})
    assert [kind for kind, _, _ in blocks(article)] == ["headline", "subheading"]


def test_an_odt_with_spans_lists_and_notes() -> None:
    spaces = 'xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f" xmlns:xlink="x"'
    content = (
        f"<office:document-content {spaces}><office:automatic-styles>"
        '<style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>'
        "</office:automatic-styles><office:body><office:text>"
        '<text:p>The\n <text:span text:style-name="T1">old<text:s text:c="2"/>pier</text:span> '
        '<text:a xlink:href="http://a.b">fell</text:a><text:note><text:p>No</text:p></text:note>.'
        "<text:line-break/>Yes.</text:p>"
        "<text:list><text:list-item><text:p>Item.</text:p></text:list-item></text:list>"
        "</office:text></office:body></office:document-content>"
    )
    article = read_odt(archive(**{"content.xml": content}), "x.odt")
    assert blocks(article) == [
        ("paragraph", "paragraph 1", "The old pier fell.\nYes."),
        ("list item", "paragraph 2", "Item."),
    ]
    assert marks(article) == [("strong", "old pier", ""), ("link", "fell", "http://a.b")]


@pytest.mark.parametrize("read", [read_docx, read_odt])
@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\xd0\xcf\x11\xe0 an old .doc", "x: is no "),
        (archive(other="x"), "x: is no "),
        (archive(**{"content.xml": "<a>", "word__document.xml": "<a>"}), "x: line 1: is not well"),
    ],
)
def test_what_is_no_document(read: Any, data: bytes, message: str) -> None:
    with pytest.raises(ReadingError) as error:
        read(data, "x")
    assert str(error.value).startswith(message)


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    from polyproof.reading import archive as module
    from polyproof.thresholds import Threshold

    monkeypatch.setattr(module, "ARCHIVE_LIMIT", Threshold(1000, "", ""))
    with pytest.raises(ReadingError, match=r"x: word/document\.xml: is too large once unpacked"):
        read_docx(archive(**{"word__document.xml": " " * 10_000}), "x")


SRT = """1
00:00:01,000 --> 00:00:02,500
{\\an8}<i>The council
voted</i> &amp; left,

2
00:00:02,600 --> 00:00:04,000
after a long night.

3
00:00:05,000 --> 00:00:06,000
Nobody spoke.
"""
VTT = """WEBVTT - a title

STYLE
::cue { color: red }

NOTE not shown

intro
00:01.000 --> 00:02.500 align:start
<v Ines><i>The council
voted</i> &amp; left,

00:02.600 --> 00:04.000
after <00:03.000>a long night.

00:05.000 --> 00:06.000
Nobody <c.loud>spoke</c>.
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(("raw", "first"), [(SRT, "cue 1"), (VTT, "cue intro")])
def test_cues_that_share_a_sentence_are_one_block(raw: str, first: str, newline: str) -> None:
    raw = raw.replace("\n", newline)
    article = read_subtitles(raw, "x")
    assert blocks(article) == [
        ("paragraph", first, "The council voted & left, after a long night."),
        ("paragraph", "cue 3", "Nobody spoke."),
    ]
    assert marks(article) == [("emphasis", "The council voted", "")]
    for word, expected in (("& left", "&amp; left"), ("long", "long"), ("spoke", "spoke")):
        start = article.text.index(word)
        assert article.offsets.span(Span(start, start + len(word))).of(raw) == expected


def test_no_subtitles() -> None:
    with pytest.raises(ReadingError, match="x: holds no subtitles"):
        read_subtitles("WEBVTT\n\nNOTE nothing\n", "x")
