"""What an output format is: a writer that gets one checked article after another."""

from __future__ import annotations

from typing import Protocol

from polyproof.pipeline import Checked


class Writer(Protocol):
    """Writes a run in one format to a stream; holds no more than it must.

    A format module offers a factory `open_writer(stream)` that returns one.
    """

    def write(self, checked: Checked) -> None:
        """Write one article: its findings, or the error that kept it from being checked."""

    def close(self) -> None:
        """Write what comes last (a summary, a closing bracket); the stream stays open."""
