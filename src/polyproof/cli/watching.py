"""`polyproof check --watch`: check again whenever a file changes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click

PAUSE = 0.5
"""Seconds between two looks at the files."""

Snapshot = dict[Path, tuple[int, int]]


def snapshot(paths: tuple[str, ...]) -> Snapshot:
    """Return time and size of every file that the paths name or hold."""
    found: Snapshot = {}
    for file in _files(paths):
        try:
            state = file.stat()
        except OSError:
            continue  # gone since it was listed
        found[file] = (state.st_mtime_ns, state.st_size)
    return found


def _files(paths: tuple[str, ...]) -> Iterator[Path]:
    for path in map(Path, paths):
        if path.is_dir():
            yield from (file for file in path.rglob("*") if file.is_file())
        else:
            yield path


def watch(
    paths: tuple[str, ...],
    check: Callable[[], Any],
    wait: Callable[[float], None] = time.sleep,
) -> None:
    """Check, wait for a change, check again; until interrupted, which ends it quietly."""
    try:
        while True:
            seen = snapshot(paths)
            click.clear()
            check()
            click.echo("Waiting for a change; Ctrl-C ends.", err=True)
            while snapshot(paths) == seen:
                wait(PAUSE)
    except KeyboardInterrupt:
        return
