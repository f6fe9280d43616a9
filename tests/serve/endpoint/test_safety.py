"""Queries that run away: each ends with a true status in time, and the others notice nothing."""

import os
import socket
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from kg.store.workers.pool import HELD, LINE
from tests.serve.starting import SMALL, started

SECONDS = 3.0
AMPLE = 12.0
"""More than twice what ten slow queries keep two places for, however little of the processors they get."""
PRODUCT = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
ANY = "(foaf:name|!foaf:name)*"
RUNAWAYS = {
    "count of a product": f"SELECT (COUNT(*) AS ?n) {PRODUCT}",
    "sort of a product": f"SELECT * {PRODUCT} ORDER BY ?c ?f ?i",
    "groups of a product": f"SELECT ?a (COUNT(*) AS ?n) {PRODUCT} GROUP BY ?a",
    "distinct rows of a product": f"SELECT DISTINCT * {PRODUCT}",
    "rows of a product": f"SELECT * {PRODUCT}",
    "triples of a product": f"CONSTRUCT {{ ?a ?e ?i }} {PRODUCT}",
    "any path": f"SELECT * {{ ?a {ANY} ?b . ?c {ANY} ?d . ?e ?f ?g . ?h ?i ?j }}",
    "pattern that blows up elsewhere": "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l "
    'FILTER REGEX(CONCAT(STR(?c), STR(?f), STR(?i)), "(a+)+$") }',
    "deep nesting": "ASK " + "{" * 50_000 + "}" * 50_000,
    "long texts": 'SELECT (STRLEN(CONCAT(?t, ?a, ?t)) AS ?n) { VALUES ?t { "' + "x" * 200_000 + '" } '
    "?b ?c ?d . ?e ?f ?g . ?h ?i ?j . ?k ?l ?m BIND (STR(?b) AS ?a) }",
}


@pytest.fixture(scope="module")
def bounded(serve_alone: Callable[..., str]) -> str:
    """A server that gives queries little time and memory."""
    return serve_alone(SMALL, "--timeout", str(SECONDS), "--memory", "256")


def ask(address: str, query: str) -> tuple[int, str]:
    """Status and text, which must come within what is left of the patience of a client."""
    with httpx.Client(trust_env=False, timeout=SECONDS + 30) as client:
        direct = {"Content-Type": "application/sparql-query"}
        found = client.post(f"{address}/sparql", content=query, headers=direct)
    return found.status_code, found.text


@pytest.mark.slow
@pytest.mark.parametrize("name", RUNAWAYS)
def test_a_query_that_runs_away_is_answered_in_time_with_a_true_status(name: str, bounded: str) -> None:
    status, text = ask(bounded, RUNAWAYS[name])
    assert status in {400, 422}, text[:200]
    assert text.endswith("\n")
    assert ask(bounded, "ASK {}")[0] == 200


@pytest.mark.slow
def test_all_of_them_at_once_end_in_time_and_others_are_answered_meanwhile(
    serve_alone: Callable[..., str],
) -> None:
    ample = serve_alone(SMALL, "--timeout", str(AMPLE), "--memory", "256")
    with ThreadPoolExecutor(len(RUNAWAYS)) as among:
        asked = [among.submit(ask, ample, query) for query in RUNAWAYS.values()]
        answered = 0
        while not all(each.done() for each in asked):
            status, _ = ask(ample, "ASK { ?paper a schema:ScholarlyArticle }")
            assert status == 200
            answered += 1
        assert answered > 0
        assert {each.result()[0] for each in asked} <= {400, 422, 503}


@pytest.mark.slow
def test_more_of_them_than_may_wait_are_sent_away_and_told_when_to_come_back(bounded: str) -> None:
    query = RUNAWAYS["count of a product"]
    many = LINE + HELD + 40
    limits = httpx.Limits(max_connections=many)
    with (
        ThreadPoolExecutor(many) as among,
        httpx.Client(trust_env=False, timeout=60, limits=limits) as client,
    ):
        asked = [among.submit(client.get, f"{bounded}/sparql", params={"query": query}) for _ in range(many)]
        statuses = [each.result() for each in asked]
    refused = [each for each in statuses if each.status_code == 503]
    assert refused
    assert all(int(each.headers["retry-after"]) > 0 for each in refused)
    late = [each for each in statuses if each.status_code != 503]
    assert {each.status_code for each in late} == {422}
    assert all("took longer" in each.text and "retry-after" not in each.headers for each in late)


def children(pid: int) -> set[int]:
    """The processes that a process has started."""
    found = set()
    for name in filter(str.isdecimal, os.listdir("/proc")):
        try:
            stat = Path(f"/proc/{name}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(stat[1]) == pid and stat[0] != "Z":
            found.add(int(name))
    return found


def at_work(server: int) -> set[int]:
    """The processes that have worked for long, or stand still until they may."""
    return {pid for pid in children(server) if is_slow(pid)}


def is_slow(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        return state == "T" or os.getpriority(os.PRIO_PROCESS, pid) > 0
    except (OSError, ProcessLookupError):
        return False


@pytest.mark.slow
def test_a_client_that_goes_away_frees_what_it_had() -> None:
    with started("--timeout", "300") as (process, address, _):
        check_freed(process.pid, address)


def check_freed(server: int, address: str) -> None:
    query = "query=" + RUNAWAYS["count of a product"].replace("*", "%2A").replace(" ", "+")
    request = f"GET /sparql?{query} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()
    host, port = address.removeprefix("http://").split(":")
    clients = [socket.create_connection((host, int(port))) for _ in range(4)]
    for client in clients:
        client.send(request)
    while len(at_work(server)) < 4:
        time.sleep(0.01)
    for client in clients:
        client.close()
    while at_work(server):
        time.sleep(0.01)
    assert ask(address, "ASK {}")[0] == 200


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE<http://127.0.0.1:PORT/> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://127.0.0.1:PORT/> { ?s ?p ?o } }",
        "SELECT * { S\\u0045RVICE <http://127.0.0.1:PORT/> { ?s ?p ?o } }",
        "SELECT * { \\u0053ERVICE <http://127.0.0.1:PORT/> { ?s ?p ?o } }",
        "SELECT * FROM <http://127.0.0.1:PORT/> { ?s ?p ?o }",
        "SELECT * FROM NAMED <http://127.0.0.1:PORT/> { GRAPH ?g { ?s ?p ?o } }",
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
        "LOAD <http://127.0.0.1:PORT/>",
        "LOAD <file:///etc/passwd>",
        "INSERT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:PORT/> { ?s ?p ?o } }",
    ],
)
def test_no_query_reaches_a_server_or_a_file(
    query: str, address: str, listener: tuple[int, list[int]]
) -> None:
    port, calls = listener
    status, text = ask(address, query.replace("PORT", str(port)))
    assert status in {200, 400}
    assert "root:" not in text
    where = f"http://127.0.0.1:{port}/"
    with httpx.Client(base_url=address, trust_env=False) as client:
        for name in ("default-graph-uri", "named-graph-uri"):
            client.get("/sparql", params={"query": "ASK { ?s ?p ?o }", name: where})
        assert client.get("/graphs", params={"graph": where}).status_code == 404
    assert not calls
