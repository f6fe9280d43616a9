"""Nothing is looked up any more for whoever has gone, whatever was asked for."""

import asyncio
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from starlette.types import Message

from kg.serve.app import create_app
from kg.store import Stop, StoppedError, open_graph
from kg.store.workers.pool import Pool
from tests.loops import aside

WHO, PAPER = (
    "person/qizhen-zhang-c2awv2bfnr4hd",
    "paper/nexus-specialization-meets-adaptability-for-e63pldaw7fp74",
)
IRI = f"https://example.org/kg/{WHO}"


@pytest.fixture(scope="module")
def app() -> Iterator[Starlette]:
    with open_graph("exports/graph.nq") as graph:
        yield create_app(graph)


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/people",
        f"/answer/coauthors?person={WHO}",
        "/search?q=qizhen+zhang",
        "/search/suggest?q=qizhen+zhang",
        f"/explore?focus={IRI}",
        f"/explore/neighbours?node={IRI}",
        "/editor?question=coauthors&person=qizhen+zhang",
        "/editor/questions/coauthors?person=qizhen+zhang",
        "/editor/remarks?query=SELECT+*+{+?a+a+foaf:Persn+}&empty",
        f"/{WHO}",
        f"/{WHO}.ttl",
        f"/{PAPER}.bib",
        f"/resource?iri={IRI}",
        "/.well-known/void",
        f"/api/things?iri={IRI}",
    ],
)
def test_the_queries_of_whoever_went_away_end(
    address: str, app: Starlette, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, _, words = address.partition("?")
    client = TestClient(app, base_url="http://localhost")
    assert client.get(address).status_code in (200, 300)
    asked, stops = threading.Event(), list[Stop]()

    def waits(*_: object, stop: Stop, **__: object) -> None:
        stops.append(stop)
        asked.set()
        called = threading.Event()
        with stop.runs(called.set):
            assert called.wait(20), "nobody calls it off"
        raise StoppedError

    monkeypatch.setattr(Pool, "ask", waits)
    scope = {
        "type": "http", "method": "GET", "path": path, "raw_path": path.encode(), "root_path": "",
        "query_string": words.encode(), "scheme": "http", "server": ("localhost", 80),
        "headers": [(b"host", b"localhost")],
    }  # fmt: skip

    async def leaves() -> None:
        async def receive() -> Message:
            await asyncio.to_thread(asked.wait, 20)
            return {"type": "http.disconnect"}

        async def send(_: Any) -> None:
            pass

        await app(scope, receive, send)

    aside(leaves())
    assert stops, "nothing was asked"
    assert all(stop.called for stop in stops)
