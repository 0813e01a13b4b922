"""`polyproof check --shard I/N` and `--resume FILE`: a run in parts, and one that goes on."""

from __future__ import annotations

import os
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

import click

from polyproof.cli.problems import UseError
from polyproof.corpus.shards import Kept, kept_in


class Shard(click.ParamType[tuple[int, int]]):
    """A part of a run: its number, from 1, and how many there are."""

    name = "I/N"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        """Split `3/16`; the number lies between 1 and the count."""
        if isinstance(value, tuple):
            return value
        number, _, count = str(value).partition("/")
        if not (number.isdecimal() and count.isdecimal() and 1 <= int(number) <= int(count)):
            self.fail(f"'{value}' is no part such as 3/16", param, ctx)
        return int(number), int(count)


@dataclass(frozen=True, slots=True)
class Resumed:
    """The file of JSON lines that a run goes on with, and what it holds already."""

    path: Path
    kept: Kept

    def open(self, stack: ExitStack) -> TextIO:
        """Open the file behind its last whole line; what is broken there goes.

        Raises:
            UseError: it cannot be written.
        """
        try:
            if self.path.exists():
                os.truncate(self.path, self.kept.length)
            return stack.enter_context(self.path.open("a", encoding="utf-8", newline="\n"))
        except OSError as error:
            raise UseError(f"{self.path}: cannot be written: {error.strerror}") from None


def resumed(options: dict[str, Any]) -> Resumed | None:
    """Return what `--resume` names, read; None without it.

    Raises:
        UseError: it is no output of an earlier run, or other options need a whole run.
    """
    if not options["resume"]:
        return None
    for name in ("outputs", "report", "min_chrf", "statistics"):
        if options[name]:
            option = "--output" if name == "outputs" else f"--{name.replace('_', '-')}"
            raise UseError(f"--resume writes JSON lines alone: {option} needs a whole run")
    path = Path(options["resume"])
    try:
        return Resumed(path, kept_in(path))
    except OSError as error:
        raise UseError(f"{path}: cannot be read: {error.strerror}") from None
    except ValueError as error:
        raise UseError(str(error)) from None
