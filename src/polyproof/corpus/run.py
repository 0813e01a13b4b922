"""A run over many inputs: results in the order of the input, bounded memory, several processes."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING

from polyproof.judgement import Settings
from polyproof.pipeline import Checked, check_pair
from polyproof.reading import BadInput, FilePair, Input, Pair, ReadingOptions, load

if TYPE_CHECKING:
    from concurrent.futures import Future

CHUNK_SIZE = 100_000
"""Code points of input that one task holds, about: enough to make handing over cheap."""
FIRST_CHUNK_SIZE = 12_500
"""Of the first chunk; the next ones double up to the full size, so that results come soon."""
FILES_PER_CHUNK = 8
WAITING_CHUNKS = 3
"""Chunks in flight for each process; what bounds the memory of a run."""

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
            work = (options, settings, cache)
            yield from _in_processes(chain(begun, chunks), work, workers)
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
        return check_pair(pair.source, pair.target, settings, pair.id)
    return _check_once(pair, settings, cache)


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


Work = tuple[ReadingOptions, Settings, str]
_worker: Work | None = None


def _start_worker(work: Work) -> None:
    """Prepare a process; an interrupt is the main process's business."""
    global _worker  # noqa: PLW0603  # what every chunk needs, handed over once
    _worker = work
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _check_chunk(chunk: Chunk) -> list[Checked]:
    assert _worker is not None
    return [check_input(item, *_worker) for item in chunk]


def _in_processes(chunks: Iterable[Chunk], work: Work, workers: int) -> Iterator[Checked]:
    """Check chunks in other processes, a bounded number at a time."""
    # Loaded here: a single article needs no other process.
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415
    from multiprocessing import get_all_start_methods, get_context  # noqa: PLC0415

    method = "fork" if "fork" in get_all_start_methods() else None
    pool = ProcessPoolExecutor(
        workers, get_context(method), initializer=_start_worker, initargs=(work,)
    )
    futures: deque[Future[list[Checked]]] = deque()
    try:
        for chunk in chunks:
            futures.append(pool.submit(_check_chunk, chunk))
            if len(futures) >= workers * WAITING_CHUNKS:
                yield from futures.popleft().result()
        while futures:
            yield from futures.popleft().result()
    except BaseException:
        # Interrupted, or nobody wants the rest: what is under way must not be waited for.
        for process in list(pool._processes.values()):
            process.terminate()
        raise
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
