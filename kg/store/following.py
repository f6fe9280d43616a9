"""Follows a build folder while it is served: a graph that is built meanwhile takes its place."""

import atexit
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from kg.errors import KgError
from kg.rdf.files import NQUADS
from kg.store import upkeep
from kg.store.lanes import Stop
from kg.store.source import Source

_SECONDS = 5.0
"""How long the end of the program waits until what was begun is cleared away."""


class Follower:
    """What is known of a build folder. A class, for it remembers which graph is served."""

    def __init__(self, build: Path, notice: Callable[[str], None]) -> None:
        """The graph that is there now counts as served."""
        self._build = build.absolute()  # the program may go to another folder
        self._called = build
        self._notice = notice
        self._seen = self._now()
        self._turn = threading.Lock()
        self._stop = Stop()
        self.version = 0
        """How many graphs have taken the place of another."""

    def look(self, renew: Callable[[Source], None]) -> None:
        """When there is another graph, have its store made, in a thread; then `renew` is told where it is.

        It costs a look at the file's status. A graph that cannot be read is told, and the old one stays.
        """
        now = self._now()
        if now in {None, self._seen} or not self._turn.acquire(blocking=False):
            return

        def follow() -> None:
            atexit.register(self.close)  # or the process that makes the store would end, and its folder stay
            try:
                made = upkeep.up_to_date(self._build, self._notice, self._stop)
                source = replace(
                    made, called=str(self._called / made.folder.name) if made.folder else str(made)
                )
                self._stop.check()
                renew(source)
                self.version += 1
                self._notice(f"{self._called} was built anew; from now on the new graph is served.")
            except (KgError, OSError) as error:
                if not self._stop.called:
                    self._notice(f"{error} The graph is served as it was.")
            finally:
                self._seen = now
                self._turn.release()
                atexit.unregister(self.close)

        threading.Thread(target=follow, daemon=True).start()

    def close(self) -> None:
        """Follow no more; what was begun is called off, and soon nothing is left of it."""
        self._stop()
        if self._turn.acquire(timeout=_SECONDS):
            self._turn.release()

    def _now(self) -> tuple[int, int, int] | None:
        """What tells one graph from another; `None` where there is none at the moment."""
        try:
            status = (self._build / NQUADS).stat()
        except OSError:
            return None
        return status.st_size, status.st_mtime_ns, status.st_ino
