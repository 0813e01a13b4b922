"""All that a run has to read, one pair after the other."""

from __future__ import annotations

import codecs
import io
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import IO

from polyproof.reading.decoding import STANDARD_INPUT, shown, unreadable
from polyproof.reading.errors import ReadingError
from polyproof.reading.files import load_files, load_items, load_texts
from polyproof.reading.formats import Holds, format_of, is_known
from polyproof.reading.inputs import (
    DEFAULTS,
    BadInput,
    FilePair,
    Input,
    Pair,
    ReadingOptions,
    TextPair,
)
from polyproof.reading.language import known, language_in_path
from polyproof.reading.pairing import files_below, holds_pairs, pair_files, translations


def read_pair(source: str | None, target: str, options: ReadingOptions = DEFAULTS) -> Pair:
    """Read a translation and its source (None: the translation alone); `-` is standard input.

    Raises:
        ReadingError: one of them cannot be read, or both are in one language.
    """
    _check(options)
    return load_files(_named(source, target, options), options)


def read_inputs(
    paths: Sequence[str], options: ReadingOptions = DEFAULTS
) -> Iterator[Pair | BadInput]:
    """Yield all pairs that `paths` hold, and in their places what could not be read.

    The same as `find_inputs`, each of its inputs loaded.
    """
    return (load(found, options) for found in find_inputs(paths, options))


def find_inputs(paths: Sequence[str], options: ReadingOptions = DEFAULTS) -> Iterator[Input]:
    """Yield what there is to load, in the order of `paths`; nothing is read but lists.

    Two articles are source and translation, in this order, unless their names and the options
    tell their languages. Other articles are paired by their names, articles in a folder among
    themselves. Files that hold pairs (manifests,
    batches, bilingual formats) give theirs; `-` is standard input, a batch unless
    `options.format` says otherwise. What comes out is small and can be sent to another
    process, which calls `load`.

    Raises:
        ReadingError: the options are wrong; at once, not when the first input is asked for.
    """
    _check(options)
    return _find(list(paths), options)


def _find(paths: list[str], options: ReadingOptions) -> Iterator[Input]:
    for found in _found(paths, options):
        if isinstance(found, FilePair) and _has_items(found):
            try:
                yield from load_items(found, options)
            except ReadingError as error:
                yield BadInput(found.id, str(error))
        else:
            yield found


def _has_items(files: FilePair) -> bool:
    """Tell whether a file may hold several articles, as a feed does."""
    try:
        return format_of(files.target, files.format).holds is Holds.ARTICLES
    except ReadingError:
        return False


def load(found: Input, options: ReadingOptions = DEFAULTS) -> Pair | BadInput:
    """Return the pair that was found, read; or what is wrong with it."""
    try:
        if isinstance(found, FilePair):
            return load_files(found, options)
        if isinstance(found, TextPair):
            return load_texts(found)
    except ReadingError as error:
        by = f"{found.where}: " if isinstance(found, FilePair) and found.where else ""
        return BadInput(found.id, by + str(error))
    return found


def _check(options: ReadingOptions) -> None:
    known(options.source_language, "--source-lang")
    known(options.target_language, "--target-lang")
    if options.input_name:
        format_of(options.input_name, options.format)


def _found(paths: list[str], options: ReadingOptions) -> Iterator[Input]:
    single: list[str] = []  # articles named one by one
    is_partner_lost = False
    options = _with_format_of_input(paths, options)
    for path in paths:
        try:
            if path == STANDARD_INPUT and not options.format:
                yield from _listed(path, options)
            elif Path(path).is_dir():
                yield from _in_folder(path, options)
            elif not (options.format or is_known(path) or Path(path).exists()):
                yield _bad(path, "there is no such file or folder")
            elif holds_pairs(path, options.format):
                yield from _listed(path, options)
            else:
                single.append(path)
        except ReadingError as error:
            is_partner_lost = is_partner_lost or len(paths) == 2
            yield BadInput(shown(path), str(error))
    if not (is_partner_lost and len(single) == 1):  # (that one of two is alone is no news)
        yield from _articles(single, options)


def _with_format_of_input(paths: list[str], options: ReadingOptions) -> ReadingOptions:
    """Return the options with the format of what standard input holds.

    Beside an article it is the article's other version, of the same format. Alone it is a
    batch, unless a translation is to be proofread alone and it does not begin as JSON lines do.
    """
    others = [path for path in paths if path != STANDARD_INPUT]
    if options.input_name and paths == [STANDARD_INPUT]:
        return replace(options, format=format_of(options.input_name, options.format).name)
    if options.no_source and paths == [STANDARD_INPUT] and not options.format:
        file = sys.stdin.buffer
        begins = file.peek(1) if isinstance(file, io.BufferedReader) else b""
        is_batch = begins.removeprefix(codecs.BOM_UTF8).lstrip()[:1] in (b"{", b"")
        return options if is_batch else replace(options, format="txt")
    if options.format or len(paths) != 2 or len(others) != 1:
        return options
    (other,) = others
    if not is_known(other) or Path(other).is_dir() or holds_pairs(other):
        return options
    return replace(options, format=format_of(other).name)


def _articles(paths: list[str], options: ReadingOptions) -> Iterator[Input]:
    """Yield the pairs of articles that were named one by one."""
    if options.no_source:
        yield from (_named(None, path, options) for path in paths)
    elif len(paths) == 2 and not _tell_their_sides(paths, options):
        yield _named(paths[0], paths[1], options)
    elif len(paths) == 1:
        there = paths[0] == STANDARD_INPUT or Path(paths[0]).exists()
        alone = "" if options.needs_source else ", or check it alone with --no-source"
        what = f"is one article: give its source too{alone}" if there else "there is no such file"
        yield _bad(shown(paths[0]), what)
    elif paths:
        yield from pair_files(paths, options, "the files given")


def _tell_their_sides(paths: list[str], options: ReadingOptions) -> bool:
    """Tell whether two names say themselves which is the source, in whatever order they come."""
    one, other = map(language_in_path, paths)
    told = options.source_language or options.target_language
    return bool(told) and one.key == other.key and "" not in (one.language, other.language)


def _named(source: str | None, target: str, options: ReadingOptions) -> FilePair:
    return FilePair(
        id=(options.input_name if target == STANDARD_INPUT else "") or shown(target),
        source=source,
        target=target,
        source_language=options.source_language,
        target_language=options.target_language,
        format=options.format,
    )


def _in_folder(folder: str, options: ReadingOptions) -> Iterator[Input]:
    """Yield the pairs below a folder; files that a manifest lists are not paired by name."""
    by_ending = replace(options, format="")
    lists: list[str] = []
    articles: list[str] = []
    for path in files_below(folder, options.exclude):
        (lists if holds_pairs(path) else articles).append(path)
    listed: set[Path] = set()
    for path in lists:
        for found in _listed(path, by_ending):
            if isinstance(found, FilePair):
                listed.update(Path(p).resolve() for p in _files_of(found))
            yield found
    rest = [path for path in articles if Path(path).resolve() not in listed]
    if options.no_source:
        yield from (FilePair(path, None, path) for path in translations(rest, options))
    elif any(language_in_path(path).language for path in rest) or not lists:
        yield from pair_files(rest, by_ending, folder)


def _files_of(pair: FilePair) -> list[str]:
    return [path for path in (pair.source, pair.target, pair.reference) if path]


def _listed(path: str, options: ReadingOptions) -> Iterator[Input]:
    """Yield the pairs that a file holds or lists; the first with an id counts."""
    format = format_of(path, options.format or ("jsonl" if path == STANDARD_INPUT else ""))
    ids: set[int] = set()
    empty = True
    has_lines = not format.binary and path != STANDARD_INPUT
    with _opened(path) as file:
        for found in format.pairs(file, shown(path), options):
            empty = False
            if not isinstance(found, BadInput):
                if hash(found.id) in ids:
                    place = found.where or shown(path)
                    yield BadInput(found.id, f"{place}: the id '{found.id}' stands there twice")
                    continue
                ids.add(hash(found.id))
            if has_lines and isinstance(found, TextPair):
                yield replace(found, is_listed=True)
            else:
                yield found
    if empty:
        yield _bad(shown(path), "holds no pairs")


@contextmanager
def _opened(path: str) -> Iterator[IO[bytes]]:
    """Open a file to be read line by line; standard input is left open."""
    if path == STANDARD_INPUT:
        yield sys.stdin.buffer
        return
    try:
        file = Path(path).open("rb")  # noqa: SIM115  closed below, and not by an error of its own
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from None
    with file:
        yield file


def _bad(path: str, what: str) -> BadInput:
    return BadInput(path, str(ReadingError(path, "", what)))
