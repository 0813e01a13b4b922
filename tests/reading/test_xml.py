"""XML in pieces, and news feeds with HTML inside."""

from __future__ import annotations

import re
import time
from html import escape, unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polyproof.model import OffsetMap, Run, Span
from polyproof.reading import (
    BadInput,
    Pair,
    ReadingError,
    ReadingOptions,
    read_article,
    read_inputs,
)
from polyproof.reading.feeds import read_feed, through
from polyproof.reading.xml import xml_pieces

CONTENT = st.lists(
    st.sampled_from(
        [
            "a",
            "é𝒳",
            " ",
            "\n",
            "\r\n",
            "&amp;",
            "&#8217;",
            "&lt;",
            "&nbsp;",
            "<b>c</b>",
            "<i/>",
            "<![CDATA[x <y> & z]]>",
            "<!-- c -->",
            "<?pi x?>",
        ]
    ),
    max_size=12,
).map("".join)


def shown(raw: str) -> str:
    raw = raw.replace("\r\n", "\n")
    parts = re.split(r"<!\[CDATA\[(.*?)\]\]>", raw)
    parts[::2] = [unescape(re.sub(r"<!--.*?-->|<[^>]*>", "", part)) for part in parts[::2]]
    return "".join(parts)


@given(CONTENT)
def test_every_text_leads_to_its_place(content: str) -> None:
    raw = f"<?xml version='1.0'?>\n<x y='ü'>{content}</x>"
    texts = [piece for piece in xml_pieces(raw, "x") if piece.text]
    assert "".join(piece.text for piece in texts) == shown(content)
    for piece in texts:
        excerpt = raw[piece.place : piece.place + piece.length]
        assert excerpt.replace("\r\n", "\n") == piece.text or excerpt.startswith("&")


def test_texts_over_the_edges_of_chunks() -> None:
    raw = "<x>" + "é word &amp; " * 50_000 + "</x>"
    start = time.process_time()
    pieces = list(xml_pieces(raw, "x"))
    assert "".join(piece.text for piece in pieces) == "é word & " * 50_000
    assert all(raw[p.place : p.place + p.length] in (p.text, "&amp;") for p in pieces if p.text)
    assert time.process_time() - start < 20


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        ("<a>\n<b></a>", "x: line 2: is not well-formed XML: mismatched tag"),
        ("", "x: line 1: is not well-formed XML: no element found"),
        ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "x: line 1: declares XML entities"),
        ("<!DOCTYPE a [\n<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a/>", "x: line 2: declares"),
        ("<!DOCTYPE a [\n<!ENTITY % b SYSTEM 'http://a.b/c'> %b;]><a/>", "x: line 2: declares"),
    ],
)
def test_what_is_refused(raw: str, message: str) -> None:
    with pytest.raises(ReadingError) as error:
        list(xml_pieces(raw, "x"))
    assert str(error.value).startswith(message)


def test_a_document_type_is_not_loaded() -> None:
    raw = "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'><a>b&eacute;&unknown;</a>"
    assert "".join(piece.text for piece in xml_pieces(raw, "x")) == "bé&unknown;"


def feed(items: list[tuple[str, str, str]]) -> str:
    return "<rss><channel>" + "".join(
        f"<item><guid>{guid}</guid><title>{title}</title><description>{body}</description></item>"
        for guid, title, body in items
    )  # fmt: skip


def test_html_in_a_feed_leads_to_the_file() -> None:
    raw = feed(
        [("g", "A &amp; B", escape("<p>The “d&eacute;j&agrave;” &amp; <b>vu</b>.</p><p>Two."))]
    )
    raw += "</channel></rss>"
    (article,) = read_feed(raw, "x")
    assert article.text == "A & B\n\nThe “déjà” & vu.\n\nTwo."
    places = {"A & B": "A &amp; B", "déjà": "d&amp;eacute;j&amp;agrave;", "vu": "vu", "Two": "Two"}
    for word, expected in places.items():
        start = article.text.index(word)
        assert article.offsets.span(Span(start, start + len(word))).of(raw) == expected


def test_items_are_paired_by_their_ids(tmp_path: Path) -> None:
    end = "</channel></rss>"
    (tmp_path / "f.ca.rss").write_text(
        feed([("1", "U", "Hola."), ("2", "Dos", "Adéu."), ("3", "Tres", "Res.")]) + end, "utf-8"
    )
    (tmp_path / "f.en.rss").write_text(
        feed([("2", "Two", "Bye."), ("1", "One", "Hi."), ("4", "Four", "No.")]) + end, "utf-8"
    )
    found = list(read_inputs([str(tmp_path)], ReadingOptions(source_language="ca")))
    pairs = [(f.source and f.source.text, f.target.text) for f in found if isinstance(f, Pair)]
    assert pairs == [("Dos\n\nAdéu.", "Two\n\nBye."), ("U\n\nHola.", "One\n\nHi.")]
    messages = [f.message.removeprefix(str(tmp_path)) for f in found if isinstance(f, BadInput)]
    assert messages == [
        f"/f.en.rss#4: has no source in {tmp_path}/f.ca.rss",
        f"/f.ca.rss#3: has no translation in {tmp_path}/f.en.rss",
    ]
    with pytest.raises(ReadingError, match="holds 3 articles"):
        read_article(str(tmp_path / "f.ca.rss"))


def test_xml_of_another_kind(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text("<svg/>")
    with pytest.raises(ReadingError, match="is XML of a kind that is not read: 'svg'"):
        read_article(str(tmp_path / "a.xml"))


@given(st.lists(st.tuples(st.integers(1, 3), st.booleans()), min_size=1, max_size=6), st.data())
def test_through_two_maps(pieces: list[tuple[int, bool]], data: st.DataObject) -> None:
    outer, place, at = [], 0, 5
    for length, is_reference in pieces:
        width = length + 4 if is_reference else length
        outer.append(Run(place, length, at, width))
        place, at = place + length, at + width + 1
    start = data.draw(st.integers(0, place - 1))
    end = data.draw(st.integers(start + 1, place))
    inner = OffsetMap((Run(0, end - start, start, end - start),))
    both = through(inner, OffsetMap(tuple(outer)))
    for offset in range(end - start):
        one = Span(offset, offset + 1)
        assert both.span(one) == OffsetMap(tuple(outer)).span(inner.span(one))
