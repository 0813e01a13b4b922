"""An article pair with one defect, as files and as a batch line."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

from click.testing import Result

SOURCE = "Der Rat tagte am Montag.\n\nDie Firma Strobel & Partner baut die Brücke.\n"
CLEAN = "The council met on Monday.\n\nThe firm of Strobel & Partner is building the bridge.\n"
GARBLED = CLEAN.replace("&", "&amp;")

Call = Callable[..., Result]


def written(path: Path, text: str) -> Path:
    """Write a file and return its path."""
    path.write_text(text, encoding="utf-8", newline="")
    return path


def batch(*rows: Mapping[str, object]) -> str:
    """Return rows as JSON lines."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


PAIR = {"id": "one", "src_lang": "de", "tgt_lang": "en", "source": SOURCE, "target": GARBLED}
