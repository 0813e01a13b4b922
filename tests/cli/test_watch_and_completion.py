"""Checking again when a file changes, and completion in shells."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from sample_pair import Call, written

from polyproof.cli.main import main
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

    watch((str(folder),), lambda: checks.append(1), wait)
    assert len(checks) == 2
    assert len(snapshot((str(folder), "no-such-file"))) == 1
