"""Answers while the graph is being opened, which takes minutes where its store is made first.

A small server in a thread, on the same socket, says what goes on. It ends when the graph is there: whom it
has let in it answers still, and who comes then finds the server of `running`. So that one has its graph from
the beginning, and whoever opens the graph may be interrupted as ever.
"""

import contextlib
import threading
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.serve.endpoint.reading import declared_length
from kg.serve.guard import HEADERS, refused
from kg.serve.negotiation import preferred
from kg.serve.settings import Settings
from kg.view.assets import csp_hash, read

if TYPE_CHECKING:
    import socket

SOON = 0.3
"""Seconds within which most graphs are open: nobody needs to be told then."""
RETRY = 3
"""Seconds after which one should ask again."""
_SILENT = 5.0
"""Seconds after which whoever says nothing is sent away."""
_READ = 1 << 16
"""Bytes of a body that are read, and not looked at."""
_STYLE = Path(__file__).with_name("assets") / "opening.css"
Told = tuple[int, Mapping[str, str], bytes]
"""Status, headers and body of an answer."""


def opening(settings: Settings, asked: Mapping[str, str], doing: str) -> Told:
    """What a request with these headers is answered: what is being done, and when to ask again.

    >>> status, headers, body = opening(Settings(), {"host": "localhost"}, "Making a store …")
    >>> status, headers["retry-after"], body.decode()
    (503, '3', 'The graph is being opened: Making a store … Try again soon.\\n')
    """
    headers = {**HEADERS, "content-type": "text/plain; charset=utf-8", "connection": "close"}
    if words := refused(settings, asked.get("host", "")):
        return 421, headers, words.encode()
    headers |= {"retry-after": str(RETRY), "cache-control": "no-store", "vary": "Accept"}
    accept = asked.get("accept")
    if accept and preferred(accept, ("text/plain", "text/html")) == "text/html":
        page, policy = _page(settings, doing)
        headers |= {"content-type": "text/html; charset=utf-8", "content-security-policy": policy}
        return 503, headers | {"refresh": str(RETRY)}, page.encode()
    return 503, headers, f"The graph is being opened: {doing} Try again soon.\n".encode()


def _page(settings: Settings, doing: str) -> tuple[str, str]:
    """The same as a page, and its policy: nothing is loaded, and of styles only its own holds."""
    from kg.serve.templates import environment

    style = read("colours.css") + _STYLE.read_text(encoding="utf-8")
    page = environment(settings).get_template("opening.html.j2").render(doing=doing, style=style)
    return page, f"default-src 'none'; style-src {csp_hash(style)}; img-src data:; frame-ancestors 'none'"


class _Handler(BaseHTTPRequestHandler):
    """One request; a class, as the library wants it."""

    timeout = _SILENT
    server_version, sys_version = "kg", ""

    def __init__(self, tell: Callable[[Mapping[str, str]], Told], *given: Any) -> None:
        self._tell = tell
        super().__init__(*given)

    def _answer(self) -> None:
        length = declared_length(self.headers.get("content-length", ""))
        self.rfile.read(min(length, _READ))  # else the answer may get lost
        status, headers, body = self._tell({name.lower(): value for name, value in self.headers.items()})
        self.send_response_only(status)
        for name, value in {**headers, "content-length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    do_GET = do_HEAD = do_POST = do_OPTIONS = do_PUT = do_PATCH = do_DELETE = _answer

    def log_message(self, *_: object) -> None:
        """Nobody is told who asks."""


class _Server(ThreadingHTTPServer):
    """A thread for each request, none of which is waited for; a class, as the library wants it."""

    block_on_close = False
    timeout = 0.05  # seconds after which it looks whether it is over

    def handle_error(self, *_: object) -> None:
        """Who goes away before the answer is sent, needs none."""


@contextlib.contextmanager
def answering(bound: "socket.socket", settings: Settings, doing: Callable[[], str]) -> Iterator[None]:
    """In this block, whoever asks is told what is being `doing`; the socket stays open."""
    over = threading.Event()

    def tell(asked: Mapping[str, str]) -> Told:
        return opening(settings, asked, doing())

    server = _Server(bound.getsockname()[:2], partial(_Handler, tell), bind_and_activate=False)
    server.socket.close()
    server.socket = bound.dup()

    def serve() -> None:
        if over.wait(SOON):
            return
        while not over.is_set():
            server.handle_request()

    thread = threading.Thread(target=serve, name="meanwhile", daemon=True)
    with server:
        thread.start()
        try:
            yield
        finally:
            over.set()
            thread.join()
