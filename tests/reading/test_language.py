"""Languages: given, named in the path, declared, found."""

from __future__ import annotations

from pathlib import Path

import pytest

from polyproof.reading import ReadingError, ReadingOptions, read_article, read_inputs, read_pair
from polyproof.reading.language import found_language, language_in_path

CATALAN = (
    "El ple de l’ajuntament va aprovar dimarts el tancament del moll vell, que ha donat servei "
    "a l’illa des de fa més de cent anys. «No teníem cap altra opció», va dir la patrona."
)
ENGLISH = (
    "The council voted on Tuesday to close the old pier, which has served the island for more "
    "than a hundred years. “We had no choice”, the harbour master said."
)


@pytest.mark.parametrize(
    ("path", "key", "language"),
    [
        ("a/name.ca.txt", "a/name", "ca"),
        ("name.pt-BR.md", "name", "pt"),
        ("name.zh_Hant.html", "name", "zh"),
        ("a/ca/name.txt", "a/*/name", "ca"),
        ("en/2024/ca/name.txt", "en/2024/*/name", "ca"),
        ("ca/new/name.txt", "*/new/name", "ca"),  # `new` is Newari, and a word
        ("ast/name.txt", "*/name", "ast"),
        ("a/name.txt", "a/name", ""),
        ("a/name.v2.txt", "a/name.v2", ""),
        ("a/.ca.txt", "a/.ca", ""),
    ],
)
def test_the_path_tells(path: str, key: str, language: str) -> None:
    assert language_in_path(path) == (key, language)


def test_a_language_is_found_and_told(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text(CATALAN, "utf-8")
    article = read_article(str(path))
    assert article.language == "ca"
    assert article.notes == ("language not given: Catalan by its words",)
    assert read_article(str(path), "es").language == "es"
    path.rename(tmp_path / "story.gl.txt")
    assert read_article(str(tmp_path / "story.gl.txt")).language == "gl"


def test_a_page_tells_its_language_unless_that_is_none(tmp_path: Path) -> None:
    path = tmp_path / "story.html"
    path.write_text(f"<html lang='es-ES'><p>{CATALAN}</p>", "utf-8")
    assert read_article(str(path)).language == "es"
    path.write_text(f"<html lang='qq'><p>{CATALAN}</p>", "utf-8")
    assert read_article(str(path)).language == "ca"


def test_what_is_too_short_has_no_language() -> None:
    assert found_language("Yes.") == ""
    assert found_language("12345 " * 100) == ""


def test_a_language_nobody_knows(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match=r"^--source-lang: the language 'qq' is not known$"):
        read_inputs([str(tmp_path)], ReadingOptions(source_language="qq"))
    with pytest.raises(ReadingError, match=r"^--target-lang: the language 'English' is not known$"):
        read_pair(None, "x.txt", ReadingOptions(target_language="English"))


def test_one_language_on_both_sides(tmp_path: Path) -> None:
    source, target = tmp_path / "a.txt", tmp_path / "b.txt"
    source.write_text(ENGLISH, "utf-8")
    target.write_text(ENGLISH, "utf-8")
    with pytest.raises(
        ReadingError, match=r"both sides are in one language, English: .*a\.txt and"
    ):
        read_pair(str(source), str(target))
    assert read_pair(str(source), str(target), ReadingOptions(source_language="ca")).source
