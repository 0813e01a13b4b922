"""HTML: what of a page is the article, and where it stands in the file."""

from __future__ import annotations

import html
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polyproof.model import Article, Span
from polyproof.reading.html import read_html

PAGE = """<!doctype html>
<html lang="en-GB"><head><title>T</title><script>if (a<b) "</p>"</script></head><body>
<header><h1>The Site</h1></header><nav><ul><li><a href=/>Home</a></nav>
<main><article><header><h1>Mayor &amp;
   council <em>resign</em></h1><p class="article__standfirst">At last.</p></header>
<p>First &ldquo;quote&rdquo; with <a href="http://x.y?a&amp;b">a <b>link</b> </a>and more.
<p>Second<br>line<br/><br/>third &lt;p&gt;
<figure><img alt=x><figcaption>A caption.</figcaption></figure>
<h2>Sub</h2><div>In div <span hidden>no</span>yes</div><ul><li>one<li>two <ul><li>nested</ul></ul>
<blockquote><p>quoted</p></blockquote><aside>related <p>x</p></aside><div class="share x">No</div>
<p>Last one.</p></article><article><p>Teaser</p></article></main><footer>foot</footer></body></html>
"""


def blocks(article: Article) -> list[tuple[str, str]]:
    return [(block.kind.value, block.span.of(article.text)) for block in article.blocks]


@pytest.mark.parametrize("page", [PAGE, PAGE.replace("\n", "\r\n"), PAGE.replace("\n", "\r")])
def test_a_page_as_published(page: str) -> None:
    article = read_html(page, "x")
    assert article.language == "en"
    assert blocks(article) == [
        ("headline", "Mayor & council resign"),
        ("standfirst", "At last."),
        ("paragraph", "First “quote” with a link and more."),
        ("paragraph", "Second\nline"),
        ("paragraph", "third <p>"),
        ("caption", "A caption."),
        ("subheading", "Sub"),
        ("paragraph", "In div yes"),
        ("list item", "one"),
        ("list item", "two"),
        ("list item", "nested"),
        ("paragraph", "quoted"),
        ("paragraph", "Last one."),
    ]
    marks = [(m.kind.value, m.span.of(article.text), m.target) for m in article.marks]
    assert marks == [
        ("emphasis", "resign", ""),
        ("link", "a link", "http://x.y?a&b"),
        ("strong", "link", ""),
    ]
    place = article.text.index("“quote”")
    assert article.offsets.span(Span(place, place + 7)).of(page) == "&ldquo;quote&rdquo;"


def test_an_exported_fragment() -> None:
    article = read_html("<h1>Storm</h1><p>It blew.<p>It rained.", "x")
    assert blocks(article) == [
        ("headline", "Storm"),
        ("paragraph", "It blew."),
        ("paragraph", "It rained."),
    ]


def test_the_headline_before_the_article_belongs_to_it() -> None:
    page = (
        "<body><main><h1>Storm</h1><p>Share</p><article><p>It blew all night.</p></article></main>"
    )
    assert blocks(read_html(page, "x"))[:2] == [
        ("headline", "Storm"),
        ("paragraph", "It blew all night."),
    ]


def test_a_header_with_the_only_headline_is_kept() -> None:
    page = "<body><header><h1>Storm</h1></header><p>It blew.</p></body>"
    assert blocks(read_html(page, "x"))[0] == ("headline", "Storm")


# Pieces that may stand inside a paragraph.
INLINE = st.lists(
    st.sampled_from(
        [
            "a",
            "b c",
            " ",
            "\n  ",
            "\r\n",
            "&amp;",
            "&#8217;",
            "&nbsp;",
            "&notit;",
            "<em>",
            "</em>",
            "<!-- x -->",
            "<a href='q&amp;r'>",
            "</a>",
            "é𝒳",
            "&lt;",
            "&",
            "<br>",
            "ü&shy;m",
            "\t",
        ]
    ),
    max_size=12,
).map("".join)
PARAGRAPHS = st.lists(INLINE, max_size=5)


def visible(raw: str) -> str:
    """What a stretch of a paragraph's HTML shows, blanks aside."""
    without_tags = re.sub(r"<!--.*?-->|<[a-z/][^>]*>", "", raw, flags=re.DOTALL)
    return re.sub(r"[ \t\r\n]", "", html.unescape(without_tags))


@given(PARAGRAPHS, st.data())
def test_the_file_shows_the_same_characters(paragraphs: list[str], data: st.DataObject) -> None:
    raw = "<html><body>" + "".join(f"<p>{inner}</p>\r\n" for inner in paragraphs)
    article = read_html(raw, "x")
    for block in article.blocks:
        shown = block.span.of(article.text)
        assert shown == shown.strip(" \n") and "  " not in shown
        start = data.draw(st.integers(block.span.start, block.span.end))
        end = data.draw(st.integers(start, block.span.end))
        span = article.offsets.span(Span(start, end))
        excerpt = Span(start, end).of(article.text)
        if "¬it;" not in shown:  # one reference that shows four characters
            assert visible(span.of(raw)) == re.sub(r"[ \n]", "", excerpt)
    assert visible("".join(paragraphs)) == re.sub(r"[ \n]", "", article.text)


@given(st.text("<>/!-=\"' pabdivhrefscriptnv&;#x1\r\n", max_size=120))
def test_any_text_is_read(raw: str) -> None:
    article = read_html(raw, "x")
    end = 0
    for run in article.offsets.runs:
        assert end <= run.file_start <= run.file_end <= len(raw)
        end = run.file_end
    for mark in article.marks:
        assert mark.span.of(article.text).strip()


@pytest.mark.parametrize(
    "hostile",
    [
        "<!--" * 250_000,
        "<a b='" * 150_000,
        "<p>" * 300_000,
        "<b>" * 150_000 + "</i>" * 150_000,
        "<ul>" + "<b>" * 50_000 + "<li></li>" * 50_000,
        "<article><h1>x</h1></article>" * 30_000,
        "<div>x<br><br>" * 70_000,
    ],
    ids=lambda text: text[:8],
)
def test_hostile_pages_take_linear_time(hostile: str) -> None:
    start = time.process_time()
    read_html(hostile, "x")
    assert time.process_time() - start < 20
