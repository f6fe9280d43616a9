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

    Without a heavy lane there are no slow queries: each keeps its process until it has ended.
    """

    def __init__(self, start: Callable[[], Answerer], workers: int = 1, heavy: int = 0) -> None:
        """One worker is there at once, so that what is wrong with the graph shows; others come as needed."""
        self._begin = start
        self._most = workers + 1 if heavy else workers
        self._quick = Lane(workers, LINE if heavy else UNBOUNDED)
        self._heavy = Lane(heavy, HELD)
        self._has_lanes = heavy > 0
        self._turn = threading.Lock()
        self._age = 0
        self._is_coming = False
        self._is_closed = False
        self._all: weakref.WeakSet[Answerer] = weakref.WeakSet()
        self._idle: list[tuple[int, Answerer]] = [(0, self._start())]

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
        deadline = time.monotonic() + timeout
        place = _Place()
        place.enter(self._quick, deadline, stop, SOON)
        try:
            age, worker = self._take()
            is_whole = False
            try:
                slow = self._steps(worker, place, deadline, stop)
                with stop.runs(worker.stop):
                    left = max(0.0, deadline - time.monotonic())
                    end = worker.ask(request, timeout=left, sink=sink, slow=slow)
                is_whole = not stop.called  # else it was ended just after its answer
                return end
            except TimeoutError:
                raise LateError(place.waited) from None
            except (WorkerDiedError, InputError):  # a process has gone, a server
                stop.check()
                self.check()
                raise
            finally:
                worn = place.is_long or (place.lane is self._heavy and worker.memory > WORN)
                self._give_back(age, worker, again=is_whole and not worn)
        finally:
            place.leave()

    def renew(self) -> None:
        """From now on, queries are asked of new processes; those that run end where they are."""
        with self._turn:
            self._age += 1
            old, self._idle = self._idle, []
        for _, worker in old:
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
        age, worker = self._take()
        self._give_back(age, worker, again=True)
        return worker

    def _steps(self, worker: Answerer, place: "_Place", deadline: float, stop: Stop) -> tuple[Step, ...]:
        """What is done with a query that takes long; nothing with one that another server answers."""
        if not self._has_lanes or not isinstance(worker, Worker):
            return ()
        aside = partial(self._step_aside, worker, place, deadline, stop)
        return (process.SLOW, aside), (process.LONG, partial(self._step_back, worker, place))

    def _step_aside(self, worker: Worker, place: "_Place", deadline: float, stop: Stop) -> None:
        """A slow query makes room for others, and goes on when there is room for it."""
        worker.hold()
        place.leave()
        place.enter(self._heavy, deadline, stop, LATER)
        worker.go_on()

    def _step_back(self, worker: Worker, place: "_Place") -> None:
        """A long query is less important, and its process serves no other."""
        place.is_long = True
        worker.step_back()

    def _start(self) -> Answerer:
        try:
            worker = self._begin()
        except OSError as error:  # there are too many processes or open files on this machine
            raise BusyError(f"No process can be started: {error}.", retry_after=LATER) from error
        self._all.add(worker)
        return worker

    def _start_another(self, age: int) -> None:
        """In a thread of its own, so that the next query need not wait for a process to start."""

        def start() -> None:
            try:
                worker = self._start()
                with self._turn:
                    self._idle.insert(0, (age, worker))  # those that have the graph in memory come first
            except KgError:
                pass  # the next query starts one itself, and is told what is wrong
            finally:
                with self._turn:
                    self._is_coming = False
            self._discard()

        threading.Thread(target=start).start()

    def _take(self) -> tuple[int, Answerer]:
        """One that was idle; whoever takes the last has another started for the next."""
        while True:
            self.check()
            with self._turn:
                now = self._age  # read here: what starts for a graph that is closed meanwhile is ended
                age, worker = self._idle.pop() if self._idle else (now, None)
                needs_another = self._has_lanes and not self._idle and not self._is_coming
                self._is_coming |= needs_another
            if needs_another:
                self._start_another(now)
            if worker is None:
                return age, self._start()
            if worker.alive:
                return age, worker
            worker.kill()

    def _give_back(self, age: int, worker: Answerer, *, again: bool) -> None:
        """Keep it for the next query, unless it is of no use for that."""
        if again:
            with self._turn:
                self._idle.append((age, worker))
            self._discard()
        else:
            self._end(worker)

    def _discard(self) -> None:
        """End those that are idle with an old graph, and the longest idle where there are many."""
        with self._turn:
            new = [(age, worker) for age, worker in self._idle if age == self._age]
            kept = new[-self._most :]
            ended = [each for each in self._idle if each not in kept]
            self._idle = kept
        for _, worker in ended:
            self._end(worker)

    def _end(self, worker: Answerer) -> None:
        worker.stop()
        if self._has_lanes:  # nobody waits until the system has taken its memory back
            threading.Thread(target=worker.kill).start()
        else:
            worker.kill()


class _Place:
    """Where a query is: in a lane, or in none while it is held. A class, for it moves."""

    def __init__(self) -> None:
        self.lane: Lane | None = None
        self.is_long = False
        self.waited = 0.0
        """Seconds that it stood still until there was room in a lane."""

    def enter(self, lane: Lane, deadline: float, stop: Stop, retry_after: int) -> None:
        """Wait for room in a lane, as `Lane.enter` does."""
        begun = time.monotonic()
        lane.enter(deadline, stop, retry_after)
        self.waited += time.monotonic() - begun
        self.lane = lane

    def leave(self) -> None:
        if self.lane is not None:
            self.lane.leave()
            self.lane = None
