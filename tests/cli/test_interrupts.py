"""Ctrl-C, full disks and errors of our own: exit statuses that say so, and whole files."""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

import pytest
from sample_pair import PAIR, Call, batch

from polyproof.cli import running
from polyproof.cli.interrupts import unbroken
from polyproof.cli.writers import open_writers
from polyproof.pipeline import Checked
from polyproof.reports.writer import Writer


def interrupt() -> None:
    os.kill(os.getpid(), signal.SIGINT)


def test_an_interrupt_waits_for_the_end_of_a_block() -> None:
    steps = []
    with pytest.raises(KeyboardInterrupt), unbroken():
        steps.append(1)
        interrupt()
        steps.append(2)
    assert steps == [1, 2]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_second_interrupt_does_not_wait() -> None:
    steps = []
    with pytest.raises(KeyboardInterrupt), unbroken():
        interrupt()
        steps.append(1)
        interrupt()
        steps.append(2)
    assert steps == [1]


def test_what_is_ignored_stays_ignored() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with unbroken():
            interrupt()
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


def test_an_interrupt_while_writing_leaves_whole_files(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = running.report_trouble

    def interrupted(checked: Checked) -> None:
        written(checked)
        if checked.id == "b":
            interrupt()

    monkeypatch.setattr(running, "report_trouble", interrupted)
    rows = batch(*({**PAIR, "id": id} for id in "abc"))
    output = tmp_path / "found.json"
    result = call("check", "-", "-j", "1", "-q", "-o", f"json={output}", input=rows)
    assert result.exit_code == 130
    assert result.stderr == "polyproof: interrupted after 2 articles\n"
    assert [a["id"] for a in json.loads(output.read_text("utf-8"))["articles"]] == ["a", "b"]


def test_an_interrupt_before_the_first_article_leaves_whole_files(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*arguments: Any) -> list[Writer]:
        interrupt()
        return open_writers(*arguments)

    monkeypatch.setattr(running, "open_writers", interrupted)
    output = tmp_path / "found.sarif"
    result = call("check", "-", "-q", "-o", f"sarif={output}", input=batch(PAIR))
    assert result.exit_code == 130
    assert json.loads(output.read_text("utf-8"))["runs"][0]["results"] == []


def test_an_interrupt_anywhere_else(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "config_of", lambda *_: interrupt())
    result = call("check", "-", input=batch(PAIR))
    assert (result.exit_code, result.stderr) == (130, "polyproof: interrupted\n")


def test_an_error_of_our_own_is_no_finding(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("x")

    monkeypatch.setattr(running, "config_of", broken)
    result = call("check", "-", input=batch(PAIR))
    assert result.exit_code == 2
    assert "Traceback" in result.stderr
    assert result.stderr.endswith("internal error, which is ours: ZeroDivisionError: x\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_a_full_disk(call: Call, source: Path, garbled: Path) -> None:
    import subprocess

    result = call("check", source, garbled, "-q", "-o", "json=/dev/full")
    assert result.exit_code == 2
    assert result.stderr == "polyproof: the output: No space left on device\n"
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "polyproof", "rules"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (2, "polyproof: the output: No space left on device\n")
