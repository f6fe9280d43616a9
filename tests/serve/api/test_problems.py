import asyncio
import threading
from collections.abc import Callable, Iterator

import httpx
import pytest
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Message

from kg.errors import KgError, LimitError
from kg.search.finder import NotReadyError
from kg.serve.api.problems import told
from kg.serve.failures import status_of, waiting
from kg.serve.settings import Settings
from kg.serve.site import Site, site_of
from kg.store import BusyError, StoppedError, open_graph
from tests.loops import aside


def problem(client: httpx.Client, path: str, **headers: str) -> dict[str, object]:
    answer = client.get(path, headers=headers)
    assert answer.headers["content-type"] == "application/problem+json"
    told: dict[str, object] = answer.json()
    assert told["status"] == answer.status_code
    assert told["title"]
    return told


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("questions/coautors", 404, "Did you mean coauthors"),
        ("questions/coauthors?person=Qizhen%20Zhagn", 404, "Did you mean 'Qizhen Zhang'?"),
        ("questions/coauthors?nobody=x", 400, "it takes person"),
        ("questions/coauthors?person=a&person=b", 400, "is given twice"),
        ("questions/papers-since?since=soon", 400, "is no date"),
        ("questions/concepts?top=-1", 400, "less than 0"),
        ("questions/concepts?limit=10001", 400, "from 1 to 10,000"),
        ("questions/concepts?limit=0", 400, "from 1 to 10,000"),
        ("questions/concepts?offset=-1", 400, "is no whole number"),
        ("questions/concepts?limit=%C2%B2", 400, "is no whole number"),
        ("questions/coauthors.xlsx", 404, "no question"),
        ("questions/coauthors.ttl?person=Chris+Lu", 406, "application/json or text/csv"),
        ("nope", 404, "There is nothing at /api/nope."),
        ("questions/people/extra", 404, "There is nothing at"),
        ("questions/..%2F..%2Fpyproject.toml", 404, "There is nothing at"),
        ("questions/%00", 404, "no question"),
        ("questions/checks%2Frecord-years", 404, "There is nothing at"),
        ("search", 400, "Give q"),
        ("search?kind=person", 400, "Give q"),
        ("search?q=a&kind=thing", 400, "is none of"),
        ("search?q=a&limit=0", 400, "from 1 to 100"),
        ("things", 400, "Give an iri"),
        ("things?name=Nobody%20At%20All", 404, "is called"),
    ],
)
def test_a_failure_says_what_is_wrong_and_the_way_out(
    client: httpx.Client, path: str, status: int, words: str
) -> None:
    told = problem(client, f"/api/{path}")
    assert told["status"] == status
    assert words in str(told["detail"])


@pytest.mark.parametrize("accept", ["*/*", "application/json", "text/html", "text/plain"])
def test_all_that_fails_below_the_api_is_told_in_one_form(client: httpx.Client, accept: str) -> None:
    for path in ("/api/nope", "/api/search"):
        told = client.post(path, headers={"Accept": accept})
        assert told.headers["content-type"] == "application/problem+json"
        assert (told.status_code, told.json()["status"]) in {(404, 404), (405, 405)}


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("*/*", "text/plain; charset=utf-8"),
        ("text/html, */*;q=0.8", "text/html; charset=utf-8"),
        ("application/json", "application/problem+json"),
        ("application/problem+json", "application/problem+json"),
        ("application/sparql-results+json, application/json", "text/plain; charset=utf-8"),
        ("image/png", "text/plain; charset=utf-8"),
    ],
)
def test_elsewhere_a_failure_is_told_as_whoever_asks_likes_it(
    client: httpx.Client, accept: str, media: str
) -> None:
    for path in ("/nothing", "/sparql?query=x"):
        assert client.get(path, headers={"Accept": accept}).headers["content-type"] == media


def test_the_nearest_names_are_listed(client: httpx.Client) -> None:
    assert problem(client, "/api/questions/coautors")["nearest"][0] == "coauthors"  # type: ignore[index]


def test_a_form_that_nobody_accepts_is_refused(client: httpx.Client) -> None:
    assert problem(client, "/api/questions/people", Accept="image/png")["status"] == 406


def test_a_name_of_several_is_answered_with_the_candidates(serve: Callable[..., str]) -> None:
    with httpx.Client(base_url=serve("tests/search/names.trig"), trust_env=False, timeout=30) as client:
        told = problem(client, "/api/questions/coauthors?person=wei%20li")
    assert told["status"] == 300
    assert [each["href"] for each in told["candidates"]] == ["/person/li-1", "/person/li-2"]  # type: ignore[attr-defined]


def test_only_reading_is_possible(client: httpx.Client) -> None:
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        assert client.request(method, "/api/questions/coauthors").status_code == 405


@pytest.fixture(scope="module")
def shared(serve: Callable[..., str]) -> Iterator[httpx.Client]:
    """A server whose answers pages of one origin may read."""
    address = serve("tests/search/names.trig", "--cors", "https://a.example")
    with httpx.Client(base_url=address, trust_env=False, timeout=30) as made:
        yield made


def test_pages_of_others_read_answers_only_if_they_may(client: httpx.Client, shared: httpx.Client) -> None:
    def allowed(asked: httpx.Client, origin: str) -> str | None:
        answer = asked.get("/api/questions/people", headers={"Origin": origin})
        return answer.headers.get("access-control-allow-origin")

    assert allowed(shared, "https://a.example") == "https://a.example"
    assert allowed(shared, "https://b.example") is None
    assert allowed(client, "https://a.example") is None


@pytest.mark.parametrize(
    ("error", "status", "headers"),
    [
        (BusyError("Too many ask.", retry_after=5), 503, {"retry-after": "5"}),
        (NotReadyError(), 503, {"retry-after": "2"}),
        (LimitError("The query took longer than 30 s."), 422, {}),
    ],
)
def test_only_who_was_too_early_is_told_to_come_back_and_when(
    error: LimitError, status: int, headers: dict[str, str]
) -> None:
    assert (status_of(error), waiting(error)) == (status, headers)


def test_a_query_of_whoever_went_away_is_called_off() -> None:
    asking = threading.Event()
    ended: list[type[KgError]] = []

    def endless(site: Site, _: Request) -> Response:
        asking.set()
        try:
            site.graph.query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }")
        except KgError as error:
            ended.append(type(error))
            raise
        raise AssertionError("it has an end")

    async def goes_away() -> Message:
        await asyncio.to_thread(asking.wait)
        return {"type": "http.disconnect"}

    request = Request({"type": "http", "method": "GET", "headers": []}, goes_away)
    with open_graph("exports/graph.nq") as graph:
        response = aside(told(site_of(graph, Settings()), endless)(request))
    assert ended == [StoppedError]
    assert response.media_type == "application/problem+json"
