"""Chunks of inputs in other processes: in order, a bounded number at a time, whatever happens."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_all_start_methods, get_context

from polyproof.pipeline import Checked
from polyproof.reading import Input

WAITING_CHUNKS = 3
"""Chunks in flight for each process; what bounds the memory of a run."""

Chunk = list[Input]
Check = Callable[[Input], Checked]

_check: Check | None = None


def _start_worker(check: Check) -> None:
    """Prepare a process; an interrupt is the main process's business."""
    global _check  # noqa: PLW0603  # what every chunk needs, handed over once
    _check = check
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _check_chunk(chunk: Chunk) -> list[Checked]:
    assert _check is not None
    return [_check(item) for item in chunk]


def in_processes(chunks: Iterable[Chunk], check: Check, workers: int) -> Iterator[Checked]:
    """Check chunks in `workers` processes and yield the results in the order of the input.

    Where a process dies (killed for its memory, say), what was under way is checked again, each
    input in a process of its own; the one that kills that too gives a result with an error.
    """
    pool = _pool(check, workers)
    waiting: deque[tuple[Chunk, Future[list[Checked]]]] = deque()
    try:
        for chunk in chunks:
            try:
                waiting.append((chunk, pool.submit(_check_chunk, chunk)))
            except BrokenProcessPool:
                pool = _pool(check, workers)
                waiting.append((chunk, pool.submit(_check_chunk, chunk)))
            if len(waiting) >= workers * WAITING_CHUNKS:
                yield from _results(*waiting.popleft(), check)
        while waiting:
            yield from _results(*waiting.popleft(), check)
    except BaseException:
        # Interrupted, or nobody wants the rest: what is under way must not be waited for.
        for process in list((pool._processes or {}).values()):
            process.terminate()
        raise
    finally:
        # Nothing is under way any more. Python's own end would meet a pool half closed otherwise.
        pool.shutdown(wait=True, cancel_futures=True)


def _pool(check: Check, workers: int) -> ProcessPoolExecutor:
    method = "fork" if "fork" in get_all_start_methods() else None
    return ProcessPoolExecutor(
        workers, get_context(method), initializer=_start_worker, initargs=(check,)
    )


def _results(chunk: Chunk, future: Future[list[Checked]], check: Check) -> Iterator[Checked]:
    """Yield the results of a chunk, checking its inputs one by one if its process died."""
    try:
        yield from future.result()
    except BrokenProcessPool:
        for item in chunk:
            yield _alone(item, check)


def _alone(item: Input, check: Check) -> Checked:
    """Check an input in a process of its own."""
    with _pool(check, 1) as pool:
        try:
            (checked,) = pool.submit(_check_chunk, [item]).result()
        except BrokenProcessPool:
            message = f"{item.id}: the process that checked it was ended (out of memory?)"
            return Checked(item.id, None, error=message)
    return checked
