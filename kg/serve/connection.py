"""A connection on which requests come in time: one that is silent is closed, so that others find room.

Where too many are open all the same, who comes is told to come again.
"""

import asyncio
import resource
import sys
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import STATUS_PHRASES, H11Protocol

SECONDS = 10.0
"""Within which the head of a request must have come whole."""
LONGEST = 1 << 16
"""Bytes of a head that has not come whole."""
AT_ONCE = 16
"""Connections that are taken before it is seen how many there are. Where no file is left for one, asyncio
says so with a traceback for each that it would take, and again at once."""
_WAIT = b"Too many connections are open. Ask again in 5 s.\n"
_FULL = (
    b"HTTP/1.1 503 Service Unavailable\r\ncontent-type: text/plain; charset=utf-8\r\nretry-after: 5\r\n"
    b"connection: close\r\ncontent-length: %d\r\n\r\n%s" % (len(_WAIT), _WAIT)
)
_TOO_LONG = {
    414: b"The address is too long: send the query in the body of a POST.",
    431: b"The head of the request is too long: send a query in the body of a POST.",
}


class Connection(H11Protocol):
    """uvicorn's, with a clock: it has one between requests, but none for the first, nor within a head.

    It reads heads of 64 kB at most; a longer query goes into a body, as whoever sends one is told.
    """

    _clock: asyncio.TimerHandle | None = None
    _is_refused = False

    def connection_made(self, transport: Any) -> None:
        """A client is there, and has so many seconds, if there is room."""
        super().connection_made(transport)
        if len(self.connections) > _most():
            transport.write(_FULL)
            transport.close()
            return
        self._clock = self.loop.call_later(SECONDS, self._close_if_silent)

    def data_received(self, data: bytes) -> None:
        """Something came: a request is whole, or the time runs on or begins."""
        if self._is_refused:
            return  # it is read, for a client that cannot send does not see the answer
        super().data_received(data)
        if self._is_asked():
            self._stop_clock()
        elif self._clock is None:
            self._clock = self.loop.call_later(SECONDS, self._close_if_silent)

    def connection_lost(self, exc: Exception | None) -> None:
        """The client has gone."""
        self._stop_clock()
        super().connection_lost(exc)

    def send_400_response(self, msg: str) -> None:
        """No request came; where its head is too long, it is told so, and all that comes is passed over."""
        if self.conn.our_state not in {h11.IDLE, h11.SEND_RESPONSE}:
            self.transport.close()  # the answer has begun before the body was seen to be none
            return
        came = self.conn.trailing_data[0]
        if len(came) <= LONGEST or self._is_asked():
            super().send_400_response(msg)
            return
        status = 431 if b"\n" in came[:LONGEST] else 414
        words = _TOO_LONG[status] + b"\n"
        headers = [
            (b"content-type", b"text/plain; charset=utf-8"),
            (b"content-length", b"%d" % len(words)),
            (b"connection", b"close"),
        ]
        self._is_refused = True
        for event in (
            h11.Response(status_code=status, headers=headers, reason=STATUS_PHRASES[status]),
            h11.Data(data=words),
            h11.EndOfMessage(),
        ):
            self.transport.write(self.conn.send(event) or b"")

    def _is_asked(self) -> bool:
        """Whether there is a request that has not been answered yet."""
        return self.cycle is not None and not self.cycle.response_complete

    def _close_if_silent(self) -> None:
        self._clock = None
        if not self._is_asked():
            self.transport.close()

    def _stop_clock(self) -> None:
        if self._clock is not None:
            self._clock.cancel()
            self._clock = None


def _most() -> int:
    """Connections that may be open: half of all files; answers, and processes that find them, need some."""
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return sys.maxsize if soft == resource.RLIM_INFINITY else soft // 2
