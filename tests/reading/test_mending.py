"""`--fix` in every format: the file is what its program would have written without the faults."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import stories
import test_same_pair as pairs
from hypothesis import given
from hypothesis import strategies as st
from stories import BLOCKS, FORMATS

from polyproof.corpus import check_inputs
from polyproof.corpus.mending import Mended, json_lines, mend_all, tables
from polyproof.corpus.mending.places import FileEdit, applied, file_edits
from polyproof.judgement import Settings
from polyproof.judgement.selection import Selection
from polyproof.model import Article, Edit, Span
from polyproof.pipeline import DEFAULTS
from polyproof.reading import ReadingOptions, find_inputs, read_article

FAULTS = (
    (" & a ferry", " &amp; a ferry"),
    ("million euros.", "million euros ."),
    ("hurt then.", "hurt\u200b then."),
)
TEXT_OF = {"docx": "word/document.xml", "odt": "content.xml"}
GERMAN = ReadingOptions(source_language="de", target_language="en")


def damaged(text: str) -> str:
    for right, wrong in FAULTS:
        text = text.replace(right, wrong)
    return text


def mended(
    *paths: Path, options: ReadingOptions = GERMAN, settings: Settings = DEFAULTS
) -> Iterator[Mended | str]:
    names = [str(path) for path in paths]
    results = check_inputs(find_inputs(names, options), options, settings)
    return mend_all(zip(find_inputs(names, options), results, strict=True), False, options)


def content(bytes_or_text: bytes | str) -> bytes:
    return bytes_or_text if isinstance(bytes_or_text, bytes) else bytes_or_text.encode()


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("ending", FORMATS)
def test_articles(ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clean = content(FORMATS[ending]())
    monkeypatch.setattr(stories, "BLOCKS", tuple((kind, damaged(text)) for kind, text in BLOCKS))
    path = tmp_path / f"story.en.{ending}"
    path.write_bytes(content(FORMATS[ending]()))
    (file,) = mended(path, options=ReadingOptions(no_source=True))
    assert not isinstance(file, str), file
    assert file.count == len(FAULTS) - (ending == "atom")  # HTML as text: `&amp;` is right there
    assert "-" in [line[0] for line in file.diff()]
    before = members(path.read_bytes()) if ending in ("docx", "odt") else {}
    file.write()
    if before:
        after = members(path.read_bytes())
        assert [name for name in before if before[name] != after[name]] == [TEXT_OF[ending]]
        assert read_article(str(path)).text == "\n\n".join(text for _, text in BLOCKS)
    elif ending != "atom":
        assert path.read_bytes() == clean
    assert not list(mended(path, options=ReadingOptions(no_source=True)))
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("ending", [e for e in pairs.AS_A_WHOLE | pairs.IN_PARTS if e != "parquet"])
def test_pairs(ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def damage(row: dict[str, str]) -> dict[str, str]:
        return {**row, "target": damaged(row["target"])}

    write = (pairs.AS_A_WHOLE | pairs.IN_PARTS)[ending]
    clean = write()
    monkeypatch.setattr(pairs, "TARGET", tuple(map(damaged, pairs.TARGET)))
    monkeypatch.setattr(pairs, "WHOLE", damage(pairs.WHOLE))
    monkeypatch.setattr(pairs, "BY_PARAGRAPH", [damage(row) for row in pairs.BY_PARAGRAPH])
    path = tmp_path / f"pairs.{ending}"
    path.write_bytes(write())
    settings = Settings((Selection(select=("GAR301", "GAR307", "PUN104")),))
    (file,) = mended(path, settings=settings)
    assert not isinstance(file, str), file
    assert file.count == len(FAULTS)
    file.write()
    assert path.read_bytes() == clean
    assert not list(mended(path, settings=settings))


CUES = """1
00:00:01,000 --> 00:00:04,000
- Boats &amp; ferries will leave from
<i>Keel Street .</i>
"""
XLIFF = """<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\r
<file original="a" source-language="de" target-language="en"><body>\r
<trans-unit id="1"><source>Der Pier ist alt.</source>\r
<target>The pier is <g id="1">old .</g></target></trans-unit></body></file>\r
<file original="b" source-language="de" target-language="en"><body>\r
<trans-unit id="1"><source>Die Boote legen ab.</source>\r
<target><![CDATA[The boats &amp; leave .]]></target></trans-unit></body></file></xliff>\r
"""
FEED = """<rss version="2.0"><channel><title>Feed</title><language>en</language>
<item><guid>1</guid><title>Boats</title><description>&lt;p&gt;AT&amp;amp;amp;T leaves .&lt;/p&gt;
</description></item>
<item><guid>2</guid><title>Piers</title><description><![CDATA[<p>B&amp;amp;B <b>stays .</b>]]>
</description></item></channel></rss>
"""
MESSAGES = """msgid ""\r
msgstr ""\r
"Content-Type: text/plain; charset=UTF-8\\n"\r
"Language: en\\n"\r
\r
#: a.c:1\r
msgid "Der Pier »Nord« ist alt."\r
msgstr ""\r
"The \\"northern\\" "\r
"pier is old ."\r
"""


@pytest.mark.parametrize(
    ("ending", "text", "faults"),
    [
        ("srt", CUES, [(" .", ".")]),
        ("xlf", XLIFF, [("old .", "old."), ("&amp; leave .", "& leave.")]),
        ("po", MESSAGES, [(" .", ".")]),
        ("rss", FEED, [(" .", "."), ("T&amp;amp;amp;", "T&amp;"), ("B&amp;amp;", "B&amp;")]),
        ("md", "The **old .** pier is [closed .](a.html)\n", [(" .", ".")]),
        ("html", "<p>The <b>old </b>. It <i>is</i> so.</p>", [("old </b>.", "old</b>.")]),
        ("csv", 'id,target\n1,"A ""new"" pier . Yes"\n2, Old .\n', [(" . Y", ". Y"), (" .", ".")]),
        ("csv", 'id,target\n1,"a"b\n2,Old .\n3,"open', [(" .", ".")]),
        ("tsv", 'id\ttarget\n1\t"A pier .\n\n2\tOld .\n', [(" .", ".")]),
        (
            "jsonl",
            '\ufeff{"id": 1,\t"target":"\\ud83d\\ude00 Old \\u0022pier\\u0022 ." , "x": [1.50]}\n{',
            [(" .", ".")],
        ),
    ],
)
def test_all_but_the_faults_stays(
    ending: str, text: str, faults: list[tuple[str, str]], tmp_path: Path
) -> None:
    path = tmp_path / f"story.en.{ending}"
    path.write_bytes(text.encode())
    settings = Settings((Selection(select=("GAR301", "PUN104")),), target_language="en")
    options = ReadingOptions(no_source=ending not in ("xlf", "po"), target_language="en")
    for file in mended(path, options=options, settings=settings):
        assert not isinstance(file, str), file
        assert file.left == 0
        assert len([line for line in file.diff() if line[0] == "+"]) > 1
        file.write()
    for wrong, right in faults:
        text = text.replace(wrong, right)
    assert path.read_bytes() == text.encode()


def edited(article: Article, *edits: Edit) -> str:
    return applied(article.raw, file_edits(article, edits))


def test_an_insertion_stands_in_its_own_paragraph(tmp_path: Path) -> None:
    path = tmp_path / "story.en.html"
    path.write_text("<p>Nobody spoke.</p>\n<p><b>We</b> wait&hellip;”</p>", "utf-8")
    article = read_article(str(path))
    start, end = article.text.index("We"), len(article.text)
    after = edited(article, Edit(Span(start, start), "“"), Edit(Span(end, end), "!"))
    assert after == "<p>Nobody spoke.</p>\n<p><b>“We</b> wait&hellip;”!</p>"
    over_tags = Edit(Span(start, end), "They wait.")
    assert edited(article, over_tags) == "<p>Nobody spoke.</p>\n<p><b>They wait.</b></p>"


def test_word_keeps_a_blank_between_two_runs(tmp_path: Path) -> None:
    import docx

    document = docx.Document()
    paragraph = document.add_paragraph("The council met on Monday.")
    paragraph.add_run("Nobody was hurt.").bold = True
    path = tmp_path / "story.en.docx"
    document.save(str(path))
    (file,) = mended(path, options=ReadingOptions(no_source=True))
    assert not isinstance(file, str)
    file.write()
    (after,) = docx.Document(str(path)).paragraphs
    assert [run.text for run in after.runs] == ["The council met on Monday. ", "Nobody was hurt."]
    assert b'<w:t xml:space="preserve">The council' in members(path.read_bytes())[TEXT_OF["docx"]]


@pytest.mark.parametrize(
    ("ending", "text"),
    [("txt", "Boats leave ."), ("jsonl", '{"target": "Boats ."}'), ("xlf", XLIFF)],
)
def test_a_file_that_changed_meanwhile_is_left_alone(
    ending: str, text: str, tmp_path: Path
) -> None:
    path = tmp_path / f"story.en.{ending}"
    path.write_text(text, "utf-8", newline="")
    options = ReadingOptions(no_source=True, target_language="en")
    inputs = list(find_inputs([str(path)], options))
    results = list(check_inputs(inputs, options, DEFAULTS))
    path.write_text(text.replace("oats", "arks").replace("old", "new"), "utf-8", newline="")
    before = path.read_bytes()
    (file,) = mend_all(zip(inputs, results, strict=True), False, options)
    assert isinstance(file, str)
    assert file.startswith(f"{path}: ")
    assert path.read_bytes() == before


TEXTS = st.text(st.sampled_from('ab ,"\\\t\n\r\u00e9\U0001f600/'), max_size=30)


@given(TEXTS.filter(str.strip), st.data())
def test_a_row_changes_in_its_translation_alone(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    edit = FileEdit(start, data.draw(st.integers(start, len(text))), data.draw(TEXTS))
    wanted = applied(text, [edit])
    row = {"id": "1", "target": text, "more": ["target", {"target": text}]}
    for is_ascii in (True, False):
        line = json.dumps(row, ensure_ascii=is_ascii) + "\n"
        after = json_lines.mended(line, line, text, [edit])
        assert json.loads(after) == row | {"target": wanted}
    out = io.StringIO()
    csv.writer(
        out, quoting=data.draw(st.sampled_from((csv.QUOTE_ALL, csv.QUOTE_MINIMAL)))
    ).writerow(["1, one", text, "b"])
    if wanted:
        after = tables.mended_by(",")(out.getvalue(), "id,target,more\n", text, [edit])
        assert next(csv.reader(io.StringIO(after, newline=""))) == ["1, one", wanted, "b"]
