"""A whole run: every pair comes, everything bad is told, in order."""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from typing import Any

import pytest

from polyproof.reading import (
    BadInput,
    FilePair,
    Pair,
    ReadingOptions,
    find_inputs,
    load,
    read_inputs,
)

CATALAN = ReadingOptions(source_language="ca")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(files: dict[str, str | bytes]) -> None:
    for name, content in files.items():
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def read(paths: list[str], options: ReadingOptions = CATALAN) -> tuple[list[str], list[str]]:
    """The pairs as `source > target`, and the messages."""
    pairs, messages = [], []
    for found in read_inputs(paths, options):
        if isinstance(found, BadInput):
            messages.append(found.message)
            assert "\n" not in found.message
        else:
            source = found.source
            pairs.append(f"{source.name if source else None} > {found.target.name}")
    return pairs, messages


def test_files_named_by_language() -> None:
    write({"a/n.ca.txt": "Hola.", "a/n.en.txt": "Hello.", "a/n.es.html": "<p>Hola.", "a/x.md": "x"})
    assert read(["a"]) == (["a/n.ca.txt > a/n.en.txt", "a/n.ca.txt > a/n.es.html"], [])
    assert read(["a"], ReadingOptions("ca", "es"))[0] == ["a/n.ca.txt > a/n.es.html"]


def test_excluded_files_and_folders_are_passed_over() -> None:
    names = ("n.ca.txt", "n.en.txt", "drafts/d.ca.txt", "sub/drafts/x.en.txt", "sub/s.ca.txt")
    write(dict.fromkeys(names, "Text."))
    here = Path().resolve()
    excluded = ReadingOptions("ca", exclude=("drafts", f"{here}/sub/*.txt"))
    assert read(["."], excluded) == (["n.ca.txt > n.en.txt"], [])
    by_name = ReadingOptions("ca", exclude=("*.en.txt", f"{here}/drafts", f"{here}/sub"))
    assert read(["."], by_name)[1] == ["n.ca.txt: has no translation beside it"]


def test_folders_named_by_language() -> None:
    write({f"{code}/{n}.txt": "Text." for code in ("ca", "en") for n in ("one", "sub/two")})
    pairs = ["ca/one.txt > en/one.txt", "ca/sub/two.txt > en/sub/two.txt"]
    assert read(["."])[0] == pairs
    assert read(["."], ReadingOptions(target_language="en"))[0] == pairs


def test_which_is_the_source_must_be_known() -> None:
    write({"n.ca.txt": "Hola.", "n.en.txt": "Hello."})
    what = ".: the articles are in ca and en: say which are the sources with --source-lang"
    assert read(["."], ReadingOptions()) == ([], [what])


def test_an_article_without_a_partner_is_told_and_the_rest_goes_on() -> None:
    write({"a.ca.txt": "Hola.", "b.ca.txt": "Hola.", "b.en.txt": "Hello.", "c.en.txt": "Hello."})
    pairs, messages = read(["."])
    assert pairs == ["b.ca.txt > b.en.txt"]
    assert messages == [
        "a.ca.txt: has no translation beside it",
        "c.en.txt: has no source in Catalan beside it",
    ]


def test_two_files_for_one_language() -> None:
    write({"n.ca.txt": "Hola.", "n.ca.html": "Hola.", "n.en.txt": "Hello."})
    pairs, messages = read(["."])
    assert pairs == ["n.ca.html > n.en.txt"]
    assert messages == ["n.ca.txt: is a second file for Catalan, beside n.ca.html"]


def test_a_folder_without_pairs() -> None:
    write({"README.md": "Nothing."})
    assert read(["."])[1] == [".: holds no files named name.LANGUAGE.txt or LANGUAGE/name.txt"]


def test_two_articles_are_source_and_translation() -> None:
    write({"one.txt": "Hola.", "two.txt": "Hello.", "three.txt": "Three."})
    assert read(["two.txt", "one.txt"])[0] == ["two.txt > one.txt"]
    assert read(["one.txt"])[1] == [
        "one.txt: is one article: give its source too, or check it alone with --no-source"
    ]
    assert read(["missing.txt", "one.txt"]) == ([], ["missing.txt: there is no such file"])


def test_a_partner_that_cannot_be_read_is_told_alone() -> None:
    write({"s.ca.txt": "Hola.", "t.pdf": b"%PDF", "t.json": b"[]", "t.qq": b"?"})
    (message,) = read(["s.ca.txt", "t.pdf"])[1]
    assert message == "t.pdf: the format 'pdf' is not read; save it as DOCX, ODT, HTML or text"
    (message,) = read(["s.ca.txt", "t.json"])[1]
    assert message.endswith("write an object a line, as JSON lines")
    (message,) = read(["t.qq", "s.ca.txt"])[1]
    assert "name one with --input-format: txt, markdown" in message


def test_two_articles_in_any_order_where_names_and_options_tell() -> None:
    write({"n.ca.txt": "Hola.", "n.de.txt": "Hallo."})
    for paths in (["n.ca.txt", "n.de.txt"], ["n.de.txt", "n.ca.txt"]):
        assert read(paths, ReadingOptions("de"))[0] == ["n.de.txt > n.ca.txt"]
        assert read(paths, ReadingOptions("", "de"))[0] == ["n.ca.txt > n.de.txt"]
        assert read(paths, ReadingOptions())[0] == [" > ".join(paths)]


def test_translations_alone() -> None:
    write({"n.ca.txt": "Hola.", "n.en.txt": "Hello.", "x.txt": "Text."})
    alone = ReadingOptions(target_language="en", no_source=True)
    assert read(["."], alone)[0] == ["None > n.en.txt", "None > x.txt"]
    assert read(["n.ca.txt"], alone)[0] == ["None > n.ca.txt"]


@pytest.mark.parametrize("kind", ["tsv", "csv", "jsonl"])
def test_a_manifest_names_the_files(kind: str) -> None:
    rows = [
        {"id": "1", "source": "s.txt", "target": "t.txt", "source_lang": "ca", "target_lang": "en"},
        {
            "id": "2",
            "source": "gone.txt",
            "target": "t.txt",
            "source_lang": "ca",
            "target_lang": "en",
        },
        {"id": "1", "source": "s.txt", "target": "t.txt", "source_lang": "ca", "target_lang": "en"},
        {"id": "3", "source": "s.txt", "target": "t.txt", "source_lang": "ca", "target_lang": "qq"},
    ]
    write({"m/s.txt": "Hola.", "m/t.txt": "Hello.", f"m/list.{kind}": table(rows, kind)})
    found = list(read_inputs([f"m/list.{kind}"]))
    first = 1 if kind == "jsonl" else 2
    assert isinstance(found[0], Pair)
    assert (found[0].id, found[0].where) == ("1", f"m/list.{kind}: line {first}")
    assert found[0].source and found[0].source.language == "ca"
    assert [f.message for f in found if isinstance(f, BadInput)] == [
        f"m/list.{kind}: line {first + 1}: m/gone.txt: there is no such file",
        f"m/list.{kind}: line {first + 2}: the id '1' stands there twice",
        f"m/list.{kind}: line {first + 3}: m/t.txt: the language 'qq' is not known",
    ]
    assert read(["m"])[0] == ["m/s.txt > m/t.txt"], "files of a manifest are not paired again"


def table(rows: list[dict[str, str]], kind: str) -> str:
    if kind == "jsonl":
        return "".join(json.dumps(row) + "\n" for row in rows)
    by = {"tsv": "\t", "csv": ","}[kind]
    return "".join(by.join(row) + "\n" for row in [list(rows[0]), *(r.values() for r in rows)])


LINES: list[tuple[Any, str]] = [
    (b"", ""),
    (b"not json", "is not JSON: Expecting value, column 1"),
    (b"[1]", "is not a JSON object"),
    (b'{"id": "a"}', "has no 'target'"),
    ({"id": "b", "target": 7}, "'target' is not a text"),
    ({"id": "c", "target": " "}, "'target' is empty"),
    (b'{"id": "d", "target": "\\ud800"}', "'target' holds half a character (a lone surrogate)"),
    (b'{"id": "e", "target": "a\\u0000"}', "'target' holds NUL characters"),
    (b'{"id": "f", "target": "\xff"}', "is not valid UTF-8 (byte 24 of the line)"),
    ({"id": "g", "target": "Hi.", "tgt_lang": "qq"}, "the language 'qq' is not known"),
    (
        {"id": "h", "source": "Ho.", "target": "Hi.", "src_lang": "en", "tgt_lang": "en-GB"},
        "both sides are in one language, English",
    ),
    (b'{"id": "i", "target": ' + b"[" * 100_000, "is JSON too deep or with a number too long"),
    (b'{"id": ' + b"9" * 5000 + b', "target": "Hi."}', "is JSON too deep"),
]


def test_bad_lines_of_a_batch_are_told_and_good_ones_read() -> None:
    lines = [b"\xef\xbb\xbf" + json.dumps({"id": "ok", "target": "Hi."}).encode()]
    lines += [line if isinstance(line, bytes) else json.dumps(line).encode() for line, _ in LINES]
    lines += [json.dumps({"target": "One.\nTwo.", "source": "U.\nDos.", "src_lang": "ca"}).encode()]
    write({"b.jsonl": b"\n".join(lines)})
    found = list(read_inputs(["b.jsonl"]))
    good = [f for f in found if isinstance(f, Pair)]
    assert [pair.id for pair in good] == ["ok", f"b.jsonl:{len(lines)}"]
    assert len(good[1].target.blocks) == 2
    bad = [f.message for f in found if isinstance(f, BadInput)]
    expected = [(n, what) for n, (_, what) in enumerate(LINES, 2) if what]
    assert len(bad) == len(expected)
    for message, (number, what) in zip(bad, expected, strict=True):
        assert message.startswith(f"b.jsonl: line {number}: {what}")


def test_rows_of_a_table_with_texts() -> None:
    write(
        {
            "t.tsv": 'id\tsource\ttarget\n1\t"Hola\t"Hello\n2\ta\tb\tc\n3\tx\t\n4\tBé.\tGood.\n',
            "t.csv": 'target,source\n"He said ""no"",\nand left.",Va dir que no.\n',
        }
    )
    texts, messages = [], []
    for found in read_inputs(["t.tsv", "t.csv"]):
        if isinstance(found, Pair):
            texts.append(found.target.text)
        else:
            messages.append(found.message)
    assert texts == ['"Hello', "Good.", 'He said "no",\nand left.']
    assert messages == [
        "t.tsv: line 3: has 4 cells, the first line 3",
        "t.tsv: line 4: has no 'target'",
    ]


def test_a_table_without_a_target() -> None:
    write({"t.csv": "a,b\n1,2\n", "u.tsv": b"target\nx\n\xff\n", "v.tsv": b""})
    pairs, messages = read(["t.csv", "u.tsv", "v.tsv"])
    assert pairs == []
    assert messages[0].startswith("t.csv: line 1: names no column 'target'")
    assert "u.tsv" in messages[1] and "is not valid UTF-8" in messages[1]
    assert messages[2] == "v.tsv: holds no pairs"


def test_a_table_with_a_broken_cell() -> None:
    write({"t.csv": 'id,target\n1,"Three ""boats""."\n2,"Two"boats\n3,Sails.\n4,"open\n5,Nets.\n'})
    _, messages = read(["t.csv"])
    texts = [found.target.text for found in read_inputs(["t.csv"]) if isinstance(found, Pair)]
    assert texts == ['Three "boats".', "Sails."]
    assert messages == [
        "t.csv: line 3: text stands behind the closing quotation mark of a cell",
        "t.csv: line 5: a cell in quotation marks is never closed",
    ]


def test_what_is_found_is_small_and_can_be_sent() -> None:
    write({"n.ca.txt": "Hola.", "n.en.txt": "Hello.", "b.jsonl": '{"id": "1", "target": "Hi."}'})
    found = list(find_inputs(["."], CATALAN))
    assert found[1] == FilePair("n.en.txt", "n.ca.txt", "n.en.txt", "ca", "en")
    again = pickle.loads(pickle.dumps(found))
    assert [load(f, CATALAN) for f in again] == list(read_inputs(["."], CATALAN))


def test_nothing_is_read_before_it_is_asked_for() -> None:
    write({"b.jsonl": '{"id": "1", "target": "Hi."}\n' * 2})
    run = read_inputs(["b.jsonl", "missing.jsonl"])
    assert isinstance(next(run), Pair)
    assert [type(found) for found in run] == [BadInput, BadInput]
