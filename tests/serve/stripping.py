"""A proxy that has a server below a path, which it takes away, as the web server of a university does."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import uvicorn

PREFIX = "/graphs/group"
_OF_A_CONNECTION = {b"connection", b"keep-alive", b"transfer-encoding"}


@contextmanager
def below(server: str, *, told: bool) -> Iterator[str]:
    """Where that server is asked for below two folders; it is `told` where, or not."""
    more = [(b"x-forwarded-prefix", PREFIX.encode())] if told else []

    # To make a client takes longer than to ask; this one keeps no connection that would have to be closed.
    client = httpx.AsyncClient(trust_env=False, timeout=30, limits=httpx.Limits(max_keepalive_connections=0))

    async def proxy(scope: Any, receive: Any, send: Any) -> None:
        path = scope["raw_path"].decode()
        if not path.startswith(f"{PREFIX}/"):  # the host has other things there
            await _answer(send, 404, [], b"not of this site")
            return
        query = scope["query_string"].decode()
        url = server + path.removeprefix(PREFIX) + (f"?{query}" if query else "")
        headers = [*(each for each in scope["headers"] if each[0] not in _OF_A_CONNECTION), *more]
        body = await _body(receive)
        answer = await client.request(scope["method"], url, headers=headers, content=body or None)
        kept = [each for each in answer.headers.raw if each[0].lower() not in _OF_A_CONNECTION]
        await _answer(send, answer.status_code, kept, answer.content)

    bound = socket.create_server(("127.0.0.1", 0))
    bound.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # else a body waits 40 ms for its head
    running = uvicorn.Server(uvicorn.Config(proxy, lifespan="off", log_level="error", ws="none"))
    thread = threading.Thread(target=running.run, kwargs={"sockets": [bound]}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{bound.getsockname()[1]}{PREFIX}"
    finally:
        running.should_exit = True
        thread.join()


async def _body(receive: Any) -> bytes:
    body, more = b"", True
    while more:
        message = await receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
    return body


async def _answer(send: Any, status: int, headers: list[tuple[bytes, bytes]], body: bytes) -> None:
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
