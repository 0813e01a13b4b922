"""Faultless translations: our own news both ways, and gold files."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from tools.translations import CORPORA, NEWS, Translation, translations

OURS = [article for path in NEWS for article in translations(path)]


def test_each_article_is_taken_both_ways_and_stays_in_one_half() -> None:
    forth, back = OURS[::2], OURS[1::2]
    for one, other in zip(forth, back, strict=True):
        assert (one.source, one.target) == (other.target, other.source)
        assert one.languages == other.languages[::-1]
        assert (other.name, other.half) == (f"{one.name}-back", one.half)
    halves = Counter(article.half for article in OURS)
    assert min(halves.values()) > len(OURS) / 3


@pytest.mark.parametrize("article", OURS[::40], ids=lambda article: article.name)
def test_texts_are_read_as_they_are_and_segments_hold_no_blanks_at_their_ends(
    article: Translation,
) -> None:
    source, target = article.documents()
    assert (source.text, target.text) == (article.source, article.target)
    for span in article.segments:
        assert span.of(article.target) == span.of(article.target).strip() != ""


def test_a_page_is_taken_without_its_tags() -> None:
    pages = [
        path for path in (CORPORA / "news").glob("*.html") if "</p>" in path.read_text("utf-8")
    ]
    assert pages
    assert not any("</p>" in article.target for article in OURS)


def test_segments_of_a_gold_file_become_paragraphs(tmp_path: Path) -> None:
    segments = {"source": ["Titel", "Eins.", "Zwei."], "reference": ["Title", "One.", "Two."]}
    row = {"id": "a", "doc": "d", "src_lang": "de", "tgt_lang": "en", **segments}
    file = tmp_path / "references.jsonl"
    file.write_text(json.dumps(row), encoding="utf-8")
    (article,) = translations(file)
    assert article.target.startswith("Title\n\nOne.")
    assert [span.of(article.target) for span in article.segments] == row["reference"]
    assert article.languages == ("de", "en")
