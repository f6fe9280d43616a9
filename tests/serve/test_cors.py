from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from kg.serve import Settings, create_app
from kg.store import open_graph

GRAPH = "tests/query/graphs/small.trig"
ALLOWED, OTHER = "https://allowed.example", "https://other.example"


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with open_graph(GRAPH) as graph:
        yield TestClient(create_app(graph, Settings(cors=(ALLOWED,))), base_url="http://localhost")


def test_a_page_of_a_named_site_may_read_answers(client: TestClient) -> None:
    found = client.get("/sparql?query=ASK{}", headers={"Origin": ALLOWED})
    assert found.headers["access-control-allow-origin"] == ALLOWED
    assert "Origin" in found.headers["vary"]


def test_such_a_page_may_read_where_the_next_rows_are(client: TestClient) -> None:
    found = client.get("/api/questions/people?limit=1", headers={"Origin": ALLOWED})
    readable = found.headers["access-control-expose-headers"].split(", ")
    assert {"ETag", "Link", "Retry-After", "Server-Timing"} == set(readable)
    assert found.headers["vary"].split(", ").count("Origin") == 1
    assert found.headers["access-control-allow-origin"] == ALLOWED
    assert found.headers["link"].endswith('; rel="next"')


def test_a_page_of_another_site_may_not(client: TestClient) -> None:
    found = client.get("/sparql?query=ASK{}", headers={"Origin": OTHER})
    assert "access-control-allow-origin" not in found.headers


@pytest.mark.parametrize(("origin", "status"), [(ALLOWED, 200), (OTHER, 400)])
def test_a_browser_may_ask_before(origin: str, status: int, client: TestClient) -> None:
    asked = {"Origin": origin, "Access-Control-Request-Method": "POST"}
    found = client.options("/sparql", headers=asked | {"Access-Control-Request-Headers": "content-type"})
    assert found.status_code == status
    assert found.headers.get("access-control-allow-origin") == (origin if origin == ALLOWED else None)


def test_everybody_may_where_it_was_said_so() -> None:
    with open_graph(GRAPH) as graph:
        client = TestClient(create_app(graph, Settings(cors=("*",))), base_url="http://localhost")
        found = client.get("/sparql?query=ASK{}", headers={"Origin": OTHER})
    assert found.headers["access-control-allow-origin"] == "*"
