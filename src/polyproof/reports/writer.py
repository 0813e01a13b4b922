"""What an output format is: a writer that gets one checked article after another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from polyproof.pipeline import Checked
from polyproof.rules import Rule


@dataclass(frozen=True)
class Run:
    """What a writer may know of the run, beside the articles.

    Attributes:
        version: polyproof's version.
        rules: the rules at work, in the order of their codes.
        colour: whether the stream shows colour (a terminal does).
        width: columns of the stream, for formats that wrap lines.
    """

    version: str
    rules: tuple[Rule, ...] = ()
    colour: bool = False
    width: int = 100


class Writer(Protocol):
    """Writes a run in one format to a stream; holds no more than it must.

    A format is a module of `reports` with a function `open_writer(stream: TextIO, run: Run)`
    that returns one; `reports/registry.py` lists them.
    """

    def write(self, checked: Checked) -> None:
        """Write one article: its findings, or the error that kept it from being checked."""

    def close(self) -> None:
        """Write what comes last (a summary, a closing bracket); the stream stays open."""
