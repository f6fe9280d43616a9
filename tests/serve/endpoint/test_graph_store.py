"""Whole graphs that are large: a file where there is one, else words that say what to do."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient

import kg
from kg.errors import LimitError
from kg.serve import create_app
from kg.store import Graph, open_graph

ENTRY = "@article{a1, title = {On Doors}, author = {Ada Brand}, year = 2024}\n"
RECORDS = "https://example.org/kg/graph/records"
Asking = Callable[[Path], TestClient]


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A build folder with a stamp, as large ones have."""
    monkeypatch.setattr("kg.pipeline.reading.findings_cache.WORTH_KEEPING", 1)
    (tmp_path / "a.bib").write_text(ENTRY)
    kg.build(tmp_path / "a.bib", tmp_path / "out")
    return tmp_path / "out"


@pytest.fixture
def asking() -> Iterator[Asking]:
    """Who asks the application of a graph."""
    with ExitStack() as opened:

        def client(path: Path) -> TestClient:
            graph = opened.enter_context(open_graph(path, workers=2))
            return TestClient(create_app(graph), "http://localhost", raise_server_exceptions=False)

        yield client


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """No answer may be large."""

    def refuse(*_: object, **more: object) -> None:
        raise LimitError("The answer has more than 256 MB.")

    monkeypatch.setattr(Graph, "document", refuse)


def facts(text: str) -> set[ox.Triple]:
    return {quad.triple for quad in ox.parse(text, format=ox.RdfFormat.TURTLE)}


def test_the_facts_are_the_file_of_the_build(asking: Asking, build: Path, small: None) -> None:
    told = asking(build).get("/graphs?default", headers={"accept": "text/turtle"})
    assert told.content == (build / "graph.ttl").read_bytes()
    assert told.headers["content-type"] == "text/turtle; charset=utf-8"
    assert told.headers["vary"].startswith("Accept, X-")
    known = {"accept": "text/turtle", "if-modified-since": told.headers["last-modified"]}
    again = asking(build).get("/graphs?default", headers=known)
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["vary"] == told.headers["vary"]


def test_a_file_that_is_of_another_graph_is_not_sent(asking: Asking, build: Path) -> None:
    whole = facts((build / "graph.ttl").read_text("utf-8"))
    with (build / "graph.ttl").open("a") as file:
        file.write("<urn:a> <urn:b> <urn:c> .\n")
    told = asking(build).get("/graphs?default", headers={"accept": "text/turtle"})
    assert facts(told.text) == whole


@pytest.mark.parametrize(
    ("query", "accept", "words"),
    [
        ("default", "application/n-triples", "Take the file /data/graph.ttl, which is this graph"),
        (f"graph={RECORDS}", "text/turtle", "/data/graph.nq, which has all graphs: its statements are the"),
    ],
)
def test_what_is_too_large_and_no_file_is_refused_with_a_way_out(
    asking: Asking, build: Path, small: None, query: str, accept: str, words: str
) -> None:
    client = asking(build)
    refused = client.get(f"/graphs?{query}", headers={"accept": accept})
    assert refused.status_code == 422
    assert "too large" in refused.text
    assert words in refused.text
    assert client.get("/data/graph.nq").status_code == client.get("/data/graph.ttl").status_code == 200
    lines = (build / "graph.nq").read_text("utf-8").splitlines()
    assert any(line.endswith(f"<{RECORDS}> .") for line in lines)


def test_of_a_graph_without_files_a_part_is_to_be_asked_for(
    asking: Asking, tmp_path: Path, small: None
) -> None:
    (tmp_path / "graph.ttl").write_text("<urn:a> <urn:b> <urn:c> .")
    refused = asking(tmp_path / "graph.ttl").get("/graphs?default")
    assert refused.status_code == 422
    assert "/data/" not in refused.text
    assert "ask /sparql for a part of it" in refused.text
