"""Encodings: marked, declared, UTF-8, detected; and what is no text."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from polyproof.reading import ReadingError, read_article
from polyproof.reading.decoding import decode

FRENCH = "L’économie a été secouée, « très fortement » selon le ministre. Des élèves protestèrent."
TEXTS = {
    "windows-1252": FRENCH,
    "windows-1250": "Déšť přešel až k ránu, řekl hlídač. „Žluťoučký kůň“ běžel.",
    "iso-8859-2": "Déšť přešel až k ránu, řekl hlídač. Žluťoučký kůň běžel.",
    "windows-1251": "Мэр объявил об отставке. «Мы готовы», — сказал он журналистам.",
    "koi8-r": "Мэр объявил об отставке. Мы готовы, сказал он журналистам.",
    "shift_jis": "市長は昨日、記者会見で辞任を発表した。「責任を取る」と述べた。",
    "euc-jp": "市長は昨日、記者会見で辞任を発表した。「責任を取る」と述べた。",
    "gb18030": "市长昨天在记者会上宣布辞职。“我会负责”，他说。",
    "big5": "市長昨天在記者會上宣布辭職。「我會負責」，他說。",
    "windows-1255": "ראש העיר הודיע אתמול על התפטרותו במסיבת עיתונאים.",
    "windows-1256": "أعلن رئيس البلدية استقالته أمس في مؤتمر صحفي.",
    "euc-kr": "시장은 어제 기자회견에서 사임을 발표했다.",
}


@pytest.mark.parametrize("encoding", TEXTS)
def test_an_encoding_is_detected_and_named(encoding: str) -> None:
    text, (note,) = decode(TEXTS[encoding].encode(encoding), "x")
    assert text == TEXTS[encoding]
    assert note.startswith("is not UTF-8: read as ")


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_counts_and_is_no_text(mark: bytes, encoding: str) -> None:
    assert decode(mark + FRENCH.encode(encoding), "x") == (FRENCH, ())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_byte_order_mark_may_be_missing(encoding: str) -> None:
    assert decode(FRENCH.encode(encoding), "x") == (
        FRENCH,
        (f"is not UTF-8: read as {encoding}, as it looks",),
    )


@pytest.mark.parametrize(
    "head",
    [
        "<?xml version='1.0' encoding='ISO-8859-15'?>\n",
        "<html><head>\n<meta charset=iso-8859-15>",
        "<META http-equiv=Content-Type content='text/html; charset=\"ISO-8859-15\"'>",
    ],
)
def test_a_declared_encoding_counts(head: str) -> None:
    text = f"{head} cœur, 5 €"
    assert decode(text.encode("iso-8859-15"), "x", markup=True)[0] == text


def test_a_wrong_declaration_is_told() -> None:
    text, notes = decode("<meta charset=shift_jis>été".encode(), "x", markup=True)
    assert text.endswith("été")
    assert notes == ("declares shift_jis, which it is not",)


def test_the_encoding_that_is_given_goes_first() -> None:
    assert decode(FRENCH.encode("cp1252"), "x", "cp1252") == (FRENCH, ())


@pytest.mark.parametrize(
    ("data", "encoding", "message"),
    [
        (b"\xff", "utf-8", "x: byte 1: is not valid UTF-8"),
        (b"a", "klingon", "x: the encoding 'klingon' is not known"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1", "", "x: is binary, not text"),
        (bytes(range(1, 32)) * 9, "", "x: is binary, not text"),
        (b"One line.\nA\0 in the next." + b" and more text" * 99, "", "x: line 2: holds 1 NUL"),
        (codecs.BOM_UTF16_LE + "a\n\0".encode("utf-16-le"), "", "x: line 2: holds 1 NUL"),
        ("Été,\nété".encode() + b"\xe9", "", "x: line 2, byte 13: is not UTF-8, as the rest"),
        ("„Äü“, ".encode() + b"\xed\xa0\x80", "", "x: line 1, byte 13: is not UTF-8, as the"),
        (b" \n\t\r\n", "", "x: holds nothing but blanks"),
    ],
)
def test_what_is_no_text_gets_a_clear_answer(data: bytes, encoding: str, message: str) -> None:
    with pytest.raises(ReadingError) as error:
        decode(data, "x", encoding)
    assert str(error.value).startswith(message)
    assert "\n" not in str(error.value)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "tags.html").write_text("<p> </p>")
    for name, what in [
        ("missing.txt", "there is no such file"),
        ("empty.txt", "is empty"),
        ("tags.html", "has no text"),
        ("story.xyz", "the format 'xyz' is not read"),
        ("story", "the name has no ending"),
        ("pairs.jsonl", "is jsonl, which holds pairs, not an article"),
        ("a\0b.txt", "cannot be read: embedded null byte"),
    ]:
        path = str(tmp_path / name)
        with pytest.raises(ReadingError) as error:
            read_article(path)
        assert str(error.value).startswith(f"{path}: {what}")
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(ReadingError, match="is a folder, not a file"):
        read_article(str(tmp_path / "folder.txt"))
