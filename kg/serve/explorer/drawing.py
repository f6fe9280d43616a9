"""The picture of the whole graph, which takes a while: drawn once, beside whatever is answered meanwhile."""

import threading
from typing import TYPE_CHECKING

from kg.errors import KgError

if TYPE_CHECKING:
    from kg.serve.site import Site

LONGEST = 600.0
"""Seconds that a question of the picture may take: it is asked once, and by nobody from outside."""
PATIENCE = 2.0
"""Seconds that who asks first waits for it; after them the answer is that it is being drawn."""


class Drawing:
    """A page that is made at the first request; a class because a thread and those who wait share it."""

    def __init__(self, site: "Site") -> None:
        self._site = site
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._page: bytes | None = None
        self._failure: KgError | None = None

    def page(self, patience: float = PATIENCE) -> bytes | None:
        """The page; `None` while it is being drawn.

        Raises:
            KgError: when it could not be drawn, once; the next request tries again.
        """
        with self._lock:
            if self._page is None and self._thread is None:
                self._thread = threading.Thread(target=self._draw, name="picture", daemon=True)
                self._thread.start()
            thread = self._thread
        if thread is not None:
            thread.join(patience)
        with self._lock:
            failure, self._failure = self._failure, None
        if failure is not None:
            raise failure
        return self._page

    def _draw(self) -> None:
        from kg.view import Patient, Served, render

        try:
            title, base = self._site.settings.title, self._site.base
            graph = Patient(self._site.graph, LONGEST)
            page = render(graph, title=title, served=Served(base=base)).encode()
            with self._lock:
                self._page = page
        except KgError as error:
            with self._lock:
                self._failure = error
        finally:
            with self._lock:
                self._thread = None
