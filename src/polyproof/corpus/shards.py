"""Runs in parts: every n-th input of a corpus, and the rest of a run that was interrupted."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from polyproof.model import Severity
from polyproof.reading import Input


def shard(inputs: Iterable[Input], number: int, count: int) -> Iterator[Input]:
    """Yield every `count`-th input, beginning with the one of that number (from 1).

    The shards of a corpus have no input in common and together have all of them.
    """
    return islice(inputs, number - 1, None, count)


@dataclass(frozen=True, slots=True)
class Kept:
    """What a file of JSON lines has of a run that was interrupted.

    Attributes:
        ids: of the articles in it.
        length: bytes of its whole lines; behind them stands at most a broken one.
        worst: the severest finding in it; None where there is none.
        errors: articles in it that could not be checked.
    """

    ids: frozenset[str] = frozenset()
    length: int = 0
    worst: Severity | None = None
    errors: int = 0

    def left(self, inputs: Iterable[Input]) -> Iterator[Input]:
        """Yield the inputs that are still to be checked."""
        return (item for item in inputs if item.id not in self.ids)


def kept_in(path: Path) -> Kept:
    """Return what an output in `jsonl` holds of an earlier run; nothing where there is no file.

    Raises:
        OSError: the file cannot be read.
        ValueError: a whole line is none that polyproof writes; the message is one line.
    """
    if not path.exists():
        return Kept()
    ids: set[str] = set()
    worst: Severity | None = None
    length = errors = 0
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if not line.endswith(b"\n"):
                break
            row = _row(line, f"{path}: line {number}")
            ids.add(row["id"])
            errors += row["error"] is not None
            found = [Severity[finding["severity"].upper()] for finding in row["findings"]]
            worst = max((*found, *([worst] if worst else [])), default=None)
            length += len(line)
    return Kept(frozenset(ids), length, worst, errors)


def _row(line: bytes, where: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
        if isinstance(row, dict) and isinstance(row["id"], str):
            return {"error": row["error"], "findings": list(row["findings"]), "id": row["id"]}
    except (ValueError, KeyError, TypeError, RecursionError):
        pass
    raise ValueError(f"{where} is none of an earlier run, so nothing can be resumed from it")
