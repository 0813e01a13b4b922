"""Every format is to be had at the command line, several in one run."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from polyproof.cli.main import main
from polyproof.reports.registry import FORMATS

SOURCE = "La reunió va acabar a les deu. Hi van assistir 40 veïns.\n"
TARGET = "The meeting ended at ten. It was attended by 40 neighbours &amp; friends.\n"


def check(folder: Path, *arguments: str) -> int:
    """Check a pair with one sure finding and return the exit status."""
    source, target = folder / "story.ca.txt", folder / "story.en.txt"
    source.write_text(SOURCE, encoding="utf-8")
    target.write_text(TARGET, encoding="utf-8")
    command = ["check", str(source), str(target), "--quiet", *arguments]
    return CliRunner().invoke(main, command).exit_code


def test_all_formats_in_one_run(tmp_path: Path) -> None:
    outputs = [f"--output={name}={tmp_path / name}" for name in FORMATS]
    assert check(tmp_path, *outputs) == 1
    for name in FORMATS:
        text = (tmp_path / name).read_text(encoding="utf-8")
        assert "amp;" in text, name


def test_all_formats_of_the_example_corpus_for_any_number_of_processes(tmp_path: Path) -> None:
    corpus = str(Path(__file__).parents[2] / "corpora" / "garbled.tsv")
    written = []
    for jobs in ("1", "2", "3"):
        folder = tmp_path / jobs
        folder.mkdir()
        outputs = [f"--output={name}={folder / name}" for name in FORMATS]
        result = CliRunner().invoke(main, ["check", corpus, "--quiet", "--jobs", jobs, *outputs])
        assert result.exit_code == 1, result.output
        written.append({name: (folder / name).read_bytes() for name in FORMATS})
    assert written[0] == written[1] == written[2]


def test_a_row_is_found_in_its_file(tmp_path: Path) -> None:
    """A build shows a finding at the line of the row; where in the text, the words say."""
    table = tmp_path / "pairs.csv"
    table.write_text(
        f'id,src_lang,tgt_lang,source,target\n7,ca,en,"Hola,\nmón.","Hello,\nworld."\n'
        f'8,ca,en,"{SOURCE}","{TARGET}"\n',
        encoding="utf-8",
    )
    names = ("concise", "github", "gitlab", "sarif", "rdjson", "jsonl")
    outputs = [f"--output={name}={tmp_path / name}" for name in names]
    CliRunner().invoke(main, ["check", str(table), "--quiet", "--select", "GAR301", *outputs])
    text = {name: (tmp_path / name).read_text(encoding="utf-8") for name in names}
    assert text["concise"].startswith(f"{table}:5: error GAR301 entity-leaked: ")
    assert text["concise"].splitlines()[0].endswith(" (id 8, 1:60)")
    assert f"::error file={table},line=5,endLine=5,title=" in text["github"]
    (issue,) = json.loads(text["gitlab"])
    assert issue["location"] == {"path": str(table), "lines": {"begin": 5}}
    (result,) = json.loads(text["sarif"])["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == table.as_uri()
    assert place["region"] == {"startLine": 5, "snippet": {"text": "&amp;"}}
    assert "fixes" not in result
    (diagnostic,) = json.loads(text["rdjson"])["diagnostics"]
    assert diagnostic["location"] == {"path": str(table), "range": {"start": {"line": 5}}}
    (finding,) = json.loads(text["jsonl"].splitlines()[1])["findings"]
    assert (finding["line"], finding["start"]) == (1, TARGET.index("&amp;"))


def test_html_into_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "proof"
    assert check(tmp_path, f"--output=html={folder}/") == 1
    pages = {path.name for path in folder.iterdir()}
    assert {"index.html", "history.json"} < pages
    assert len(pages) == 3


def test_other_formats_are_files(tmp_path: Path) -> None:
    assert check(tmp_path, f"--output=csv={tmp_path}/") == 2
