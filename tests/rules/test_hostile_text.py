"""The rules on form read hostile text in linear time: a quadratic one would not come back."""

from __future__ import annotations

import pytest

from polyproof.alignment import Comparison
from polyproof.model import Article, Block, BlockKind, Span
from polyproof.rules import RULES, Family
from polyproof.text import Document

FORM = [rule for rule in RULES if rule.family in (Family.GARBLED, Family.PUNCTUATION)]
UNITS = (
    "a", "Aa", "a.", "A ", "Ab. Cd ", "&amp;", "<b ", "(", "([", ")", "**a", "[a](http://",
    "Ã", "Ã©", "Ã©a", "__A", 'a"A', "Peter ", "a ,", "a' ", "?a", "的", "{a", "<!--a ",
)  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_hostile_text_is_read(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    article = Article(text, "en", (Block(BlockKind.PARAGRAPH, Span(0, len(text))),))
    document = Document(article)
    document.__dict__["sentences"] = ()  # the splitter is not what is tested here
    for rule in FORM:
        for finding in rule.findings(Comparison(document)):
            assert 0 <= finding.span.start <= finding.span.end <= len(text)
