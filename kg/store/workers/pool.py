"""Several processes that answer questions of one graph, so that no question holds up another for long.

Every query starts in the quick lane. One that has worked for `process.SLOW` seconds leaves it: its process
stands still until there is a place in the heavy lane, works there, after `process.LONG` seconds as less
important than others, and then ends with its answer; the quick lane has another process at once.
See docs/decisions/028-endpoint.md.
"""

import threading
import time
import weakref
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import IO, Any, Protocol

from kg.errors import InputError, KgError, UsageError
from kg.store.workers import process
from kg.store.workers.lanes import BusyError, Lane
from kg.store.workers.process import Step, Worker, WorkerDiedError
from kg.store.workers.stopping import Stop

LINE = 64
"""Queries that may wait for a place in the quick lane."""
HELD = 16
"""Slow queries that may wait, standing still, for a place in the heavy lane."""
WORN = 512 << 20
"""Bytes that a process may have after a slow query, to be asked again."""
UNBOUNDED = 1 << 20
"""Queries that may wait where there are no lanes: more than there are threads."""
SOON, LATER = 1, 5
"""Seconds after which to ask again where the quick or the heavy lane has no room."""


class LateError(TimeoutError):
    """The time was over before the answer was complete."""

    def __init__(self, waited: float) -> None:
        super().__init__(waited)
        self.waited = waited
        """Seconds of that time for which it waited until it had its turn."""


class Answerer(Protocol):
    """What answers: a process, or a server elsewhere."""

    @property
    def alive(self) -> bool:
        """Whether it can be asked."""

    @property
    def memory(self) -> int:
        """Bytes that it has in memory; 0 where nobody can tell."""

    @property
    def kill(self) -> Callable[[], object]:
        """Ends it."""

    def stop(self) -> None:
        """End it from another thread."""

    def ask(
        self,
        request: Mapping[str, Any],
        *,
        timeout: float | None = None,
        sink: IO[bytes] | None = None,
        slow: Sequence[Step] = (),
    ) -> dict[str, Any]:
        """The end of the answer."""


class Pool:
    """Processes of one graph and the lanes before them. A class, because it owns them.

    The life of a worker: it is started (`_start`) when a query finds none idle, or ahead of the next query
    (`_start_another`). One query at a time takes it (`_take`) and asks it. Then (`_give_back`) it is idle and
    may be taken again; or it is ended, where it did not answer, its query was a long one or left it worn, or
    it has the graph as it was before `renew`. Who worked last is taken first, and where too many are idle,
    those that have been so for longest are ended.

    Without a heavy lane there are no slow queries: each keeps its process until it has ended.
    """

    def __init__(self, start: Callable[[], Answerer], workers: int = 1, heavy: int = 0) -> None:
        """One worker is there at once, so that what is wrong with the graph shows; others come as needed."""
        self._begin = start
        self._most_idle = workers + 1 if heavy else workers
        self._quick = Lane(workers, LINE if heavy else UNBOUNDED)
        self._heavy = Lane(heavy, HELD)
        self._has_lanes = heavy > 0
        self._turn = threading.Lock()
        self._is_coming = False
        self._is_closed = False
        self._all: weakref.WeakSet[Answerer] = weakref.WeakSet()
        self._current: weakref.WeakSet[Answerer] = weakref.WeakSet()  # those that have the graph as it is now
        self._idle = [self._start(self._current)]

    def ask(
        self, request: Mapping[str, Any], *, timeout: float, sink: IO[bytes], stop: Stop
    ) -> dict[str, Any]:
        """The end of the answer, as `Worker.ask` has it; the time runs from now on, also while it waits.

        Raises:
            BusyError: when too many are waiting, or the time is over while it waits.
            LateError: when the time is over while it is answered.
            StoppedError: when it has been called off.
            WorkerDiedError: when the process ended without an answer.
            UsageError: when it is closed, also while it is asked.
        """
        stop.check()  # no process is ended for a query that nobody wants
        query = _Query(time.monotonic() + timeout, stop)
        query.enter(self._quick, SOON)
        try:
            worker = self._take()
            is_fit = False
            try:
                end = self._answer(worker, query, request, sink)
                is_worn = query.is_long or (query.lane is self._heavy and worker.memory > WORN)
                is_fit = not is_worn and not stop.called  # else it was ended just after its answer
                return end
            finally:
                self._give_back(worker, again=is_fit)
        finally:
            query.leave()

    def renew(self) -> None:
        """From now on, queries are asked of new processes; those that run end where they are."""
        with self._turn:
            self._current = weakref.WeakSet()
            old, self._idle = self._idle, []
        for worker in old:
            worker.kill()

    def close(self) -> None:
        """End them all, whatever they do; nothing can be asked any more."""
        self._is_closed = True
        self.renew()
        for worker in tuple(self._all):
            worker.stop()

    def check(self) -> None:
        """Nothing, unless it is closed.

        Raises:
            UsageError: when it is.
        """
        if self._is_closed:
            raise UsageError("This graph is closed: open it again.")

    def worker(self) -> Answerer:
        """One that is idle; one is started where there is none."""
        worker = self._take()
        self._give_back(worker, again=True)
        return worker

    def _answer(
        self, worker: Answerer, query: "_Query", request: Mapping[str, Any], sink: IO[bytes]
    ) -> dict[str, Any]:
        try:
            with query.stop.runs(worker.stop):
                return worker.ask(request, timeout=query.left(), sink=sink, slow=self._steps(worker, query))
        except TimeoutError:
            raise LateError(query.waited) from None
        except (WorkerDiedError, InputError):  # a process has gone, a server
            query.stop.check()
            self.check()
            raise

    def _steps(self, worker: Answerer, query: "_Query") -> tuple[Step, ...]:
        """What is done with a query that takes long; nothing with one that another server answers."""
        if not self._has_lanes or not isinstance(worker, Worker):
            return ()
        return (
            (process.SLOW, partial(self._step_aside, worker, query)),
            (process.LONG, partial(self._step_back, worker, query)),
        )

    def _step_aside(self, worker: Worker, query: "_Query") -> None:
        """A slow query makes room for others, and goes on when there is room for it."""
        worker.hold()
        query.leave()
        query.enter(self._heavy, LATER)
        worker.go_on()

    def _step_back(self, worker: Worker, query: "_Query") -> None:
        """A long query is less important, and its process serves no other."""
        query.is_long = True
        worker.step_back()

    def _take(self) -> Answerer:
        """One that was idle; whoever takes the last has another started for the next."""
        while True:
            self.check()
            with self._turn:
                current = self._current  # read here: what starts while the graph is renewed has the old one
                worker = self._idle.pop() if self._idle else None
                needs_another = self._has_lanes and not self._idle and not self._is_coming
                self._is_coming |= needs_another
            if needs_another:
                self._start_another(current)
            if worker is None:
                return self._start(current)
            if worker.alive:
                return worker
            worker.kill()

    def _start(self, current: "weakref.WeakSet[Answerer]") -> Answerer:
        """A new one, which belongs to those that were current when it was asked for."""
        try:
            worker = self._begin()
        except OSError as error:  # there are too many processes or open files on this machine
            raise BusyError(f"No process can be started: {error}.", retry_after=LATER) from error
        self._all.add(worker)
        current.add(worker)
        return worker

    def _start_another(self, current: "weakref.WeakSet[Answerer]") -> None:
        """In a thread of its own, so that the next query need not wait for a process to start."""

        def start() -> None:
            try:
                worker = self._start(current)
                with self._turn:
                    self._idle.insert(0, worker)  # those that have the graph in memory come first
            except KgError:
                pass  # the next query starts one itself, and is told what is wrong
            finally:
                with self._turn:
                    self._is_coming = False
            self._end_needless()

        threading.Thread(target=start).start()

    def _give_back(self, worker: Answerer, *, again: bool) -> None:
        """Keep it for the next query, unless it is of no use for that."""
        if again:
            with self._turn:
                self._idle.append(worker)
            self._end_needless()
        else:
            self._end(worker)

    def _end_needless(self) -> None:
        """End those that are idle with an old graph, and the longest idle where there are many."""
        with self._turn:
            kept = [worker for worker in self._idle if worker in self._current][-self._most_idle :]
            ended = [worker for worker in self._idle if worker not in kept]
            self._idle = kept
        for worker in ended:
            self._end(worker)

    def _end(self, worker: Answerer) -> None:
        worker.stop()
        if self._has_lanes:  # nobody waits until the system has taken its memory back
            threading.Thread(target=worker.kill).start()
        else:
            worker.kill()


class _Query:
    """A query on its way: until when, and in which lane; in none while it is held. A class, for it moves."""

    def __init__(self, deadline: float, stop: Stop) -> None:
        self._deadline = deadline
        self.stop = stop
        """By which it may be called off."""
        self.lane: Lane | None = None
        self.is_long = False
        """Whether it has worked for so long that its process is of no use to others."""
        self.waited = 0.0
        """Seconds that it stood still until there was room in a lane."""

    def left(self) -> float:
        """Seconds that are left for its answer."""
        return max(0.0, self._deadline - time.monotonic())

    def enter(self, lane: Lane, retry_after: int) -> None:
        """Wait for room in a lane, as `Lane.enter` does."""
        begun = time.monotonic()
        lane.enter(self._deadline, self.stop, retry_after)
        self.waited += time.monotonic() - begun
        self.lane = lane

    def leave(self) -> None:
        if self.lane is not None:
            self.lane.leave()
            self.lane = None
