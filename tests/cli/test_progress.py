"""The bar on a terminal."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sample_pair import CLEAN, GARBLED, PAIR, batch, written

pty = pytest.importorskip("pty")


def on_terminal(*arguments: str | Path) -> tuple[str, str]:
    """Run `polyproof check` with a terminal as standard error; return both outputs."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "polyproof", "check", *map(str, arguments)]
    environment = {**os.environ, "TERM": "xterm"}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=theirs, env=environment)
    os.close(theirs)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 4096)
        except OSError:  # the other end was closed
            break
        if not piece:
            break
        shown += piece
    output, _ = process.communicate()
    os.close(ours)
    return output.decode(), shown.decode()


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    pairs = [{**PAIR, "id": str(n), "target": GARBLED if n == 3 else CLEAN} for n in range(5)]
    return written(tmp_path / "pairs.jsonl", batch(*pairs))


def test_a_bar_shows_how_far_a_run_is(rows: Path) -> None:
    output, shown = on_terminal(rows, "--jobs", "1")
    assert "articles" in shown
    assert output.endswith("Found 1 error in 1 article of 5.\n1 can be mended with --fix.\n")
    assert "\x1b[" not in output


def test_no_bar_for_one_article_or_a_quiet_run(rows: Path, source: Path, clean: Path) -> None:
    assert on_terminal(source, clean)[1] == ""
    assert on_terminal(rows, "--quiet")[1] == ""
