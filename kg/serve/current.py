"""What is read of the graph once, and again when a build has put another in its place."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from kg.errors import LimitError
from kg.store import Graph

T = TypeVar("T")


class Current(Generic[T]):
    """A value of the graph that is served. A class, for it remembers of which graph it is."""

    def __init__(self, graph: Graph, read: Callable[[], T]) -> None:
        self._graph = graph
        self._read = read
        self._turn = threading.Lock()
        self._known: tuple[int, T] | None = None

    def __call__(self) -> T:
        """The value; the first who asks reads it, others wait for that.

        While too much is asked to read it again, it stays what it was.

        Raises:
            KgError: when it was never read, and cannot be; the next who asks tries again.
        """
        version = self._graph.version
        with self._turn:
            if self._known is None or self._known[0] != version:
                try:
                    self._known = version, self._read()
                except LimitError:
                    if self._known is None:
                        raise
            return self._known[1]
