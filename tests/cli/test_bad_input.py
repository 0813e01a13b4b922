"""Bad input: one line that says what and where, exit status 2, and the rest is checked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sample_pair import PAIR, SOURCE, Call, batch, written


@pytest.mark.parametrize(
    "content",
    [None, b"", b"   \n", b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0d", b"text\x00text\n", b"\x00" * 50],
)
def test_a_file_that_cannot_be_read(call: Call, source: Path, content: bytes | None) -> None:
    path = source.parent / "bad.en.txt"
    if content is not None:
        path.write_bytes(content)
    result = call("check", source, path)
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith(f"polyproof: {path}: ")
    assert result.stdout == "1 article could not be checked in full.\n"


def test_one_language_on_both_sides(call: Call, source: Path) -> None:
    other = written(source.parent / "other.de.txt", SOURCE)
    result = call("check", source, other)
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1


def test_a_language_nobody_knows(call: Call, source: Path, clean: Path) -> None:
    result = call("check", source, clean, "--source-lang", "xq")
    assert result.exit_code == 2
    assert "--source-lang" in result.stderr
    assert result.stderr.count("\n") == 1


def test_bad_lines_do_not_stop_the_good_ones(call: Call) -> None:
    good = batch(PAIR)
    lines = [
        b"{not json}\n",
        good.encode(),
        b'{"id": "x", "target": "\\ud800"}\n',
        b'{"id": "y"}\n',
        b"\xff\xfe\n",
        good.replace('"one"', '"two"').encode(),
    ]
    result = call("check", "-", "--format", "jsonl", input=b"".join(lines))
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [row["id"] for row in rows if row["error"] is None] == ["one", "two"]
    assert len(rows) == 6
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 4


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ('{"target": ""}', "'target' is empty"),
        ('{"target": "a b", "source": " "}', "'source' is empty"),
        ('{"target": "a b", "source": "\\udc80"}', "'source' holds half a character"),
        ('{"target": "a\\u0000b"}', "'target' holds NUL"),
        ('{"target": 5}', "'target' is not a text"),
        ('{"target": "a b", "tgt_lang": "xq"}', "the language 'xq' is not known"),
        ('{"target": "a", "source": "b", "tgt_lang": "de", "src_lang": "de"}', "one language"),
        ('{"id": "one", "target": "a b"}', "the id 'one' stands there twice"),
        ("[]", "is not a JSON object"),
    ],
)
def test_a_bad_line_says_where_and_what(call: Call, row: str, what: str) -> None:
    result = call("check", "-", "-f", "jsonl", input=batch(PAIR) + row + "\n")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith("polyproof: standard input: line 2: ")
    assert what in result.stderr
    assert json.loads(result.stdout.splitlines()[0])["findings"]


def test_a_folder_with_lone_articles(call: Call, source: Path, garbled: Path) -> None:
    folder = source.parent
    garbled.rename(folder / "story.en.txt")
    written(folder / "alone.de.txt", SOURCE)
    written(folder / "other.en.txt", "No source.")
    result = call("check", folder, "-f", "concise", "--source-lang", "de")
    assert result.exit_code == 2
    assert result.stderr.splitlines() == [
        f"polyproof: {folder}/alone.de.txt: has no translation beside it",
        f"polyproof: {folder}/other.en.txt: has no source in German beside it",
    ]
    assert "GAR301" in result.stdout


def test_a_folder_where_nobody_says_which_is_the_source(
    call: Call, source: Path, clean: Path
) -> None:
    for option in ("--quiet", "--show-files"):
        result = call("check", source.parent, option)
        assert result.exit_code == 2
        assert result.stdout == ""
        assert result.stderr == (
            f"polyproof: {source.parent}: the articles are in de and en: "
            "say which are the sources with --source-lang\n"
        )


def test_a_folder_without_articles(call: Call, tmp_path: Path) -> None:
    result = call("check", tmp_path, "--quiet")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"polyproof: {tmp_path}: holds no files named ")


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (["check", "--nonsense"], "No such option '--nonsense'"),
        (["check", "--fail-on", "loud", "x"], "'loud' is not one of"),
        (["check", "--format", "nonsense", "x"], "'nonsense' is not one of"),
        (["check", "--output", "nonsense=x", "x"], "'nonsense' is no format"),
        (["check", "--select", "ZZZ", "x"], "no rule is called 'ZZZ'"),
        (["check", "--ignore", "QUO,ZZZ", "x"], "no rule is called 'ZZZ'"),
        (["check", "--config", "missing.toml", "x"], "missing.toml: cannot be read"),
        (["explain", "nonsense"], "no rule is called 'nonsense'"),
        (["explain"], "Missing argument 'CODE'"),
        (["align", "missing.de.txt", "missing.en.txt"], "there is no such file"),
        (["check", "missing.txt"], "missing.txt: there is no such file"),
        (["nonsense"], "No such command 'nonsense'"),
        (["chek"], "No such command 'chek'; did you mean 'check'?"),
    ],
)
def test_wrong_use_is_one_line(call: Call, arguments: list[str], what: str) -> None:
    result = call(*arguments)
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith("polyproof: ")
    assert what in result.stderr


def test_the_aligner_is_not_advised_to_do_without_a_source(call: Call, source: Path) -> None:
    result = call("align", source)
    assert result.exit_code == 2
    assert "give its source too" in result.stderr
    assert "--no-source" not in result.stderr


def test_nothing_to_check_is_wrong_use(call: Call) -> None:
    result = call("check")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1


def test_an_output_that_cannot_be_written(call: Call, source: Path, clean: Path) -> None:
    target = source.parent / "no" / "such" / "folder.json"
    result = call("check", source, clean, "--output", f"json={target}")
    assert result.exit_code == 2
    assert result.stderr == f"polyproof: {target}: cannot be written: No such file or directory\n"


@pytest.mark.parametrize("option", ["--output", "--resume", "--cache"])
def test_a_report_is_not_written_over_an_article(
    call: Call, source: Path, clean: Path, option: str
) -> None:
    before = clean.read_text("utf-8")
    named = f"json={clean}" if option == "--output" else clean
    result = call("check", source, clean, option, named)
    assert result.exit_code == 2
    assert "would be written over what is read" in result.stderr
    assert clean.read_text("utf-8") == before


def test_two_reports_do_not_share_a_file(call: Call, source: Path, clean: Path) -> None:
    target = source.parent / "found"
    both = ("-o", f"json={target}", "-o", f"sarif={target}")
    result = call("check", source, clean, *both)
    assert result.exit_code == 2
    assert "written twice" in result.stderr
    assert call("check", source, clean, "--cache", __file__).exit_code == 2


def test_a_paragraph_of_ten_megabytes_is_no_article(call: Call, tmp_path: Path) -> None:
    said = "Der Hafen bleibt geschlossen. " * 350_000
    lines = [
        {"id": "long", "src_lang": "de", "tgt_lang": "en", "source": said, "target": "Closed."},
        {"id": "good", "src_lang": "de", "tgt_lang": "en", "source": "Zu.", "target": "Shut &amp;"},
    ]
    path = tmp_path / "batch.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    result = call("check", path, "--format", "concise")
    assert result.exit_code == 2
    assert result.stderr.startswith("polyproof: long: line 1: a paragraph has 104")
    assert result.stderr.count("\n") == 1
    assert "GAR301" in result.stdout  # the rest of the run goes on
