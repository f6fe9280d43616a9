"""How a query is called off, by whoever asked, from any thread."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from kg.errors import LimitError, UsageError


class StoppedError(LimitError):
    """Whoever asked has called the query off."""

    def __init__(self) -> None:
        super().__init__("The query was called off.")


class Stop:
    """Calls a query off, from any thread, before or while it runs. A class, for it is used after it is given.

    >>> stop = Stop()
    >>> stop()
    >>> stop.called
    True
    """

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._acts: list[Callable[[], object]] = []
        self.called = False
        """Whether it has been called off."""

    def __call__(self) -> None:
        """Call it off; harmless when the query has ended."""
        with self._turn:
            self.called = True
            for act in self._acts:
                act()

    @contextmanager
    def runs(self, act: Callable[[], object]) -> Iterator[None]:
        """In this block, to call off means this; it is over before the block is left."""
        with self._turn:
            self._acts.append(act)
            if self.called:
                act()
        try:
            yield
        finally:
            with self._turn:
                self._acts.remove(act)

    def check(self) -> None:
        """Nothing, unless it has been called off.

        Raises:
            StoppedError: when it has.
        """
        if self.called:
            raise StoppedError

    def wait(self, seconds: float) -> None:
        """Wait so long, unless it is called off.

        Raises:
            StoppedError: when it is.
        """
        woken = threading.Event()
        with self.runs(woken.set):
            woken.wait(seconds)
        self.check()


def a_stop(value: object) -> Stop:
    """The value, if it is a `Stop`.

    Raises:
        UsageError: for anything else.

    >>> a_stop(1)
    Traceback (most recent call last):
    kg.errors.UsageError: stop is a kg.Stop(), which ends the query when it is called; 1 is none.
    """
    if not isinstance(value, Stop):
        raise UsageError(f"stop is a kg.Stop(), which ends the query when it is called; {value!r} is none.")
    return value
