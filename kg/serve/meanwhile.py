"""Answers while the graph is being opened, which takes minutes where its store is made first.

A server of its own, in a thread and on the same socket, says what goes on; it ends when the graph is there,
and who comes then is answered by the one of `running`. So that one has its graph from the beginning, and
whoever opens the graph may be interrupted as ever.
"""

import contextlib
import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from kg.serve.guard import Guard
from kg.serve.negotiation import preferred
from kg.serve.settings import Settings

if TYPE_CHECKING:
    import socket

    from starlette.applications import Starlette
    from starlette.requests import Request
    from starlette.responses import Response

SOON = 0.3
"""Seconds within which most graphs are open: nobody needs to be told then."""
RETRY = 3
"""Seconds after which one should ask again."""


def opening(settings: Settings, doing: Callable[[], str]) -> "Starlette":
    """An application that answers everything with what is being done: status 503, to be asked again.

    >>> from starlette.testclient import TestClient
    >>> answer = TestClient(opening(Settings(), lambda: "Making a store …"), "http://localhost").get("/people")
    >>> answer.status_code, answer.headers["retry-after"], "Making a store …" in answer.text
    (503, '3', True)
    """
    from starlette.applications import Starlette
    from starlette.middleware import Middleware
    from starlette.responses import HTMLResponse, PlainTextResponse
    from starlette.routing import Route

    from kg.serve.templates import environment

    page = environment(settings).get_template("opening.html.j2")

    def answer(request: "Request") -> "Response":
        headers = {"retry-after": str(RETRY), "cache-control": "no-store"}
        accept = request.headers.get("accept")
        if accept and preferred(accept, ("text/plain", "text/html")) == "text/html":
            headers["refresh"] = str(RETRY)
            return HTMLResponse(page.render(doing=doing()), 503, headers)
        return PlainTextResponse(f"The graph is being opened: {doing()} Try again soon.\n", 503, headers)

    every = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
    return Starlette(
        routes=[Route("/{path:path}", answer, methods=every)],
        middleware=[Middleware(Guard, settings=settings)],
    )


@contextlib.contextmanager
def answering(bound: "socket.socket", settings: Settings, doing: Callable[[], str]) -> Iterator[None]:
    """In this block, whoever asks is told what is being `doing`; the socket stays open."""
    import uvicorn

    from kg.serve.connection import config

    over = threading.Event()
    server = uvicorn.Server(config(opening(settings, doing)))

    def serve() -> None:
        if not over.wait(SOON):
            server.run(sockets=[bound.dup()])

    thread = threading.Thread(target=serve, name="meanwhile", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        server.should_exit = True
        thread.join()
