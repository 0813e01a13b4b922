"""Articles to check, and a way to call the command."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sample_pair import CLEAN, GARBLED, SOURCE, Call, written

from polyproof.cli.main import main


@pytest.fixture
def call() -> Call:
    """Call `polyproof` with arguments; `input` is what it reads from standard input."""

    def run(*arguments: str | Path, input: str | bytes | None = None) -> Result:
        return CliRunner().invoke(main, [str(argument) for argument in arguments], input=input)

    return run


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A German article."""
    return written(tmp_path / "story.de.txt", SOURCE)


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    """Its translation."""
    return written(tmp_path / "story.en.txt", CLEAN)


@pytest.fixture
def garbled(tmp_path: Path) -> Path:
    """Its translation with one defect."""
    return written(tmp_path / "garbled.en.txt", GARBLED)
