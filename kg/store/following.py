"""Follows a build folder while it is served: a graph that is built meanwhile takes its place.

So does a store that is made anew because somebody has deleted the one that is served.

A thread looks at the folder again and again, so that a new graph is ready before anybody asks. Whatever is
made of a graph, its store and the index of its names, is made first and then put in place at once, so that
all answers agree.
"""

import atexit
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias
from weakref import WeakMethod

from kg.errors import KgError
from kg.rdf.files import NQUADS
from kg.store.source import Source
from kg.store.stores import upkeep
from kg.store.workers.stopping import Stop

_EVERY = 1.0
"""Seconds between two looks at the status of a file, which is all that it costs while nothing is built."""
_SECONDS = 5.0
"""How long the end of the program waits until what was begun is cleared away."""
_MOMENT = 0.02
"""Seconds between two looks of who waits for a new graph."""
Put: TypeAlias = Callable[[int], None]
"""Puts what was made in the place of the old; it is told how many graphs have taken that place then."""
Make: TypeAlias = Callable[[Source], Put]
"""Makes something of a new graph, beside the old one; may raise a `KgError`, and then the old graph stays."""
IsGone: TypeAlias = Callable[[], bool]
"""Whether what was made of the graph that is served has been deleted."""


@dataclass(frozen=True, slots=True)
class _State:
    """What tells one graph from another."""

    file: tuple[int, int, int]
    """Its size, time and inode."""
    is_gone: bool = False
    """Whether what was made of the one that is served has been deleted."""


class Follower:
    """What is known of a build folder, or of none. A class, for it remembers which graph is served."""

    def __init__(self, build: Path | None = None, notice: Callable[[str], None] = lambda _: None) -> None:
        """The graph that is there now counts as served; without a folder nothing is followed."""
        self._file = None if build is None else build.absolute() / NQUADS  # the program may go elsewhere
        self._called = build
        self._notice = notice
        self._is_gone: WeakMethod[IsGone] | None = None
        self._is_remade = False  # what is gone; it counts as such until all that belongs to it is in place
        self._seen = self._now()
        self._noticed: tuple[_State, float] | None = None  # what else is there, and since when, monotonic
        self._makes: list[WeakMethod[Make]] = []  # weak: nobody is kept alive by being told
        self._wake = threading.Event()
        self._stop = Stop()
        self._thread = threading.Thread(target=self._follow, name="kg-follow", daemon=True)
        self.version = 0
        """How many graphs have taken the place of another."""

    def bring_along(self, make: Make, is_gone: IsGone | None = None) -> None:
        """Have this, a method, made of each graph that is built from now on, and put in place with all else.

        The first is the graph itself: it is followed as long as that is there. A method, too, says whether
        what was made of it `is_gone`.
        """
        self._makes.append(WeakMethod(make))
        if is_gone is not None:
            self._is_gone = WeakMethod(is_gone)
        if self._file is not None and self._thread.ident is None:
            atexit.register(self.close)  # or the process that makes a store would end, and its folder stay
            self._thread.start()

    def behind(self) -> float | None:
        """For how many seconds it is known that there is another graph than is served; `None` for none.

        It costs a look at the status of a file, and who asks need not wait for the next look of the thread.
        """
        now = self._now()
        if now is None or now == self._seen or self._stop.called:
            return None
        noticed = self._noticed
        if noticed is None or noticed[0] != now:
            self._noticed = noticed = now, time.monotonic()
            self._wake.set()
        return time.monotonic() - noticed[1]

    def catch_up(self, patience: float, stop: Stop | None = None) -> bool:
        """Wait for the graph that is there, so many seconds since it was noticed; whether it is served.

        Raises:
            StoppedError: when whoever waits calls it off.
        """
        stop = stop or Stop()
        while (behind := self.behind()) is not None:
            if behind >= patience:
                return False
            stop.wait(_MOMENT)
        return True

    def close(self) -> None:
        """Follow no more; what was begun is called off, and soon nothing is left of it."""
        self._stop()
        self._wake.set()
        if self._thread.ident is not None:
            self._thread.join(_SECONDS)

    def _follow(self) -> None:
        """Look until it is closed, or nobody has the graph any more."""
        try:
            while not self._stop.called and self._makes[0]() is not None:
                self._wake.clear()
                if self._file and self.behind() is not None and self._noticed:
                    self._replace(self._file, self._noticed[0])
                else:
                    self._wake.wait(_EVERY)
        finally:
            atexit.unregister(self.close)

    def _replace(self, file: Path, state: _State) -> None:
        """Make all that belongs to the new graph, and put it in place; a graph that is none is told."""
        served, is_new = _State(state.file), self._seen is None or self._seen.file != state.file
        self._is_remade = state.is_gone
        try:
            source = self._source(upkeep.up_to_date(file.parent, self._notice, self._stop))
            self._stop.check()
            for put in [make(source) for each in self._makes if (make := each())]:
                put(self.version + 1)
            self.version += 1
            self._notice(
                f"{self._called} was built anew; from now on the new graph is served."
                if is_new
                else f"The store of {self._called} had been deleted, and was made anew."
            )
        except (KgError, OSError) as error:
            served = state  # so that nothing is tried again before something changes
            if not self._stop.called:
                self._notice(f"{str(error).rstrip('.')}. The graph is served as it was.")
        finally:
            self._seen, self._noticed, self._is_remade = served, None, False

    def _source(self, made: Source) -> Source:
        """The same, called as whoever opened the graph called its folder."""
        where = made.folder or made.file
        return replace(made, called=str(self._called / where.name)) if self._called and where else made

    def _now(self) -> _State | None:
        """The graph that is there; `None` where there is none at the moment."""
        try:
            status = self._file.stat() if self._file else None
        except OSError:
            status = None
        if status is None:
            return None
        is_gone = self._is_gone() if self._is_gone else None
        file = status.st_size, status.st_mtime_ns, status.st_ino
        return _State(file, self._is_remade or (is_gone is not None and is_gone()))
