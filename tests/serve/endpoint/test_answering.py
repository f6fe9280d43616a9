"""Answers are sent for as long as somebody takes them."""

import asyncio
import io

from starlette.types import Message

from kg.serve.endpoint.answering import sent
from kg.store import Document, Form
from tests.loops import aside


def test_what_happens_meanwhile_is_noticed_between_the_pieces_of_a_long_answer() -> None:
    events: list[str] = []

    async def never() -> Message:
        raise AssertionError("the request was read before")

    async def send(message: Message) -> None:
        events.append("piece" if message.get("more_body") else "begin or end")

    async def work() -> None:
        async def meanwhile() -> None:
            events.append("meanwhile")

        noticed = asyncio.create_task(meanwhile())
        body = io.BytesIO(bytes(1 << 21))
        document = Document(form=Form.SELECT, media="text/csv", body=body, length=1 << 21)
        answer = sent(document, 0.0)
        await answer({"type": "http", "method": "GET"}, never, send)
        await noticed

    aside(work())
    assert events == ["begin or end", "piece", "meanwhile", *["piece"] * 7, "begin or end"]
