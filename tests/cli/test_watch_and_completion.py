"""Checking again when a file changes, and completion in shells."""

from __future__ import annotations

from pathlib import Path

import pytest
from sample_pair import Call, written

from polyproof.cli.watching import snapshot, watch


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(call: Call, shell: str) -> None:
    assert "_POLYPROOF_COMPLETE" in call("completion", shell).stdout


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
