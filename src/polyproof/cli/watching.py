"""`polyproof check --watch`: check again whenever a file changes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import click

from polyproof.cli.problems import INTERRUPTED

PAUSE = 0.5
"""Seconds between two looks at the files."""

Snapshot = dict[Path, tuple[int, int]]


def snapshot(paths: tuple[str, ...], own: frozenset[Path] = frozenset()) -> Snapshot:
    """Return time and size of every file that the paths name or hold.

    Args:
        paths: files and folders.
        own: files and folders that the run itself writes, which are left out.
    """
    found: Snapshot = {}
    for file in _files(paths):
        if own and not own.isdisjoint((file.resolve(), *file.resolve().parents)):
            continue
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
    check: Callable[[], int],
    wait: Callable[[float], None] = time.sleep,
    writes: Iterable[str] = (),
    behind: Callable[[], Iterable[str]] = tuple,
) -> None:
    """Check, wait for a change, check again; until interrupted, which ends it quietly.

    Args:
        paths: what to watch: files and folders.
        check: checks once and returns the exit status; what it calls wrong use is shown, and may
            be mended while we wait.
        wait: waits for some seconds.
        writes: the files and folders that a check writes; their change is none.
        behind: gives what else a check reads, such as a configuration somewhere above, each time
            before one; it need not be there yet.
    """
    own = frozenset(Path(path).resolve() for path in writes)
    named = paths
    try:
        while True:
            paths = tuple(dict.fromkeys((*named, *behind())))
            seen = snapshot(paths, own)
            click.clear()
            if _checked(check) == INTERRUPTED:
                return
            click.echo("Waiting for a change; Ctrl-C ends.", err=True)
            while snapshot(paths, own) == seen:
                wait(PAUSE)
    except KeyboardInterrupt:
        return


def _checked(check: Callable[[], int]) -> int:
    try:
        return check()
    except click.ClickException as error:
        error.show()
        return error.exit_code
