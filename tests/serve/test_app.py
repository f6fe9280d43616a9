import asyncio
import threading
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.testclient import TestClient

from kg.serve import Settings, create_app
from kg.store import BusyError, Graph, open_graph
from kg.store.workers.pool import HELD, LINE, Pool
from tests.loops import aside

pytestmark = pytest.mark.slow

GRAPH = Path(__file__).parents[1] / "query/graphs/small.trig"


def test_a_file_is_sent_while_as_many_wait_for_the_graph_as_can(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings(workers=2)
    asked, over = threading.Semaphore(0), threading.Event()

    def waiting(*_: Any, **__: Any) -> None:
        asked.release()
        over.wait()
        raise BusyError("The time is over.", retry_after=1)

    async def style_beside(app: Any, waits: int) -> int:
        transport = httpx.ASGITransport(app)
        async with app.router.lifespan_context(app), httpx.AsyncClient(transport=transport) as client:
            answers = [client.get("http://localhost/claims") for _ in range(waits)]
            tasks = [asyncio.create_task(each) for each in answers]
            try:
                for _ in range(waits):
                    assert await asyncio.to_thread(asked.acquire, timeout=60)
                return (await client.get("http://localhost/assets/site.css")).status_code
            finally:
                over.set()
                await asyncio.gather(*tasks)

    with open_graph(GRAPH, workers=settings.workers) as graph:
        app = create_app(graph, settings)
        monkeypatch.setattr(Graph, "query", waiting)
        assert aside(style_beside(app, 2 * settings.workers + LINE + HELD)) == 200


@pytest.mark.parametrize(
    "path",
    [
        "/", "/people", "/sparql?query=ASK{}", "/sparql", "/graphs?default", "/.well-known/void",
        "/answer/coauthors", "/api/questions/coauthors?person=Jose+Silva", "/api/things?name=Jose+Silva",
        "/explore?focus=https://example.org/kg/person/jose-silva-aaaaaaaaaaaa2",
        "/api", "/editor?question=coauthors",
        "/resource?iri=https://example.org/kg/person/jose-silva-aaaaaaaaaaaa2",
        "/resource?format=html&iri=https://example.org/kg/person/jose-silva-aaaaaaaaaaaa2",
    ],
)  # fmt: skip
def test_no_query_may_take_longer_than_was_said(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    limits = []
    ask = Pool.ask

    def noted(self: Pool, asked: Any, **given: Any) -> Any:
        limits.append((given["timeout"], asked["memory"] >> 20))
        return ask(self, asked, **given)

    with open_graph(GRAPH, workers=2, timeout=7, memory_mb=300) as graph:
        client = TestClient(create_app(graph), base_url="http://localhost")
        monkeypatch.setattr(Pool, "ask", noted)
        client.get(path)
    assert limits
    assert set(limits) == {(7, 300)}
