"""A server that ends, as at every new version, does so without a fault."""

import asyncio
from typing import Any

import pytest

from kg.serve.ending import Ending
from tests.loops import aside

START = {"type": "http.response.start", "status": 200, "headers": []}


def called_off(scope: str, *sent_before: dict[str, Any]) -> list[dict[str, Any]]:
    """What a client is sent whose request is called off after that has been sent."""
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request"}

    async def send(message: Any) -> None:
        sent.append(message)

    async def slow(_: Any, __: Any, send: Any) -> None:
        for message in sent_before:
            await send(message)
        await asyncio.Event().wait()

    async def serve() -> None:
        task = asyncio.create_task(Ending(slow)({"type": scope, "method": "GET"}, receive, send))  # type: ignore[arg-type]
        await asyncio.sleep(0)
        task.cancel()
        await task

    aside(serve())
    return sent


def test_who_waits_for_an_answer_is_told_to_ask_again() -> None:
    start, body = called_off("http")
    assert (start["status"], (b"retry-after", b"5") in start["headers"]) == (503, True)
    assert b"Ask again" in body["body"]


def test_to_an_answer_that_was_begun_nothing_is_added() -> None:
    assert called_off("http", START) == [START]


def test_the_server_itself_may_be_called_off() -> None:
    with pytest.raises(asyncio.CancelledError):
        called_off("lifespan")
