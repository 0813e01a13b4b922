"""Tables of fitted weights, in the modules of `polyproof.thresholds` that hold them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import regex

from polyproof import thresholds

_TABLE = regex.compile(r"(?<=^_WEIGHTS = \{\n)(?:    .*+\n)*+(?=\}$)", regex.MULTILINE)


def table(weights: Mapping[str, float]) -> str:
    """Return the lines of a table, in the order of the names."""
    return "".join(f"    {json.dumps(name)}: {weights[name]:.2f},\n" for name in sorted(weights))


def module(name: str) -> Path:
    """Return the file of a module of `polyproof.thresholds`."""
    return Path(str(thresholds.__file__)).with_name(f"{name}.py")


def write(file: Path, weights: Mapping[str, float]) -> None:
    """Put weights into the table of a module; those of other names stay as they are.

    Raises:
        ValueError: the module has no table, or more than one.
    """
    text = file.read_text(encoding="utf-8")
    tables = _TABLE.findall(text)
    if len(tables) != 1:
        raise ValueError(f"{file}: {len(tables)} tables")
    kept = json.loads("{" + tables[0].rstrip(",\n ") + "}")
    new = table({**kept, **weights})
    file.write_text(_TABLE.sub(lambda _: new, text), encoding="utf-8")
