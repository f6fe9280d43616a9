"""Extraction in this process or in several: batches of records in, and out with their findings, in order.

A process that dies costs the record that it held, which is told, and no other.
"""

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import chain
from types import ModuleType
from typing import TypeAlias

from kg.model import Findings, Issue, Record
from kg.pipeline.reading.pool_results import result_of
from kg.readers.rules import Rule, issue

Extract: TypeAlias = Callable[[Sequence[Record]], list[Findings]]
"""The work: a batch gives what its singles give. Must be known to other processes by its name."""

Batch: TypeAlias = Sequence[Record]
"""Records that are extracted at once."""

Made: TypeAlias = Sequence[Findings | None]
"""What was found in each record of a batch; `None` where the process ended that read it."""

Done: TypeAlias = tuple[Batch, Made]
"""A batch and what was found in it."""

FEW = 8
"""Batches that are extracted in this process before others are started, which takes half a second."""

_AHEAD = 3  # batches that wait for each process
_turn = threading.Lock()
_ENDS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def extracted(
    batches: Iterable[Batch], extract: Extract, jobs: int, tell: Callable[[Issue], None]
) -> Iterator[Done]:
    """Each batch with its findings, in order; memory does not grow with their number.

    `tell` is told of each record whose text ends the process that reads it.

    >>> list(extracted([[]], lambda batch: [Findings() for _ in batch], 1, print))
    [([], [])]
    """
    stream = iter(batches)
    left = FEW
    for batch in stream:
        if jobs > 1 and batch and not left:
            yield from _in_processes(chain([batch], stream), extract, jobs, tell)
            return
        left -= bool(batch)
        yield batch, extract(batch)


def _in_processes(
    batches: Iterator[Batch], extract: Extract, jobs: int, tell: Callable[[Issue], None]
) -> Iterator[Done]:
    waiting: deque[tuple[Batch, Future[list[Findings]]]] = deque()
    pool = _pool(jobs)

    def first_done() -> Done:
        """The first batch that waits; when a process has died, the others wait for those of another pool."""
        nonlocal pool, waiting
        batch, future = waiting.popleft()
        try:
            return batch, result_of(future, pool)
        except BrokenProcessPool:
            pool.shutdown(wait=False, cancel_futures=True)
            made = _carefully(batch, extract, tell)
            pool = _pool(jobs)
            waiting = deque((each, _submitted(each, pool, extract)) for each, _ in waiting)
            return batch, made

    try:
        for batch in batches:
            waiting.append((batch, _submitted(batch, pool, extract)))
            while len(waiting) > _AHEAD * jobs or (waiting and waiting[0][1].done()):
                yield first_done()
        while waiting:
            yield first_done()
        pool.shutdown()  # so that what they spent counts as spent on reading
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _submitted(batch: Batch, pool: ProcessPoolExecutor, extract: Extract) -> "Future[list[Findings]]":
    """What will come of a batch; a pool that is broken already says so when its result is asked for."""
    known: Future[list[Findings]] = Future()
    if not batch:  # no process is started for it
        known.set_result([])
        return known
    try:
        with _undisturbed(), _apart():  # the first ones start the processes
            return pool.submit(extract, batch)
    except BrokenProcessPool as error:
        known.set_exception(error)
        return known


def _carefully(batch: Batch, extract: Extract, tell: Callable[[Issue], None]) -> Made:
    """The findings of a batch that may have ended its process: halved until the record is found that does."""
    if not batch:
        return []
    with _pool(1) as pool:
        try:
            return result_of(_submitted(batch, pool, extract), pool)
        except BrokenProcessPool:
            pass
    if len(batch) > 1:
        half = len(batch) // 2
        return [*_carefully(batch[:half], extract, tell), *_carefully(batch[half:], extract, tell)]
    (record,) = batch
    what = "The process that read this text ended before it was done; nothing was found in it."
    tell(issue(Rule.LOST_TEXT, record.document, record.lines.first, what))
    return [None]


def _pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), initializer=_begin)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Signals wait, and do so in the processes that are started meanwhile, until these can deal with them.

    One that is interrupted while it loads its code, or loses the first one then, would complain at length.
    """
    came: list[int] = []
    ours = threading.current_thread() is threading.main_thread()
    # A thread of a library may take a signal that this one holds back; Python would then raise it here.
    ends = [end for end in _ENDS if ours and signal.getsignal(end) is not signal.SIG_IGN]  # not under nohup
    handlers = {end: signal.signal(end, lambda number, _: came.append(number)) for end in ends}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)  # what waited is noted as well
        for end, handler in handlers.items():
            signal.signal(end, signal.SIG_DFL if handler is None else handler)
        if came:
            signal.raise_signal(came[0])


@contextmanager
def _apart() -> Iterator[None]:
    """Processes that are started meanwhile are not given the main module of the program to import.

    A script without `if __name__ == "__main__":` would build again in each of them.
    """
    with _turn:
        main = sys.modules["__main__"]
        sys.modules["__main__"] = ModuleType("__main__")
        try:
            yield
        finally:
            sys.modules["__main__"] = main


def _begin() -> None:
    """In each process: an interrupt is the first one's affair, and none goes on when that one has gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDS)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
