"""Answers from the graph that was built last: who asks just after a build waits until that one is served."""

import asyncio

from starlette.types import ASGIApp, Receive, Scope, Send

from kg.store import Graph

PATIENCE = 10.0
"""Seconds after a build was noticed for which who asks waits; then the old graph answers: pages say so."""
_MOMENT = 0.02
"""Seconds between two looks of who waits."""
_CONDITIONS = (b"if-none-match", b"if-modified-since")
"""Headers by which a client is told, without the bytes, that what it has is still right."""


class Fresh:
    """Holds requests up for a graph that was just built. A class, as ASGI wraps applications so.

    While the old graph answers, nobody is told that what he has of it is still right.
    """

    def __init__(self, app: ASGIApp, graph: Graph) -> None:
        self.app = app
        self.graph = graph

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "http" and not await self._is_current():
            kept = [each for each in scope["headers"] if each[0] not in _CONDITIONS]
            scope = {**scope, "headers": kept}
        await self.app(scope, receive, send)

    async def _is_current(self) -> bool:
        """Whether the graph of the last build answers; it is waited for, by no thread."""
        while (behind := self.graph.follower.behind()) is not None:
            if behind >= PATIENCE:
                return False
            await asyncio.sleep(_MOMENT)
        return True
