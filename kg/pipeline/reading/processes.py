"""Processes that are handed work through a pipe and hand back what came of it.

Pools of Python have threads and locks between the two. An interrupt that comes while the one who asks holds
such a lock leaves it held, and Python waits for it at its end, for ever; a thread that ends, as for want of
memory, takes its work with it, and nobody is told. Here is a pipe to each process, and no more.
"""

import multiprocessing
import os
import pickle
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from queue import SimpleQueue
from types import ModuleType
from typing import Generic, NoReturn, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_ENDS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_SPAWN = multiprocessing.get_context("spawn")
_turn = threading.Lock()


class EndedError(Exception):
    """A process has ended before it handed back what came of its work, most often for want of memory."""


class Process(Generic[T, R]):
    """A process that does one kind of work, in the order in which it is handed it.

    It ends with the one that started it, however that ends. `work` must be known to it by its name.

    >>> process = Process(abs)
    >>> process.start()
    >>> process.hand(-3)
    >>> process.result()
    3
    >>> process.end()
    """

    def __init__(self, work: Callable[[T], R]) -> None:
        """Not started: an interrupt may come at any moment, and whoever is to `end` it must have it then."""
        self._pipe, self._theirs = _SPAWN.Pipe()
        # As a daemon it is ended by Python, too, where an interrupt comes in the middle of `end`.
        self._process = _SPAWN.Process(target=_do, args=(self._theirs, work), daemon=True)

    def start(self) -> None:
        """Start it; an interrupt waits until it is."""
        with _undisturbed(), _apart():
            self._process.start()
        self._theirs.close()

    def hand(self, piece: T) -> None:
        """Give it a piece of work; it takes any number of them at once.

        Raises:
            MemoryError: there is not enough memory to pack it.
        """
        packed = pickle.dumps(piece)
        with suppress(OSError):  # it has ended, as is found where its result is asked for
            self._pipe.send_bytes(packed)

    def result(self) -> R:
        """What came of the first piece whose result was not taken yet; waits for it.

        Raises:
            EndedError: the process has ended.
            Exception: whatever the work raised.
        """
        try:
            made, error = self._pipe.recv()
        except (EOFError, OSError):
            raise EndedError from None
        if error is not None:
            raise error
        result: R = made
        return result

    def end(self) -> None:
        """End it, whatever it does, and wait until it has, so that what it spent is counted."""
        if self._process.pid is not None:
            self._process.kill()
            self._process.join()
        self._theirs.close()
        self._pipe.close()


def with_results(processes: Sequence[Process[T, R]], timeout: float | None) -> list[Process[T, R]]:
    """Those of which `result` would not wait; waits for one, `timeout` seconds at most if it is a number."""
    by_pipe = {process._pipe: process for process in processes}
    return [by_pipe[pipe] for pipe in wait(list(by_pipe), timeout) if isinstance(pipe, Connection)]


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
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ())
    try:
        resource_tracker.ensure_running()  # or the first process would start it, which lets signals in again
        signal.pthread_sigmask(signal.SIG_BLOCK, _ENDS)
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


def _do(pipe: Connection, work: Callable[[T], R]) -> NoReturn:
    """In the other process; an interrupt is the affair of the one that started it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDS)
    handed: SimpleQueue[T] = SimpleQueue()
    threading.Thread(target=_take, args=(pipe, handed), daemon=True).start()
    while True:
        answer = _answer(handed.get(), work)
        try:
            pipe.send_bytes(answer)
        except OSError:  # nobody takes it any more
            os._exit(1)


def _take(pipe: Connection, handed: "SimpleQueue[T]") -> None:
    """Take whatever is handed, so that nobody waits to hand it; when nothing can come any more, end."""
    try:
        while True:
            handed.put(pipe.recv())
    finally:
        os._exit(1)


def _answer(piece: T, work: Callable[[T], R]) -> bytes:
    """What came of a piece of work, or what it raised, and where.

    Want of memory ends the process, as the system may do by itself: who asked need not tell the two apart.
    """
    try:
        return pickle.dumps((work(piece), None))
    except MemoryError:
        os._exit(1)
    except Exception as error:
        error.add_note("".join(traceback.format_exception(error)))
        try:
            return pickle.dumps((None, error))
        except Exception:  # an error that cannot be packed
            return pickle.dumps((None, RuntimeError(f"{type(error).__name__}: {error}")))
