"""Who may ask now and who waits: lanes with a bounded line before them."""

import threading
import time
from collections import deque

from kg.errors import LimitError
from kg.store.workers.stopping import Stop

WORKERS = "--workers of kg serve, in Python workers"
"""How many are answered at once."""


class BusyError(LimitError):
    """So many are asking and waiting that nobody else can be taken in, or that the time was over in line."""

    def __init__(self, message: str, *, retry_after: int) -> None:
        super().__init__(message)
        self.retry_after = retry_after
        """Seconds after which it is worth to ask again."""


class Lane:
    """Places for so many at once, and a line for so many more. A class, because it knows who stands there.

    Whoever comes first is let in first: a place that becomes free goes to the first of the line.
    """

    def __init__(self, places: int, line: int) -> None:
        self._turn = threading.Lock()
        self._free = places
        self._most = line
        self._line: deque[threading.Event] = deque()

    def enter(self, deadline: float, stop: Stop, retry_after: int) -> None:
        """Take a place, as soon as there is one; whoever has one leaves it with `leave`.

        Raises:
            BusyError: when the line is full, or the deadline, on the monotonic clock, comes first.
            StoppedError: when it is called off first.
        """
        with self._turn:
            if self._free:
                self._free -= 1
                return
            if len(self._line) >= self._most:
                raise BusyError(
                    f"Too many queries are being answered: {len(self._line)} wait already. "
                    f"Ask again in {retry_after} s.",
                    retry_after=retry_after,
                )
            called = threading.Event()
            self._line.append(called)
        try:
            with stop.runs(called.set):
                called.wait(max(0.0, deadline - time.monotonic()))
        finally:
            in_vain = self._gone(called)
        if in_vain:
            stop.check()
            raise BusyError(
                "The time of the query was over while it waited for others to be answered. "
                f"Ask again in {retry_after} s, or let more be answered at once ({WORKERS}).",
                retry_after=retry_after,
            )

    def leave(self) -> None:
        """Give the place to the first in line."""
        with self._turn:
            if self._line:
                self._line.popleft().set()
            else:
                self._free += 1

    def _gone(self, called: threading.Event) -> bool:
        """Whether nobody has called the one up that waited; it waits no longer."""
        with self._turn:
            if called in self._line:
                self._line.remove(called)
                return True
            return False
