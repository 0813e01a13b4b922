"""The documentation is true, and builds."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from polyproof.judgement.config import KEYS
from polyproof.reading.formats import FORMATS
from polyproof.reports.registry import FORMATS as OUTPUTS

ROOT = Path(__file__).parents[1]


def tool(name: str) -> object:
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


CONSOLES = tool("consoles")
MANUAL = tool("manual")


@pytest.mark.parametrize("page", CONSOLES.PAGES, ids=lambda page: page.name)  # type: ignore[attr-defined]
def test_the_command_lines_shown_print_what_is_shown(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert CONSOLES.renewed(text) == text, "run `make docs`"  # type: ignore[attr-defined]


def test_the_documentation_builds_without_a_warning(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "rules" / "GAR301" / "index.html").read_text(encoding="utf-8")
    assert "What it leaves alone" in page
    assert "https://fonts" not in page


def test_every_key_of_the_configuration_is_explained() -> None:
    page = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    assert [key for key in KEYS if f"`{key}`" not in page] == []


def test_every_ending_that_is_read_is_in_the_tables_and_none_besides() -> None:
    page = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    rows = [line.split("|")[2] for line in page.splitlines() if line.startswith("| ")]
    endings = {ending for row in rows for ending in re.findall(r"`\.(\w+)`", row)}
    assert endings == {ending for format in FORMATS for ending in format.endings}


def test_every_output_is_in_the_table_and_none_besides() -> None:
    page = (ROOT / "docs" / "outputs.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([a-z]+)` \|", page, re.MULTILINE)) == set(OUTPUTS)


def test_the_manual_pages_are_those_of_the_commands() -> None:
    pages = dict(MANUAL.pages())  # type: ignore[attr-defined]
    folder = ROOT / "docs" / "man"
    kept = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    assert kept == pages, "run `make man`"
    assert ".B" not in pages["polyproof-check.1"]
    assert "\nstory.ca.txt" not in pages["polyproof-check.1"], "examples keep their lines"
    assert "\\fB\\-o, \\-\\-output FORMAT=FILE\\fR\n" in pages["polyproof-check.1"]
    assert "polyproof\\-baseline\\-write" in pages["polyproof-baseline.1"]


@pytest.mark.skipif(not shutil.which("groff"), reason="needs groff")
def test_troff_has_nothing_to_say_about_the_manual() -> None:
    pages = sorted((ROOT / "docs" / "man").iterdir())
    done = subprocess.run(
        ["groff", "-man", "-ww", "-Tutf8", *pages], capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
    shown = done.stdout.decode()
    assert "polyproof check corpora/ --report issues            every pair in a folder" in shown
