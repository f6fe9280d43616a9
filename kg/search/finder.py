"""Search for a server: the index is made in a thread of its own, and all else goes on meanwhile.

When a build puts another graph in the place of the one that is served, its index is made before, and both
begin to answer together.
"""

import sqlite3
import threading
import time
from collections.abc import Callable
from copy import copy
from functools import partial
from typing import TypeVar

from kg.errors import KgError, LimitError
from kg.search.index import Index
from kg.search.keeping import forget, open_index
from kg.store import Graph, Stop
from kg.store.following import Put
from kg.store.source import Source

T = TypeVar("T")
_MOMENT = 0.02
"""Seconds between two looks of who waits for the index."""


class NotReadyError(LimitError):
    """The index is still being made."""

    def __init__(self) -> None:
        super().__init__("The index of names is still being made. Try again in a few seconds.")
        self.retry_after = 2
        """Seconds after which it is worth to ask again."""


class Finder:
    """What a server asks. A class, because it goes from having no index to having one, and to another."""

    def __init__(self, graph: Graph, notice: Callable[[str], None] = lambda _: None) -> None:
        self._graph = graph
        self._notice = notice
        self._index: Index | None = None
        self._failure: KgError | None = None
        self._version = -1  # of the graph whose index, or failure, is there
        self._change = threading.Lock()
        self._making: threading.Thread | None = None
        self._stopped = threading.Event()
        self._follows = False

    def start(self) -> None:
        """Have the index made, unless that of the graph is there, being made, or cannot be made."""
        version = self._graph.version
        with self._change:
            if not self._follows:
                self._follows = True
                self._graph.follower.bring_along(self._renewed)
            if self._making is None and self._version < version and not self._stopped.is_set():
                self._making = threading.Thread(target=self._make, name="kg-search", daemon=True)
                self._making.start()

    def stop(self) -> None:
        """Let the index go, and do not wait for one that is being made."""
        self._stopped.set()
        with self._change:
            if self._index is not None:
                self._index.close()
                self._index = None

    def ask(self, question: Callable[[Index], T], patience: float = 0.0, stop: Stop | None = None) -> T:
        """The answer of the index, waited for as many seconds at most, unless it is called off.

        An index that turns out to be damaged is made anew.

        Raises:
            NotReadyError: while it is being made.
            StoppedError: when it was called off before.
            KgError: why it cannot be made.
        """
        self.start()
        making, stop, until = self._making, stop or Stop(), time.monotonic() + patience
        while self._index is None and making is not None and making.is_alive() and time.monotonic() < until:
            stop.wait(_MOMENT)
        while (index := self._index) is not None:
            try:
                return question(index)
            except sqlite3.Error:
                self._renew(index)  # unless another has taken its place, which is asked then
        # a copy: one failure that is raised again and again remembers every place
        raise copy(self._failure) if self._failure else NotReadyError()

    def _renew(self, damaged: Index) -> None:
        with self._change:
            if self._index is not damaged or self._stopped.is_set():
                return
            self._index, self._version = None, -1
        damaged.close()
        forget(self._graph)
        self.start()

    def _renewed(self, source: Source) -> Put:
        """Makes the index of another graph; what it returns lets that one answer from then on."""
        with Graph(source) as graph:
            return partial(self._put, *self._made(graph))

    def _make(self) -> None:
        version = self._graph.version
        try:
            self._put(*self._made(self._graph), version)
        finally:
            self._making = None

    def _made(self, graph: Graph) -> tuple[Index | None, KgError | None]:
        """The index of a graph, or why it cannot be made, which is told."""
        try:
            return open_index(graph, self._notice, self._stopped.is_set), None
        except KgError as error:
            if not self._stopped.is_set():
                self._notice(str(error))
            return None, error

    def _put(self, made: Index | None, failure: KgError | None, version: int) -> None:
        """From now on, it is this index, or it cannot be made; the one before is let go, or an older one."""
        with self._change:
            old = made
            if not self._stopped.is_set() and self._version < version:
                old, self._index = self._index, made
                self._failure, self._version = failure, version
        if old is not None:
            old.close()
