"""Configuration, baseline and fixes at the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sample_pair import CLEAN, GARBLED, PAIR, Call, batch, written


def test_the_nearest_configuration_counts(call: Call, source: Path, garbled: Path) -> None:
    config = written(garbled.parent / "polyproof.toml", 'ignore = ["GAR301"]\n')
    assert call("check", source, garbled).exit_code == 0
    assert call("check", source, garbled, "--isolated").exit_code == 1
    assert call("check", source, garbled, "--extend-select", "GAR301").exit_code == 1
    other = written(garbled.parent / "other.toml", 'preset = "strict"\n')
    assert call("check", source, garbled, "--config", other).exit_code == 1
    shown = call("check", source, garbled, "--show-settings").stdout
    assert shown.startswith(f"# from {config}\n")
    assert "GAR301" not in shown


def test_a_wrong_configuration_is_refused_in_one_line(
    call: Call, source: Path, garbled: Path
) -> None:
    config = written(garbled.parent / "polyproof.toml", 'ignroe = ["GAR301"]\n')
    result = call("check", source, garbled)
    assert result.exit_code == 2
    assert result.stderr == (f"polyproof: {config}: unknown key 'ignroe'; did you mean 'ignore'?\n")


def test_an_unknown_format_is_refused(call: Call, source: Path, garbled: Path) -> None:
    written(garbled.parent / "polyproof.toml", 'format = "pdf"\n')
    result = call("check", source, garbled)
    assert result.exit_code == 2
    assert "format: 'pdf' is none; there are full, concise" in result.stderr


def test_shown_settings_can_be_read_back(call: Call, source: Path, garbled: Path) -> None:
    written(
        garbled.parent / "polyproof.toml",
        'exclude = ["a b", "c/*.md"]\nmin-chrf = 40\nsource-lang = "de"\n[severity]\n'
        'QUO = "suggestion"\n[per-file-ignores]\n"x/*" = ["GAR"]\n'
        '[languages.ja]\nignore = ["QUO"]\nextend-select = ["ALL"]\n',
    )
    shown = call("check", source, garbled, "--show-settings", "--fail-on", "error").stdout
    assert "[languages.ja]" in shown
    config = written(garbled.parent / "shown.toml", shown)
    again = call("check", source, garbled, "--show-settings", "--config", config).stdout
    assert again.splitlines()[1:] == shown.splitlines()[1:]


def test_rules_and_files_by_configuration(call: Call, source: Path, garbled: Path) -> None:
    garbled.rename(garbled.with_name("story.en.txt"))
    folder = garbled.parent
    config = written(folder / "polyproof.toml", '[languages.en]\nignore = ["GAR"]\n')
    check = ("check", folder, "--source-lang", "de")
    assert call(*check).exit_code == 0
    assert call(*check, "--extend-select", "GAR301").exit_code == 1
    config.unlink()
    (folder / "drafts").mkdir()
    written(folder / "drafts" / "d.de.txt", "Ein Entwurf.\n")
    assert call(*check).exit_code == 2
    assert call(*check, "--exclude", "drafts").exit_code == 1


def test_a_selection_of_nothing(call: Call, source: Path, garbled: Path) -> None:
    result = call("check", source, garbled, "--select", "")
    assert result.exit_code == 2
    assert "it names no rule" in result.stderr
    result = call("check", source, garbled, "--select", "UNT", "--ignore", "UNT")
    assert result.stderr.startswith("polyproof: no rule is at work")


def test_files_to_be_checked_are_shown(call: Call, source: Path, garbled: Path) -> None:
    assert call("check", source, garbled, "--show-files").stdout == f"{source} → {garbled}\n"


def test_a_baseline_hides_what_is_known(call: Call, source: Path, garbled: Path) -> None:
    file = garbled.parent / "known.json"
    assert call("baseline", "write", source, garbled, "--file", file).exit_code == 0
    result = call("check", source, garbled, "--baseline", file)
    assert result.exit_code == 0
    assert "Not shown: 1 known in the baseline." in result.stdout
    assert "GAR301  &amp;" in call("baseline", "show", "--file", file).stdout
    written(garbled, CLEAN)
    assert "1 known finding is gone" in call("check", source, garbled, "--since", file).stderr
    assert call("baseline", "prune", source, garbled, "--file", file).exit_code == 0
    assert json.loads(file.read_text("utf-8"))["findings"] == []


def test_a_baseline_is_not_lost_to_a_wrong_name(call: Call, source: Path, garbled: Path) -> None:
    file = garbled.parent / "known.json"
    call("baseline", "write", source, garbled, "--file", file)
    before = file.read_text("utf-8")
    result = call("baseline", "write", source, "missing.en.txt", "--file", file)
    assert result.exit_code == 2
    assert result.stderr.endswith(f"{file}: not written, as no article could be checked\n")
    assert file.read_text("utf-8") == before


def test_fix_mends_the_file(call: Call, source: Path, garbled: Path) -> None:
    diff = call("check", source, garbled, "--diff")
    assert diff.exit_code == 1
    assert "-The firm of Strobel &amp; Partner" in diff.stdout
    assert garbled.read_text("utf-8") == GARBLED
    result = call("check", source, garbled, "--fix")
    assert (result.exit_code, result.stdout) == (0, "No findings in 1 article.\n")
    assert garbled.read_text("utf-8") == CLEAN


def test_a_diff_says_where_no_line_end_is(call: Call, source: Path, garbled: Path) -> None:
    written(garbled, GARBLED.rstrip())
    lines = call("check", source, garbled, "--diff").stdout.splitlines()
    assert [line[0] for line in lines[-4:]] == ["-", "\\", "+", "\\"]


@pytest.mark.parametrize("ending", ["nitf", "newsml", "html", "xml"])
def test_fix_keeps_markup_well_formed(call: Call, source: Path, ending: str) -> None:
    body = GARBLED.replace("&", "&amp;").replace("\n\n", "</p><p>").strip()
    page = f"<nitf><body><body.content><p>{body}</p></body.content></body></nitf>"
    if ending == "html":
        page = f"<html><body><p>{body}</p></body></html>"
    path = written(source.parent / f"page.en.{ending}", page)
    assert call("check", source, path, "--fix").exit_code == 0
    assert path.read_text("utf-8") == page.replace("&amp;amp;", "&amp;")


def test_what_cannot_be_mended_is_said_and_the_rest_is_checked(
    call: Call, source: Path, garbled: Path
) -> None:
    import pyarrow
    from pyarrow import parquet

    path = source.parent / "pairs.parquet"
    parquet.write_table(pyarrow.Table.from_pylist([PAIR]), path)
    before = path.read_bytes()
    result = call("check", path, source, garbled, "--fix", "--format", "concise")
    assert result.exit_code == 2
    assert "pairs.parquet: Parquet cannot be mended; mend the table" in result.stderr
    assert "Mended 1 finding." in result.stderr
    assert [line.split(":")[0] for line in result.stdout.splitlines()][:1] == ["one"]
    assert path.read_bytes() == before
    assert garbled.read_text("utf-8") == CLEAN


def test_a_file_in_another_encoding_is_mended_if_it_is_named(
    call: Call, source: Path, garbled: Path
) -> None:
    garbled.write_bytes(GARBLED.replace("council", "café").encode("cp1252"))
    result = call("check", garbled, "--no-source", "--fix")
    assert (result.exit_code, "is not UTF-8; name its encoding" in result.stderr) == (2, True)
    assert call("check", garbled, "--no-source", "--fix", "--encoding", "cp1252").exit_code == 0
    assert garbled.read_bytes() == CLEAN.replace("council", "café").encode("cp1252")


def test_fix_keeps_line_ends(call: Call, source: Path, garbled: Path) -> None:
    garbled.write_bytes(GARBLED.replace("\n", "\r\n").encode())
    call("check", source, garbled, "--fix")
    assert garbled.read_bytes() == CLEAN.replace("\n", "\r\n").encode()


def test_a_batch_is_mended(call: Call, tmp_path: Path) -> None:
    path = written(tmp_path / "pairs.jsonl", batch(PAIR, {**PAIR, "id": "two"}))
    diff = call("check", path, "--diff")
    assert [line[:14] for line in diff.stdout.splitlines()][2:] == [
        "@@ -1,1 +1,1 @",
        '-{"id": "one",',
        '+{"id": "one",',
        "@@ -2,1 +2,1 @",
        '-{"id": "two",',
        '+{"id": "two",',
    ]
    result = call("check", path, "--fix", "--format", "jsonl")
    assert result.exit_code == 0
    right = {**PAIR, "target": CLEAN}
    assert path.read_text("utf-8") == batch(right, {**right, "id": "two"})


def test_rows_from_standard_input_cannot_be_shown_mended(call: Call) -> None:
    result = call("check", "-", "--diff", input=batch(PAIR))
    assert result.exit_code == 2
    assert result.stderr.endswith("only an article can be mended here; name its file\n")


def test_standard_input_can_be_shown_mended(call: Call, source: Path) -> None:
    diff = call("check", source, "-", "--diff", input=GARBLED)
    assert diff.exit_code == 1
    assert "+The firm of Strobel & Partner" in diff.stdout
    result = call("check", source, "-", "--fix", input=GARBLED)
    assert result.exit_code == 2
    assert "standard input cannot be mended in place: --diff shows how" in result.stderr


def test_statistics_count_by_pair_and_article_too(call: Call, tmp_path: Path) -> None:
    alone = {"id": "alone", "tgt_lang": "en", "target": GARBLED * 2}
    rows = [*({**PAIR, "id": f"n{n}"} for n in range(23)), alone]
    path = written(tmp_path / "pairs.jsonl", batch(*rows))
    result = call("check", path, "--statistics", "--quiet", "--select", "GAR301")
    lines = result.stdout.splitlines()
    assert lines[:6] == ["25  GAR301  entity-leaked", "", "23  de-en", " 2  en", "", " 2  alone"]
    assert lines[6:8] == [" 1  n0", " 1  n1"]
    assert lines[-2:] == [" 1  n18", "and 4 more articles with findings"]


def test_statistics_count_by_rule(call: Call, source: Path, garbled: Path) -> None:
    assert "1  GAR301  entity-leaked\n" in call("check", source, garbled, "--statistics").stdout
