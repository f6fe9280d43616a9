"""The picture of the whole graph: that of the build, or drawn once, beside whatever is answered meanwhile."""

import threading
from dataclasses import dataclass

from kg import foreign
from kg.errors import KgError
from kg.rdf.files import NQUADS, PICTURE
from kg.rdf.stamp import as_built
from kg.serve.site import Site
from kg.store.source import build_of
from kg.view import Patient, Served, as_served, policy_of, render

LONGEST = 600.0
"""Seconds that a question of the picture may take: it is asked once, and by nobody from outside."""
PATIENCE = 2.0
"""Seconds that who asks first waits for it; after them the answer is that it is being drawn."""


@dataclass(frozen=True, slots=True)
class Page:
    """A picture as it is served."""

    text: bytes
    """HTML, as UTF-8."""
    policy: str
    """What it may load and run."""


def page_of(text: str) -> Page:
    """A picture with the policy that it states itself."""
    return Page(text.encode(), policy_of(text))


class Drawing:
    """A page that is made at the first request; a class because a thread and those who wait share it.

    Of a graph that a build has put in the place of another, it is made again, and the old one shown no more.
    """

    def __init__(self, site: Site) -> None:
        self._site = site
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._page: Page | None = None
        self._version = -1  # of the graph that was drawn
        self._failure: KgError | None = None

    def page(self, patience: float = PATIENCE) -> Page | None:
        """The page; `None` while it is being drawn.

        Raises:
            KgError: when it could not be drawn, once; the next request tries again.
        """
        version = self._site.graph.version
        with self._lock:
            if self._version != version and self._thread is None:
                self._thread = threading.Thread(
                    target=self._draw, args=(version,), name="picture", daemon=True
                )
                self._thread.start()
            thread = self._thread
        if thread is not None:
            thread.join(patience)
        with self._lock:
            failure, self._failure = self._failure, None
            page = self._page if self._version == version else None
        if failure is not None:
            raise failure
        return page

    def _draw(self, version: int) -> None:
        try:
            page = page_of(_built(self._site) or _drawn(self._site))
            with self._lock:
                self._page, self._version = page, version
        except KgError as error:
            with self._lock:
                self._failure = error
        finally:
            with self._lock:
                self._thread = None


def _built(site: Site) -> str | None:
    """The picture that the build has drawn of this very graph; `None` where there is none.

    A large graph takes minutes to be drawn from its store, and no time at all while it is built.
    """
    build = build_of(site.graph.source)
    if build is None or not as_built(build, (NQUADS, PICTURE)):
        return None
    try:
        text = foreign.read_text(build / PICTURE, foreign.LARGE)
    except (OSError, UnicodeDecodeError):
        return None
    return as_served(text, site.title, Served(base=site.base))


def _drawn(site: Site) -> str:
    graph = Patient(site.graph, LONGEST)
    return render(graph, title=site.title, served=Served(base=site.base))
