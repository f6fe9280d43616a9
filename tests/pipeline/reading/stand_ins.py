"""What stands in for extraction; alone, so that a process which does it loads little."""

import multiprocessing
import os
import signal
import time
from collections.abc import Sequence

from kg.model import Findings, Lines, Record, Span


def record(title: str) -> Record:
    return Record(document="a.bib", lines=Lines(1, 1), title=title)


def lengths(batch: Sequence[Record]) -> list[Findings]:
    """A stand-in for extraction, known to other processes by its name."""
    return [Findings(repositories=(Span(0, len(record.title)),)) for record in batch]


def deadly(batch: Sequence[Record]) -> list[Findings]:
    if any(record.title == "deadly" for record in batch) and multiprocessing.parent_process():
        os._exit(9)
    return lengths(batch)


def large(batch: Sequence[Record]) -> list[Findings]:
    """There is too little memory for one text."""
    if any(record.title == "deadly" for record in batch):
        raise MemoryError
    return lengths(batch)


def killed(batch: Sequence[Record]) -> list[Findings]:
    """The system ends the process for want of memory."""
    if any(record.title == "deadly" for record in batch) and multiprocessing.parent_process():
        os.kill(os.getpid(), signal.SIGKILL)
    return lengths(batch)


def slow_first(batch: Sequence[Record]) -> list[Findings]:
    time.sleep(0.3 if batch and batch[0].title == "slow" else 0)
    return lengths(batch)


def ends(_: object) -> None:
    os._exit(9)


def raises(error: Exception) -> None:
    raise error


class Odd(Exception):
    """An error that cannot be packed for another process."""

    def __reduce__(self) -> str | tuple[object, ...]:
        raise RuntimeError("cannot be packed")


def raises_odd(_: object) -> None:
    raise Odd("is odd")
