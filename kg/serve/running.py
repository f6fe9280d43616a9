"""Runs the application on a socket of this machine until it is told to stop."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from kg.errors import OutputError
from kg.serve.app import create_app
from kg.serve.settings import Settings

if TYPE_CHECKING:
    import socket

    from kg.store import Graph


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
    except OSError as error:
        made.close()
        raise OutputError(
            f"cannot listen on {host} port {port}: {error.strerror}. Choose another with --port."
        ) from error
    return made


def run(graph: "Graph", settings: Settings, bound: "socket.socket", ready: Callable[[], None]) -> None:
    """Serve until the process is interrupted; `ready` is called when requests are taken."""
    import uvicorn

    class Server(uvicorn.Server):
        """A class, for uvicorn tells nobody else that it has started."""

        async def startup(self, sockets: "list[socket.socket] | None" = None) -> None:
            await super().startup(sockets)
            ready()

    config = uvicorn.Config(
        create_app(graph, settings),
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        ws="none",
        timeout_graceful_shutdown=1,
    )
    Server(config).run(sockets=[bound])
