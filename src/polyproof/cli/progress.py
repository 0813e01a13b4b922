"""How far a run is, on a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from polyproof.reading import Input

if TYPE_CHECKING:
    from rich.progress import Progress as Display

PAUSE = 0.1
"""Seconds between two looks of the bar, at least."""
_WHOLE_LINES = ("full", "concise")


def wants_progress(format: str, quiet: bool) -> bool:
    """Tell whether to show a bar: on a terminal, unless the output there would run into it."""
    if quiet or not sys.stderr.isatty():
        return False
    return format in _WHOLE_LINES or not sys.stdout.isatty()


class Progress:
    """A bar on standard error, from the second article on; it is gone when the run ends.

    It is drawn by the run itself and not by a thread, which processes forked from it would not
    survive. The number of inputs is not known before the last was taken: until then the bar
    counts only what is done.
    """

    def __init__(self, shown: bool) -> None:
        """Show a bar, or nothing at all."""
        self._shown = shown
        self._taken = self._done = 0
        self._complete = False
        self._drawn = 0.0
        self._display: Display | None = None

    def counting(self, inputs: Iterator[Input]) -> Iterator[Input]:
        """Yield the inputs, and count them."""
        for item in inputs:
            self._taken += 1
            yield item
        self._complete = True

    def advance(self) -> None:
        """Count an article that is done."""
        self._done += 1
        if not self._shown or self._taken < 2:
            return
        if self._display is None:
            self._display = _display()
            self._display.add_task("", total=None)
            self._display.start()
        total = self._taken if self._complete else None
        self._display.update(self._display.task_ids[0], completed=self._done, total=total)
        if time.monotonic() - self._drawn >= PAUSE:
            self._display.refresh()
            self._drawn = time.monotonic()

    @contextmanager
    def hidden(self, something_to_write: bool) -> Iterator[None]:
        """Take the bar away while something is written to the terminal that it stands on."""
        display = self._display
        if display is None or not something_to_write:
            yield
            return
        display.stop()
        yield
        sys.stdout.flush()
        display.start()

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *problem: Any) -> None:
        """Take the bar away."""
        if self._display is not None:
            self._display.stop()
            self._display = None


def _display() -> Display:
    # Loaded here: only terminals need it.
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeElapsedColumn

    return Progress(
        BarColumn(),
        MofNCompleteColumn(),
        "articles",
        TimeElapsedColumn(),
        console=Console(stderr=True),
        auto_refresh=False,
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )
