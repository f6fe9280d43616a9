"""A connection on which requests come in time: one that is silent is closed, so that others find room."""

import asyncio
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

SECONDS = 10.0
"""Within which the head of a request must have come whole."""


class Connection(H11Protocol):
    """uvicorn's, with a clock: it has one between requests, but none for the first, nor within a head.

    It reads heads of 64 kB at most; a longer query goes into a body.
    """

    _clock: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        """A client is there, and has so many seconds."""
        super().connection_made(transport)
        self._clock = self.loop.call_later(SECONDS, self._close_if_silent)

    def data_received(self, data: bytes) -> None:
        """Something came: a request is whole, or the time runs on or begins."""
        super().data_received(data)
        if self._is_asked():
            self._stop_clock()
        elif self._clock is None:
            self._clock = self.loop.call_later(SECONDS, self._close_if_silent)

    def connection_lost(self, exc: Exception | None) -> None:
        """The client has gone."""
        self._stop_clock()
        super().connection_lost(exc)

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
