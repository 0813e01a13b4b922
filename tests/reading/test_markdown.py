"""Markdown: blocks, marks, and the way back to the file."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from polyproof.model import Span
from polyproof.reading.markdown import read_markdown

TEXT = """---
lang: ca
title: left to the headline
---
# A *big* headline

First &amp; para with \\*escape\\* and **bold _it_ x** and
a soft wrap `code x` [link *t*](http://a.b "c") <http://auto.x/y>.\x20\x20
Hard break.

## Sub

> quoted
> more

- item one
  cont
- item &quot;two&quot;

| a | b c |
|---|---|
| c | d *e* |

```
code
```

End ![img](x) done **a
b**.
"""


@pytest.mark.parametrize("raw", [TEXT, TEXT.replace("\n", "\r\n")])
def test_a_text_with_everything(raw: str) -> None:
    article = read_markdown(raw, "x")
    assert article.language == "ca"
    assert [(b.kind.value, b.span.of(article.text)) for b in article.blocks] == [
        ("headline", "A big headline"),
        (
            "paragraph",
            "First & para with *escape* and bold it x and a soft wrap code x link t "
            "http://auto.x/y.\nHard break.",
        ),
        ("subheading", "Sub"),
        ("paragraph", "quoted more"),
        ("list item", "item one cont"),
        ("list item", 'item "two"'),
        ("list item", "a"),
        ("list item", "b c"),
        ("list item", "c"),
        ("list item", "d e"),
        ("paragraph", "End done a b."),
    ]
    marks = [(m.kind.value, m.span.of(article.text), m.target) for m in article.marks]
    assert marks == [
        ("emphasis", "big", ""),
        ("strong", "bold it x", ""),
        ("emphasis", "it", ""),
        ("code", "code x", ""),
        ("link", "link t", "http://a.b"),
        ("emphasis", "t", ""),
        ("link", "http://auto.x/y", "http://auto.x/y"),
        ("emphasis", "e", ""),
        ("strong", "a b", ""),
    ]
    for shown, expected in (("& para", "&amp; para"), ("*escape*", "\\*escape\\*"), ("two", "two")):
        start = article.text.index(shown)
        assert article.offsets.span(Span(start, start + len(shown))).of(raw) == expected


PIECES = st.lists(
    st.sampled_from(
        [
            "word",
            "b_c",
            " ",
            "\n",
            "*",
            "**",
            "_",
            "`",
            "[",
            "](x)",
            "&amp;",
            "\\*",
            "!",
            "<b>",
            "é",
            "|",
            "&bogus;",
            "~",
            "\\",
            "<http://a.b>",
            "# ",
            "- ",
            "> ",
            "1. ",
            "\n\n",
        ]
    ),
    max_size=25,
).map("".join)


@given(PIECES)
@example("``\n``")
@example("`word\n`")
def test_every_letter_leads_to_itself_in_the_file(raw: str) -> None:
    article = read_markdown(raw, "x")
    end = 0
    for run in article.offsets.runs:
        assert end <= run.file_start <= run.file_end <= len(raw)
        end = run.file_end
    for place, letter in enumerate(article.text):
        if letter.isalpha():
            assert article.offsets.span(Span(place, place + 1)).of(raw) == letter


def test_ten_megabytes_in_one_paragraph() -> None:
    start = time.process_time()
    article = read_markdown("word *word* &amp; word\n" * 20_000, "x")
    assert len(article.blocks) == 1
    assert time.process_time() - start < 60
