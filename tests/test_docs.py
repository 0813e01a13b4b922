"""The documentation is true, and builds."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from polyproof.judgement.config import KEYS

ROOT = Path(__file__).parents[1]


def tool(name: str) -> object:
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


CONSOLES = tool("consoles")


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
