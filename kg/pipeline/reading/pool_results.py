"""Waiting for what other processes make, without waiting for ever.

Python hands work to a process in threads of its own. Where one of them ends, as where there is no memory for
what it packs, nobody is told: the work is with no process, and whoever waits for it does so until somebody
looks. A job at night would hold its folder for days.
"""

from concurrent.futures import Future, ProcessPoolExecutor, wait
from threading import Thread
from typing import TypeVar

T = TypeVar("T")

_LOOK = 2.0
"""Seconds after which the threads are looked at, and again."""


def result_of(future: Future[T], pool: ProcessPoolExecutor) -> T:
    """What comes of work that a pool was given.

    >>> with ProcessPoolExecutor(1) as pool:
    ...     result_of(pool.submit(abs, -3), pool)
    3

    Raises:
        MemoryError: nothing hands it on any more; the processes of the pool are ended.
        Exception: whatever the work raises.
    """
    while not wait([future], timeout=_LOOK).done:
        if not _hands_on(pool) and not future.done():  # it may have come since
            end_processes(pool)
            raise MemoryError("nothing hands texts to other processes any more")
    return future.result()


def end_processes(pool: ProcessPoolExecutor) -> None:
    """End processes to which nothing is handed: they would wait for ever, and Python for them."""
    for process in list((getattr(pool, "_processes", None) or {}).values()):
        process.kill()


def _hands_on(pool: ProcessPoolExecutor) -> bool:
    """Whether the threads of a pool run, both that which manages it and that which packs what it is given.

    Nothing public says so; where a later Python calls them otherwise, they are taken to run, and so is one
    that is about to begin.
    """
    threads = (
        getattr(pool, "_executor_manager_thread", None),
        getattr(getattr(pool, "_call_queue", None), "_thread", None),
    )
    return all(each.ident is None or each.is_alive() for each in threads if isinstance(each, Thread))
