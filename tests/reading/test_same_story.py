"""The same article in any format: the same text, the same blocks, and so the same findings."""

from __future__ import annotations

from pathlib import Path

import pytest
import stories
from stories import BLOCKS, FORMATS

from polyproof.model import Span
from polyproof.pipeline import check_article
from polyproof.reading import Pair, ReadingOptions, read_article, read_inputs
from polyproof.rules import RULES

TEXT = "\n\n".join(text for _, text in BLOCKS)


def write(folder: Path, ending: str, name: str = "story.en") -> str:
    content = FORMATS[ending]()
    path = folder / f"{name}.{ending}"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


@pytest.mark.parametrize("ending", FORMATS)
def test_the_same_text_and_blocks(ending: str, tmp_path: Path) -> None:
    article = read_article(write(tmp_path, ending))
    shown = [(block.kind.value, block.span.of(article.text)) for block in article.blocks]
    assert shown == list(BLOCKS)
    assert article.text.strip() == TEXT
    assert article.language == "en"


@pytest.mark.parametrize("ending", ["docx", "odt", "html"])
def test_the_same_text_and_blocks_as_libreoffice_writes_them(ending: str) -> None:
    article = read_article(str(Path(__file__).parent / "files" / f"pier.{ending}"), "en")
    shown = [(block.kind.value, block.span.of(article.text)) for block in article.blocks]
    assert shown == list(BLOCKS)
    units = [block.unit for block in article.blocks]
    assert units == [f"paragraph {n}" if ending != "html" else "" for n in range(1, 7)]
    start = article.text.index("90 metres")
    assert article.offsets.span(Span(start, start + 9)).of(article.raw) == "90 metres"


@pytest.mark.parametrize("ending", FORMATS)
def test_the_same_findings(ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    damaged = tuple((kind, text.replace("choice”,", "choice")) for kind, text in BLOCKS)
    monkeypatch.setattr(stories, "BLOCKS", damaged)
    found = check_article(None, read_article(write(tmp_path, ending)), RULES).findings
    expected = check_article(None, read_article(write(tmp_path, "txt")), RULES).findings
    assert found == expected
    assert "QUO101" in [finding.rule for finding in found]


@pytest.mark.parametrize("ending", FORMATS)
def test_places_in_the_file(ending: str, tmp_path: Path) -> None:
    article = read_article(write(tmp_path, ending))
    for word in ("113 years", "Ines Lobo", "landing stage", "January", "Keel Street"):
        start = article.text.index(word)
        span = article.offsets.span(Span(start, start + len(word)))
        assert span.of(article.raw) == word
    if ending in ("docx", "odt"):
        assert [block.unit for block in article.blocks][:2] == ["paragraph 1", "paragraph 2"]


@pytest.mark.parametrize("ending", FORMATS)
def test_a_translation_in_another_format(ending: str, tmp_path: Path) -> None:
    write(tmp_path, "txt", "story.de")
    path = write(tmp_path, ending, "story.en")
    (found,) = read_inputs([str(tmp_path)], ReadingOptions(source_language="de"))
    assert isinstance(found, Pair), found.message
    assert found.target.name.startswith(path)
