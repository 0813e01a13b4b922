"""The functions of the public API: what the command line does, for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from polyproof.corpus.run import check_inputs
from polyproof.judgement import Settings
from polyproof.model import Article
from polyproof.pipeline import DEFAULTS, Checked, check_pair
from polyproof.reading import (
    BadInput,
    Input,
    ReadingError,
    ReadingOptions,
    load,
    read_pair,
)
from polyproof.reading.inputs import FilePair
from polyproof.reading.rows import parse_row
from polyproof.reports.record import line_record


def check(
    source: str | Article | None,
    target: str | Article,
    *,
    source_lang: str = "",
    target_lang: str = "",
    settings: Settings = DEFAULTS,
    id: str = "",
) -> Checked:
    """Check a translation against its source.

    Args:
        source: the source, as plain text or as read; None: the translation is checked alone.
        target: the translation.
        source_lang: language of a source given as text, such as `ca`; empty: found out.
        target_lang: the same for the translation.
        settings: what to look for and what to show.
        id: what to call the article in the result.

    Returns:
        The findings, in the order of their place, and what was compared. Spans count code
        points of the text given, half-open.

    Raises:
        ReadingError: a text cannot be checked: empty, of the same language as the other, …
        UnknownSelectorError: the settings name a rule that does not exist.
    """
    if isinstance(target, str) and not isinstance(source, Article):
        languages = {"src_lang": source_lang or None, "tgt_lang": target_lang or None}
        row = {"id": id or None, "source": source, "target": target, **languages}
        pair = load(parse_row(row, "text", "line 1", ReadingOptions()))
        if isinstance(pair, BadInput):
            raise ReadingError(id, "", pair.message)
        return check_pair(pair.source, pair.target, settings, id)
    if isinstance(target, Article) and not isinstance(source, str):
        return check_pair(source, target, settings, id)
    raise TypeError("source and target are both texts or both articles")


def check_files(
    source: str | Path | None,
    target: str | Path,
    *,
    source_lang: str = "",
    target_lang: str = "",
    settings: Settings = DEFAULTS,
) -> Checked:
    """Check a translated file against the file of its source (None: alone).

    Raises:
        ReadingError: a file cannot be read; the message is one line that says what and where.
        UnknownSelectorError: the settings name a rule that does not exist.
    """
    options = ReadingOptions(source_language=source_lang, target_language=target_lang)
    pair = read_pair(None if source is None else str(source), str(target), options)
    return check_pair(pair.source, pair.target, settings, pair.id)


def check_batch(
    rows: Iterable[Mapping[str, object]], *, settings: Settings = DEFAULTS, jobs: int = 1
) -> Iterator[dict[str, Any]]:
    """Check many articles and yield the results in order, in bounded memory.

    Args:
        rows: objects `{"id", "src_lang", "tgt_lang", "source", "target"}`; languages and
            source may be missing.
        settings: what to look for and what to show.
        jobs: processes to use; 0: one for each processor. The results do not depend on it.

    Yields:
        `{"id", "findings", "error"}`, as a line of `--format jsonl`; a row that cannot be
        checked gives a result with an error.
    """
    options = ReadingOptions(
        source_language=settings.source_language, target_language=settings.target_language
    )
    inputs = (_input_of(row, number, options) for number, row in enumerate(rows, 1))
    for checked in check_inputs(inputs, options, settings, jobs):
        yield line_record(checked)


def _input_of(row: Mapping[str, object], number: int, options: ReadingOptions) -> Input:
    """Return what a row holds; texts only, as a program has no folder to look in."""
    texts = {"src_lang": None, "tgt_lang": None, **row}  # (keys that mark a row of texts)
    try:
        parsed = parse_row(texts, "batch", f"line {number}", options)
    except ReadingError as error:
        return BadInput(f"batch:{number}", str(error))
    assert not isinstance(parsed, FilePair)
    return parsed
