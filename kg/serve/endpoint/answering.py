"""Asks the graph on behalf of a client, for as long as there is one, and sends it the whole answer."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from kg.serve.site import Site
from kg.store import Document, Stop

_AT_ONCE = 1 << 20
"""Bytes of an answer that are sent as one; a longer one is read from its file as the client takes it."""
_PIECE = 1 << 18
_SECONDS = 60
"""A client that takes no piece in so many seconds has gone."""
T = TypeVar("T")


async def while_there(request: Request, work: Callable[[Stop], T]) -> T:
    """What the work returns; it is called off when the client goes away, or the server ends.

    The body of the request has been read before.
    """
    stop = Stop()

    async def watch() -> None:
        while (await request.receive())["type"] != "http.disconnect":
            pass
        stop()

    watcher = asyncio.create_task(watch())
    try:
        return await to_thread.run_sync(work, stop, abandon_on_cancel=True)
    finally:
        stop()  # harmless when it has ended
        watcher.cancel()


def asking(
    site: Site, handler: Callable[[Site, Request], Response]
) -> Callable[[Request], Awaitable[Response]]:
    """A handler whose queries end when the client goes away."""

    async def answer(request: Request) -> Response:
        return await while_there(request, lambda stop: handler(site.until(stop), request))

    return answer


def sent(document: Document, started: float) -> Response:
    """The answer, with how long it took since then (on the clock `time.perf_counter`)."""
    headers = {
        "content-type": with_charset(document.media),
        "content-length": str(document.length),
        "server-timing": f"query;dur={1000 * (time.perf_counter() - started):.1f}",
    }
    if document.length <= _AT_ONCE:
        return Response(document.body.read(), headers=headers)
    return _Long(document, headers)


class _Long(Response):
    """An answer in pieces, each read when the client has taken the one before; Starlette wants a class."""

    def __init__(self, document: Document, headers: dict[str, str]) -> None:
        super().__init__(headers=headers)
        self._document = document  # its file is closed when nobody has it any more
        self.raw_headers = [(name.encode(), value.encode()) for name, value in headers.items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        start = {"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers}
        await send(start)
        piece = b"" if scope["method"] == "HEAD" else self._document.body.read(_PIECE)
        while piece:
            async with asyncio.timeout(_SECONDS):
                await send({"type": "http.response.body", "body": piece, "more_body": True})
                await asyncio.sleep(0)  # else nobody notices that the client goes away, or comes in between
            piece = self._document.body.read(_PIECE)
        await send({"type": "http.response.body", "body": b""})


def with_charset(media: str) -> str:
    """Of text the encoding is told; the others have but one."""
    return f"{media}; charset=utf-8" if media.startswith("text/") else media
