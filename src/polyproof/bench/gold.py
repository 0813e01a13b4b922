"""Gold files: JSON lines, plain or gzipped, each line a case of one form."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Row = dict[str, Any]


class GoldError(ValueError):
    """A gold file that cannot be used; the message says which, where and why."""


@dataclass(frozen=True, slots=True)
class GoldFile:
    """A gold file: its name without folders, the digest of its bytes, and its rows."""

    name: str
    digest: str
    rows: tuple[Row, ...]


def read_gold(path: Path) -> GoldFile:
    """Read a gold file whole.

    Raises:
        GoldError: the file is missing, empty, or holds a line that is no JSON object.
    """
    try:
        content = path.read_bytes()
        if path.suffix == ".gz":
            content = gzip.decompress(content)
        text = content.decode("utf-8")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise GoldError(f"{path}: cannot be read: {error}") from None
    rows = tuple(_rows(path, text))
    if not rows:
        raise GoldError(f"{path}: holds no cases")
    return GoldFile(path.name, hashlib.sha256(content).hexdigest()[:12], rows)


def _rows(path: Path, text: str) -> Iterator[Row]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            raise GoldError(f"{path}, line {number}: not JSON: {error.msg}") from None
        if not isinstance(row, dict):
            raise GoldError(f"{path}, line {number}: not a JSON object")
        yield row
