"""Extraction in this process or in several: batches of records in, and out with their findings, in order.

A process that dies, most often for want of memory, costs the record that it held, which is told, and no
other. Where memory is short for this process, the batch is extracted in others as well.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

from kg.model import Findings, Issue, Record
from kg.pipeline.reading.processes import EndedError, Process, with_results
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

_LOST = (
    "The process that read this text ended before it was done, most often for want of memory; nothing was "
    "found in it. Allow more memory, and build again."
)
_AHEAD = 3  # batches that wait for each process


def extracted(
    batches: Iterable[Batch], extract: Extract, jobs: int, tell: Callable[[Issue], None]
) -> Iterator[Done]:
    """Each batch with its findings, in order; memory does not grow with their number.

    `tell` is told of each record whose text ends the process that reads it.

    Raises:
        MemoryError: when every record of a batch does so, which then is hardly for what the texts are.

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
        try:
            made: Made = extract(batch)
        except MemoryError:
            made = _carefully(batch, extract, tell)
        yield batch, made


@dataclass
class _Task:
    """A batch, and what was found in it, once it is known; lost where the process ended that held it."""

    batch: Batch
    made: Made | None = None
    is_lost: bool = False

    @property
    def is_done(self) -> bool:
        return self.is_lost or self.made is not None


class _Team:
    """Processes that extract, no more than there is work for, each with the tasks that it holds, in order."""

    def __init__(self, size: int, extract: Extract) -> None:
        self._size, self._extract = size, extract
        self._held: dict[Process[Batch, list[Findings]], deque[_Task]] = {}

    def hand(self, task: _Task) -> None:
        """Give a task to the process that has least to do."""
        if len(self._held) < self._size and all(self._held.values()):
            started = Process(self._extract)
            self._held[started] = deque()
            started.start()
        process = min(self._held, key=lambda each: len(self._held[each]))
        self._held[process].append(task)
        process.hand(task.batch)

    def take(self, timeout: float | None) -> None:
        """Note what has been found, once something has; `timeout` are the seconds that this is waited for."""
        for process in with_results([each for each, tasks in self._held.items() if tasks], timeout):
            try:
                made = process.result()
            except EndedError:
                self._replace(process)
            else:
                self._held[process].popleft().made = made

    def _replace(self, ended: Process[Batch, list[Findings]]) -> None:
        """Of what a process held when it ended, what it read is lost; the rest is for the others."""
        lost, *others = self._held.pop(ended)
        ended.end()
        lost.is_lost = True
        for task in others:
            self.hand(task)

    def end(self) -> None:
        """End all processes."""
        for process in self._held:
            process.end()


def _in_processes(
    batches: Iterator[Batch], extract: Extract, jobs: int, tell: Callable[[Issue], None]
) -> Iterator[Done]:
    waiting: deque[_Task] = deque()
    team = _Team(jobs, extract)

    def first() -> Done:
        """The first batch that waits."""
        task = waiting.popleft()
        while not task.is_done:
            team.take(None)
        return task.batch, _carefully(task.batch, extract, tell) if task.made is None else task.made

    try:
        for batch in batches:
            waiting.append(_Task(batch, None if batch else []))
            if batch:
                team.hand(waiting[-1])
            team.take(0)
            while len(waiting) > _AHEAD * jobs or (waiting and waiting[0].is_done):
                yield first()
        while waiting:
            yield first()
    finally:
        team.end()


def _carefully(batch: Batch, extract: Extract, tell: Callable[[Issue], None]) -> Made:
    """The findings of a batch for which a process may have ended, and who is told of what was lost.

    Raises:
        MemoryError: when nothing was found in any of several.
    """
    made = _halved(batch, extract)
    lost = [record for record, found in zip(batch, made, strict=True) if found is None]
    if len(lost) == len(batch) > 1:
        raise MemoryError
    for record in lost:
        tell(issue(Rule.LOST_TEXT, record.document, record.lines.first, _LOST))
    return made


def _halved(batch: Batch, extract: Extract) -> Made:
    """The findings of a batch, which is halved until the records are found that end a process."""
    process = Process(extract)
    try:
        process.start()
        process.hand(batch)
        return process.result()
    except EndedError:
        pass
    finally:
        process.end()
    half = len(batch) // 2
    return [*_halved(batch[:half], extract), *_halved(batch[half:], extract)] if half else [None]
