"""Checking again when a file changes, and completion in shells."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from click.testing import CliRunner
from sample_pair import Call, written

from polyproof.cli.main import main
from polyproof.cli.problems import UseError
from polyproof.cli.settings import files_behind
from polyproof.cli.watching import snapshot, watch


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(call: Call, shell: str) -> None:
    assert "_POLYPROOF_COMPLETE" in call("completion", shell).stdout


def completed(words: str, number: int) -> list[str]:
    """What the shell is told behind these words, `number` being the word under the cursor."""
    variables = {
        "_POLYPROOF_COMPLETE": "bash_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(number),
    }
    return CliRunner().invoke(main, [], prog_name="polyproof", env=variables).stdout.split()


def test_rules_and_files_are_completed() -> None:
    assert "plain,QUO101" in completed("polyproof explain QUO", 2)
    assert "plain,quote-unclosed" in completed("polyproof check --select quote", 3)
    assert "plain,GAR,QUO101" in completed("polyproof check --select GAR,QUO1", 3)
    assert completed("polyproof check sto", 2) == ["file,sto"]
    assert completed("polyproof check --config po", 3) == ["file,po"]


def test_watch_checks_again_when_a_file_changes(clean: Path) -> None:
    folder = clean.parent
    checks: list[int] = []
    waits = iter(range(3))

    def wait(seconds: float) -> None:
        if next(waits) == 0:
            written(clean, "It is shorter now.\n")
        else:
            raise KeyboardInterrupt

    def check() -> int:
        checks.append(1)
        return 0

    watch((str(folder),), check, wait)
    assert len(checks) == 2
    assert len(snapshot((str(folder), "no-such-file"))) == 1


def test_watch_does_not_wake_up_by_what_it_wrote(clean: Path) -> None:
    folder = clean.parent
    (folder / "proof").mkdir()
    written_by_us = (folder / "found.jsonl", folder / "proof" / "index.html")

    def check() -> int:
        for number, path in enumerate(written_by_us):
            written(path, f"{number}{path.exists()}\n")
        return 1

    def wait(seconds: float) -> None:
        raise KeyboardInterrupt

    before = snapshot((str(folder),))
    watch((str(folder),), check, wait, writes=[str(folder / "found.jsonl"), f"{folder}/proof/"])
    assert len(snapshot((str(folder),))) == len(before) + 2


def test_watch_sees_a_configuration_above_and_what_it_names(tmp_path: Path) -> None:
    """Also one that is not there yet, and one that `extend` and `glossary` name elsewhere."""
    folder = tmp_path / "house" / "news"
    folder.mkdir(parents=True)
    written(folder / "story.en.txt", "It is short.\n")
    written(tmp_path / "terms.csv", "de,en\nRat,council\n")
    written(tmp_path / "base.toml", 'glossary = "terms.csv"\n')
    changes = iter(
        [
            ("house/polyproof.toml", 'extend = "../base.toml"\n'),
            ("base.toml", 'glossary = "terms.csv"\nfail-on = "error"\n'),
            ("terms.csv", "de,en\nRat,board\n"),
        ]
    )
    options = {
        **dict.fromkeys(("config", "glossary", "baseline", "stdin_filename"), ""),
        "isolated": False,
    }
    checks: list[int] = []

    def check() -> int:
        checks.append(1)
        return 0

    def wait(seconds: float) -> None:
        try:
            name, text = next(changes)
        except StopIteration:
            raise KeyboardInterrupt from None
        written(tmp_path / name, text)

    paths = (str(folder),)
    watch(paths, check, wait, behind=lambda: files_behind(paths, options))
    assert len(checks) == 4


def test_watch_ends_with_an_interrupted_check_and_waits_after_wrong_use() -> None:
    statuses: Iterator[UseError | int] = iter([UseError("wrong"), 130])
    waits: list[float] = []

    def check() -> int:
        status = next(statuses)
        if isinstance(status, UseError):
            raise status
        return status

    def wait(seconds: float) -> None:
        waits.append(seconds)
        written(here, "changed")

    with TemporaryDirectory() as folder:
        here = Path(folder) / "x.txt"
        watch((folder,), check, wait)
    assert len(waits) == 1
