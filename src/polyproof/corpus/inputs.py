# ruff: noqa: D101, D103, PTH123, SIM115
"""From the names on the command line to articles (plain text and JSON lines)."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from polyproof.model import Article
from polyproof.reading import read_plain


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    source_language: str = ""
    target_language: str = ""
    no_source: bool = False
    format: str = ""
    encoding: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    id: str
    source: Article | None
    target: Article
    where: str = ""


@dataclass(frozen=True, slots=True)
class BadInput:
    id: str
    message: str


@dataclass(frozen=True, slots=True)
class FilePair:
    id: str
    source: str | None
    target: str
    source_language: str = ""
    target_language: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class BatchLine:
    path: str
    number: int
    line: str


Input = FilePair | BatchLine | Pair | BadInput


def find_inputs(paths: tuple[str, ...], options: ReadingOptions) -> Iterator[Input]:
    batches = [p for p in paths if p.endswith((".jsonl", ".ndjson"))]
    if paths == ("-",):
        batches = ["-"]
    if batches:
        for path in batches:
            stream = sys.stdin if path == "-" else open(path, encoding="utf-8")
            for number, line in enumerate(stream, 1):
                if line.strip():
                    yield BatchLine(path, number, line)
    elif options.no_source:
        for path in paths:
            yield FilePair(path, None, path)
    elif len(paths) == 2:
        yield FilePair(paths[1], paths[0], paths[1])
    else:
        yield BadInput(paths[0], f"{paths[0]}: has no partner")


def _read(path: str, language: str) -> Article:
    text = sys.stdin.read() if path == "-" else Path(path).read_text("utf-8")
    suffix = Path(path).suffixes
    if not language and len(suffix) == 2:
        language = suffix[0][1:]
    return read_plain(text, language, path)


def load(item: Input, options: ReadingOptions) -> Pair | BadInput:
    if isinstance(item, Pair | BadInput):
        return item
    try:
        if isinstance(item, FilePair):
            source = item.source and _read(item.source, options.source_language)
            return Pair(item.id, source or None, _read(item.target, options.target_language))
        row = json.loads(item.line)
        text = row.get("source")
        id = str(row.get("id", item.number))
        source = None
        if text is not None and not options.no_source:
            source = read_plain(text, row.get("src_lang") or options.source_language, id)
        target = read_plain(row["target"], row.get("tgt_lang") or options.target_language, id)
        return Pair(id, source, target)
    except (OSError, ValueError, KeyError) as error:
        where = item.id if isinstance(item, FilePair) else f"{item.path}:{item.number}"
        return BadInput(where, f"{where}: {error!r}")
