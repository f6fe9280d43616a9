"""Runs the server while the graph is being opened: to make a store takes longer than assistants wait."""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from functools import partial

from kg.errors import LimitError
from kg.mcp.answers import Asked
from kg.mcp.server import server
from kg.search import Finder
from kg.store import Graph

_SOON = 3.0
"""Seconds in which most graphs are open; where one cannot be opened, nothing was answered then."""
_PATIENCE = 15.0
"""Seconds that a call waits for the graph; of the minute that assistants wait, its index may need some."""
_OPENING = (
    "The graph is still being opened: its store is made, once after a build, in up to some minutes. "
    "Ask again soon. kg build --ready makes it at once."
)


def run(opening: Callable[[], Graph], notice: Callable[[str], None]) -> None:
    """Serve over stdin and stdout until stdin ends; the graph is opened where that can be interrupted."""
    logging.basicConfig(level=logging.ERROR, format="%(message)s")  # else the library draws boxes on stderr
    found, served = Future[Asked](), Future[None]()
    threading.Thread(target=_serve, args=(found, served), name="kg-mcp", daemon=True).start()
    with opening() as graph:
        finder = Finder(graph, notice)
        finder.start()
        try:
            found.set_result(Asked(graph, finder))
            served.result()
        finally:
            finder.stop()


def _serve(found: Future[Asked], served: Future[None]) -> None:
    try:
        with suppress(TimeoutError):
            found.result(_SOON)
        server(partial(_opened, found)).run("stdio")
        served.set_result(None)
    except BaseException as error:  # it is raised where the graph was opened
        served.set_exception(error)


def _opened(found: Future[Asked]) -> Asked:
    """The graph, as soon as it is open.

    Raises:
        LimitError: while it is not.
    """
    try:
        return found.result(_PATIENCE)
    except TimeoutError:
        raise LimitError(_OPENING) from None
