"""Runs the application on a socket of this machine until it is told to stop, or asks it without one."""

import asyncio
import contextlib
import resource
import signal
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from kg.errors import OutputError, UsageError
from kg.serve.app import create_app
from kg.serve.settings import Settings
from kg.store import Graph
from kg.text.printing import shortened

if TYPE_CHECKING:
    import socket
    from types import FrameType

    import uvicorn


_SHOWN = 80
"""Characters of a path that is none which are shown."""
_QUEUE = 2048
"""Connections that the system keeps until they are taken."""
_FILES = 65536
"""Connections and files that are open at once at most, where the system allows so many."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a request without a socket was answered."""

    status: int
    """As HTTP has it."""
    body: bytes
    """Whole."""
    location: str | None
    """The path at which it says to look instead."""


def listen(host: str, port: int) -> "socket.socket":
    """A socket that is bound, so that its port is known before anything is served; port 0 takes a free one.

    Raises:
        OutputError: when the address is not of this machine or the port is taken.
    """
    import socket

    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio sends at once (no delay of 40 ms between head and body) only what is called TCP here
    made = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((host, port))
        made.listen(_QUEUE)
    except OSError as error:
        made.close()
        raise OutputError(
            f"cannot listen on {host} port {port}: {error.strerror}. Choose another with --port."
        ) from error
    return made


def server(graph: Graph, settings: Settings, ready: Callable[[], None]) -> "uvicorn.Server":
    """What serves a graph on a socket, once it is run; `ready` is called when requests are taken."""
    import uvicorn

    from kg.serve.connection import AT_ONCE, LONGEST, Connection

    class Server(uvicorn.Server):
        """A class, for uvicorn tells nobody else that it has started."""

        async def startup(self, sockets: "list[socket.socket] | None" = None) -> None:
            await super().startup(sockets)
            for each in sockets or ():
                each.listen(_QUEUE)  # asyncio has it keep no more than it takes at once
            ready()

        def handle_exit(self, sig: int, frame: "FrameType | None") -> None:
            """End soon; a second Ctrl-C would break off the end, with a traceback, and spare no second."""
            if not self.should_exit:
                super().handle_exit(sig, frame)

    config = uvicorn.Config(
        create_app(graph, settings),
        http=Connection,
        backlog=AT_ONCE,
        h11_max_incomplete_event_size=LONGEST,
        loop="asyncio",
        ws="none",
        log_level="error",  # what clients do wrong is told to them,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=1,
    )
    return Server(config)


def run(graph: Graph, settings: Settings, bound: "socket.socket", ready: Callable[[], None]) -> None:
    """Serve until the process is interrupted or terminated, which is how it is meant to end.

    `ready` is called when requests are taken.
    """
    made = server(graph, settings, ready)
    _allow_connections()
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that what was made for a while is deleted
    if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:  # not under nohup
        signal.signal(signal.SIGHUP, made.handle_exit)
    with contextlib.suppress(KeyboardInterrupt):
        made.run(sockets=[bound])


def get(graph: Graph, settings: Settings, path: str) -> Answer:
    """What the server would answer to a GET of this path.

    Raises:
        UsageError: for what is no path.
    """
    import httpx

    path = path.rstrip("\r\n")  # what a script leaves behind a line that it read
    if not path.startswith("/"):
        raise UsageError(f"{path!r} is no path of the site: it begins with /, as /sparql?query=ASK{{}} does.")
    try:
        url = httpx.URL(f"http://localhost{path}")
    except httpx.InvalidURL as error:
        raise UsageError(f"{_short(path)} is no path of the site: {str(error).rstrip('.')}.") from error

    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(create_app(graph, settings))
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            return await client.get(url)

    response = asyncio.run(ask())
    location = response.headers.get("location")
    return Answer(response.status_code, response.content, location and urljoin(path, location))


def _short(path: str) -> str:
    return repr(shortened(path, _SHOWN))


def _allow_connections() -> None:
    """As many open files as the system allows to whoever asks; programs get few at first."""
    with contextlib.suppress(ValueError, OSError):
        _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        most = _FILES if hard == resource.RLIM_INFINITY else min(hard, _FILES)
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
