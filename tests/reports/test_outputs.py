"""Every format is to be had at the command line, several in one run."""

from __future__ import annotations

from pathlib import Path

import pytest
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


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_all_formats_of_the_example_corpus(tmp_path: Path, jobs: str) -> None:
    outputs = [f"--output={name}={tmp_path / name}" for name in FORMATS]
    corpus = str(Path(__file__).parents[2] / "corpora" / "garbled.tsv")
    result = CliRunner().invoke(main, ["check", corpus, "--quiet", "--jobs", jobs, *outputs])
    assert result.exit_code == 1, result.output


def test_html_into_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "proof"
    assert check(tmp_path, f"--output=html={folder}/") == 1
    pages = {path.name for path in folder.iterdir()}
    assert {"index.html", "history.json"} < pages
    assert len(pages) == 3


def test_other_formats_are_files(tmp_path: Path) -> None:
    assert check(tmp_path, f"--output=csv={tmp_path}/") == 2
