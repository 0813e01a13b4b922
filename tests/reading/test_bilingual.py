# ruff: noqa: E501  the files of others have long lines
"""Files that hold both sides: XLIFF, TMX, PO, Parquet; also as other programs write them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polyproof.model import Span
from polyproof.reading import BadInput, Pair, ReadingOptions, read_inputs

XLIFF_1 = """<?xml version="1.0"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="a.html" source-language="ca" target-language="en-GB" datatype="html"><body>
<trans-unit id="t1"><source>El moll</source><target>The pier</target><note>No text</note></trans-unit>
<group><trans-unit id="t2"><source>L’alcalde &amp; <g id="1" ctype="bold">ella</g> ho van dir.</source>
<seg-source><mrk mtype="seg">x</mrk></seg-source>
<target>The mayor &amp; <g id="1" ctype="bold">she</g> said<ph id="2">&lt;br/&gt;</ph> so.</target>
<alt-trans><target>Not this</target></alt-trans></trans-unit></group>
<trans-unit id="t3"><source>Perdut.</source></trans-unit>
</body></file>
<file original="b" source-language="ca" target-language="ca"><body>
<trans-unit id="1"><source>Hola</source><target>Hola</target></trans-unit></body></file>
<file original="c" source-language="ca" target-language="en"><body>
<trans-unit id="1"><source>Hola</source></trans-unit></body></file></xliff>
"""
XLIFF_2 = """<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="ca" trgLang="en">
 <file id="f1">
  <unit id="u1">
   <segment><source>Una. </source><target>One. </target></segment>
   <ignorable><source> </source></ignorable>
   <segment><source>Dues.</source><target><pc id="1" type="fmt" subType="xlf:i">Two</pc>.</target></segment>
  </unit>
 </file>
</xliff>
"""


def read(path: Path, content: str | bytes, **options: str) -> tuple[list[Pair], list[str]]:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    found = list(read_inputs([str(path)], ReadingOptions(**options)))  # type: ignore[arg-type]
    pairs = [f for f in found if isinstance(f, Pair)]
    return pairs, [f.message.removeprefix(str(path)) for f in found if isinstance(f, BadInput)]


def units(pair: Pair, side: str) -> list[tuple[str, str]]:
    article = pair.source if side == "source" else pair.target
    assert article is not None
    return [(block.unit, block.span.of(article.text)) for block in article.blocks]


def line_of(pair: Pair, word: str) -> str:
    """The line of the file that a word of the translation stands on, counted by the article."""
    article = pair.target
    start = article.text.index(word)
    span = article.offsets.span(Span(start, start + len(word)))
    assert span.of(article.raw) == word
    return f"{article.line + article.raw.count(chr(10), 0, span.start)}"


def test_xliff_1(tmp_path: Path) -> None:
    (pair,), messages = read(tmp_path / "x.xlf", XLIFF_1)
    assert pair.id.endswith("x.xlf#a.html")
    assert units(pair, "source") == [
        ("unit t1", "El moll"), ("unit t2", "L’alcalde & ella ho van dir."), ("unit t3", "Perdut."),
    ]  # fmt: skip
    assert units(pair, "target") == [
        ("unit t1", "The pier"),
        ("unit t2", "The mayor & she said so."),
    ]
    assert [mark.span.of(pair.target.text) for mark in pair.target.marks] == ["she"]
    assert (pair.target.language, line_of(pair, "mayor")) == ("en", "7")
    assert messages == [
        "#b: both sides are in one language, Catalan",
        "#c: holds no translation",
    ]


def test_xliff_2(tmp_path: Path) -> None:
    (pair,), messages = read(tmp_path / "x.xliff", XLIFF_2)
    assert messages == []
    assert units(pair, "target") == [("unit u1", "One. Two.")]
    assert pair.source and pair.source.language == "ca"
    assert line_of(pair, "Two") == "6"


def test_tmx(tmp_path: Path) -> None:
    text = """<tmx version="1.4"><header srclang="ca"/><body>
<tu tuid="u1"><tuv xml:lang="ca"><seg>Hola, <bpt i="1">&lt;b&gt;</bpt>món<ept i="1">&lt;/b&gt;</ept>.</seg></tuv>
<tuv xml:lang="en"><seg>Hello &amp; bye.</seg></tuv><tuv xml:lang="fr"><seg>Salut.</seg></tuv></tu>
<tu><tuv xml:lang="qq"><seg>?</seg></tuv></tu>
<tu><tuv lang="ca"><seg>Dos</seg></tuv><tuv lang="en"><seg>Two</seg></tuv></tu></body></tmx>"""
    pairs, messages = read(tmp_path / "m.tmx", text)
    assert [(p.source and p.source.text, p.target.text) for p in pairs] == [
        ("Hola, món.", "Hello & bye."), ("Hola, món.", "Salut."), ("Dos", "Two"),
    ]  # fmt: skip
    assert messages == ["#2: the language 'qq' is not known"]
    assert [line_of(pairs[0], "Hello"), line_of(pairs[2], "Two")] == ["3", "5"]
    assert len(pairs[2].target.raw) < 100, "only the part of the file that holds the unit"
    pairs, _ = read(tmp_path / "m.tmx", text, target_language="fr")
    assert [p.target.text for p in pairs] == ["Salut."]


def test_po(tmp_path: Path) -> None:
    text = r"""
msgid ""
msgstr ""
"Language: de\n"
"Content-Type: text/plain; charset=UTF-8\n"
"X-Source-Language: en\n"

#: a.c:1
msgctxt "lead"
msgid "He said \"no\".\n"
"And left."
msgstr "Er sagte „nein“.\n"
"Und ging.\t\303\244"

#, fuzzy
msgid "old"
msgstr "alt"

msgid "%d file"
msgid_plural "%d files"
msgstr[0] "%d Datei"
msgstr[1] "%d Dateien"

msgid "untranslated"
msgstr ""

#~ msgid "gone"
#~ msgstr "weg"
"""
    pairs, messages = read(tmp_path / "m.po", text)
    assert messages == []
    assert [block.unit for pair in pairs for block in pair.target.blocks] == ["unit lead", "", ""]
    assert [(p.source and p.source.text, p.target.text) for p in pairs] == [
        ('He said "no".\nAnd left.', "Er sagte „nein“.\nUnd ging. ä"),
        ("%d file", "%d Datei"),
        ("%d files", "%d Dateien"),
    ]
    assert [line_of(pairs[0], "ging"), line_of(pairs[2], "Dateien")] == ["13", "22"]
    assert (pairs[0].source and pairs[0].source.language, pairs[0].target.language) == ("en", "de")


def test_xliff_as_translate_toolkit_writes_it(tmp_path: Path) -> None:
    from translate.storage.xliff import xlifffile

    store: Any = xlifffile(sourcelanguage="ca", targetlanguage="en")
    for source, target in (("Hola & adéu", "Hello & bye"), ("Món «nou»", "“New” world")):
        unit = store.addsourceunit(source)
        unit.target = target
    (pair,), messages = read(tmp_path / "x.xlf", bytes(store))
    assert messages == []
    assert [text for _, text in units(pair, "source")] == ["Hola & adéu", "Món «nou»"]
    assert [text for _, text in units(pair, "target")] == ["Hello & bye", "“New” world"]


def test_tmx_as_translate_toolkit_writes_it(tmp_path: Path) -> None:
    from translate.storage.tmx import tmxfile

    store: Any = tmxfile()
    store.addtranslation("Hola & adéu", "ca", "Hello & bye", "en")
    pairs, messages = read(tmp_path / "m.tmx", bytes(store), source_language="ca")
    assert messages == []
    assert [(p.source and p.source.text, p.target.text) for p in pairs] == [
        ("Hola & adéu", "Hello & bye")
    ]


@given(
    st.lists(st.text('ab"\\\n\té—', min_size=1, max_size=30), min_size=1, max_size=4, unique=True)
)
def test_po_as_translate_toolkit_writes_it(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    from translate.storage.pypo import pofile

    store: Any = pofile()
    texts = [text for text in texts if text.strip()]
    for text in texts:
        store.addsourceunit(f"x{text}").target = f"y{text}z"
    pairs, _ = read(tmp_path_factory.mktemp("po") / "m.po", bytes(store), source_language="en")
    expected = [" ".join(f"y{text}z".split()) for text in texts]
    assert [" ".join(pair.target.text.split()) for pair in pairs] == expected


def test_parquet(tmp_path: Path) -> None:
    import pyarrow
    from pyarrow import parquet

    table = pyarrow.table(
        {"id": [1, 2, 3], "target": ["Hello.", None, "Bye."], "src_lang": ["ca"] * 3}
    )
    parquet.write_table(table, tmp_path / "p.parquet")
    content = (tmp_path / "p.parquet").read_bytes()
    pairs, messages = read(tmp_path / "p.parquet", content)
    assert [(pair.id, pair.target.text) for pair in pairs] == [("1", "Hello."), ("3", "Bye.")]
    assert messages == [": row 2: has no 'target'"]
    pairs, messages = read(tmp_path / "q.parquet", b"PAR1 not really")
    assert pairs == [] and "is no Parquet" in messages[0]


BOMB = (
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)


@pytest.mark.parametrize("ending", ["xlf", "tmx"])
def test_entities_are_refused(tmp_path: Path, ending: str) -> None:
    root = {"xlf": "xliff", "tmx": "tmx"}[ending]
    pairs, messages = read(tmp_path / f"x.{ending}", f"{BOMB}<{root}>&c;</{root}>")
    assert pairs == []
    assert messages == [": line 1: declares XML entities, which are not read"]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("x.xlf", "<a/>", ": is no XLIFF: its first element is 'a'"),
        ("x.xlf", "<xliff>\n<file>", ": line 2: is not well-formed XML: no element found"),
        ("x.tmx", "", ": holds nothing but blanks"),
        ("x.tmx", "<tmx/>", ": holds no pairs"),
        ("x.po", "nothing", ": holds no pairs"),
        ("x.po", b"\xff\0", ": is binary, not text"),
    ],
)
def test_bad_files(tmp_path: Path, name: str, content: str | bytes, message: str) -> None:
    assert read(tmp_path / name, content) == ([], [message])
