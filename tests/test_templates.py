"""The templates for builds run commands that work."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
STORY = ROOT / "corpora" / "harbour"


def template(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A repository with one garbled article, and `polyproof` on the path."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for language, name in (("ca", "source.ca.txt"), ("en", "garbled.en.txt")):
        text = (STORY / name).read_text(encoding="utf-8")
        (folder / f"harbour.{language}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def run(command: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, **variables}
    return subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_github_action(articles: Path) -> None:
    steps = template("action.yml")["runs"]["steps"]
    (check,) = [step["run"] for step in steps if step["name"] == "Check"]
    done = run(
        check,
        articles,
        POLYPROOF_PATHS="articles",
        POLYPROOF_ARGUMENTS="--source-lang ca",
    )
    assert done.returncode == 1, done.stderr
    assert "::error file=" in done.stdout
    sarif = json.loads((articles / "polyproof.sarif").read_text(encoding="utf-8"))
    assert sarif["version"] == "2.1.0"


def test_the_gitlab_template(articles: Path) -> None:
    (command,) = template("templates/gitlab-ci.yml")["polyproof"]["script"]
    done = run(
        command,
        articles,
        POLYPROOF_PATHS="articles",
        POLYPROOF_ARGUMENTS="--source-lang ca",
    )
    assert done.returncode == 1, done.stderr
    assert json.loads((articles / "polyproof-quality.json").read_text(encoding="utf-8"))
    assert (articles / "polyproof-junit.xml").read_text(encoding="utf-8").startswith("<?xml")


def test_the_pre_commit_hook(articles: Path) -> None:
    (hook,) = template(".pre-commit-hooks.yaml")
    done = run(f"{hook['entry']} {' '.join(hook['args'])} --source-lang ca", articles)
    assert done.returncode == 1, done.stderr
    assert "harbour.en.txt" in done.stdout
