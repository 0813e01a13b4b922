"""A run over many inputs: results in the order of the input, bounded memory, several processes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain, islice

from polyproof.judgement import Settings
from polyproof.pipeline import Checked, check_pair
from polyproof.reading import BadInput, FilePair, Input, Pair, ReadingOptions, load
from polyproof.reports.scores import score_against

CHUNK_SIZE = 100_000
"""Code points of input that one task holds, about: enough to make handing over cheap."""
FIRST_CHUNK_SIZE = 12_500
"""Of the first chunk; the next ones double up to the full size, so that results come soon."""
FILES_PER_CHUNK = 8
Chunk = list[Input]


def check_inputs(
    inputs: Iterable[Input],
    options: ReadingOptions,
    settings: Settings,
    jobs: int = 1,
    cache: str = "",
) -> Iterator[Checked]:
    """Check inputs one by one and yield the results in the same order.

    Args:
        inputs: what to check; taken only as fast as results are.
        options: how to read it.
        settings: what to look for and what to show.
        jobs: processes to use; 0: one for each processor. One chunk of input or less is
            always checked in this process, since starting others would take longer.
        cache: folder with results of former runs; empty: none.

    The results do not depend on `jobs`.
    """
    workers = jobs or os.cpu_count() or 1
    if workers > 1:
        chunks = _chunks(inputs)
        begun = list(islice(chunks, 2))
        if len(begun) == 2:
            # Loaded here: a single article needs no other process.
            from polyproof.corpus.processes import in_processes  # noqa: PLC0415

            check = partial(check_input, options=options, settings=settings, cache=cache)
            yield from in_processes(chain(begun, chunks), check, workers)
            return
        inputs = chain.from_iterable(begun)
    for item in inputs:
        yield check_input(item, options, settings, cache)


def check_input(
    item: Input, options: ReadingOptions, settings: Settings, cache: str = ""
) -> Checked:
    """Read one input and check it; what cannot be read gives a result with an error."""
    try:
        pair = load(item, options)
    except Exception as error:  # one input never stops the others
        message = f"{item.id}: internal error in reading: {type(error).__name__}: {error}"
        return Checked(item.id, None, error=message)
    if isinstance(pair, BadInput):
        return Checked(pair.id, None, error=pair.message)
    if not cache:
        return _scored(check_pair(pair.source, pair.target, settings, pair.id), pair)
    return _scored(_check_once(pair, settings, cache), pair)


def _scored(checked: Checked, pair: Pair) -> Checked:
    """Return the result with the scores against the pair's reference, if it has one."""
    if pair.reference is None:
        return checked
    try:
        return replace(checked, scores=score_against(pair.target, pair.reference))
    except Exception as error:  # a score that fails keeps no finding back
        trouble = f"{pair.id}: internal error in the scores: {type(error).__name__}: {error}"
        return replace(checked, error=checked.error or trouble)


def _check_once(pair: Pair, settings: Settings, folder: str) -> Checked:
    """Check a pair, unless the cache in `folder` has its result."""
    # Loaded here: SQLite is only for those who ask for a cache.
    from polyproof.corpus.cache import Cache, key_of  # noqa: PLC0415

    cache = Cache.in_folder(folder)
    key = key_of(pair, settings)
    checked = cache.get(pair, key)
    if checked is None:
        checked = check_pair(pair.source, pair.target, settings, pair.id)
        cache.put(key, checked)
    return checked


def _chunks(inputs: Iterable[Input]) -> Iterator[Chunk]:
    """Gather inputs into chunks of about equal work, the first ones small."""
    chunk: Chunk = []
    size, enough = 0, FIRST_CHUNK_SIZE
    for item in inputs:
        chunk.append(item)
        size += _size(item)
        if size >= enough:
            yield chunk
            chunk, size, enough = [], 0, min(2 * enough, CHUNK_SIZE)
    if chunk:
        yield chunk


def _size(item: Input) -> int:
    """Estimate the code points of an input without reading it."""
    if isinstance(item, FilePair):
        return CHUNK_SIZE // FILES_PER_CHUNK
    if isinstance(item, BadInput):
        return len(item.message)
    if isinstance(item, Pair):
        return len(item.target.text) + (len(item.source.text) if item.source else 0)
    return len(item.target) + len(item.source or "")
