"""What clients are told whose request is still open when the server ends."""

import asyncio

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

AGAIN = {"retry-after": "5"}
"""Seconds in which a service is usually there again, or another in its place."""


class Ending:
    """Answers instead of those that are called off. A class, as ASGI wraps applications so."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; nothing else than the end of the server calls one off."""
        begun = False

        async def noted(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self.app(scope, receive, noted)
        except asyncio.CancelledError:
            if scope["type"] != "http":
                raise
            if not begun:  # else the client sees that its answer is not whole
                words = "The server ends before this is answered. Ask again when it is back.\n"
                await PlainTextResponse(words, 503, AGAIN)(scope, receive, send)
