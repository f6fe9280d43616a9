"""What is answered after the graph was built anew."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from starlette.testclient import TestClient

from kg.disk import only_writer
from kg.rdf.files import NQUADS
from kg.serve.app import create_app
from kg.serve.explorer.drawing import Drawing, _drawn
from kg.serve.settings import Settings
from kg.serve.site import Site, site_of
from kg.store import Graph, open_graph
from kg.store.stores import upkeep
from tests.serve.conftest import ROOT, serving

NAME = "Jakob Foerster"
OLD = "is still being read in"
"""What a page of the old graph says of the new."""
LONG = 60.0
HTML = {"accept": "text/html"}


def put(build: Path, name: str) -> None:
    """Put a graph in which he is called so in the place of the one that is there, as a build does."""
    lines = (ROOT / "exports" / NQUADS).read_text("utf-8")
    (build / "fresh").write_text(lines.replace(NAME, name), "utf-8")
    (build / "fresh").replace(build / NQUADS)


@pytest.fixture
def build(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "exports" / NQUADS, tmp_path / NQUADS)
    return tmp_path


@pytest.mark.slow
def test_the_first_answer_after_a_build_is_of_the_new_graph_whatever_is_asked(build: Path) -> None:
    with serving(build) as address, httpx.Client(base_url=address, trust_env=False, timeout=60) as client:
        while (hit := client.get("/api/search", params={"q": NAME})).status_code == 503:
            pass  # the first index is still being made
        page = hit.json()["hits"][0]["href"]
        known = HTML | {"if-none-match": client.get(page, headers=HTML).headers["etag"]}
        assert client.get(page, headers=known).status_code == 304

        def of_page(name: str) -> bool:
            return name in current(page, {})

        def of_search(name: str) -> bool:
            return f'href="{page[1:]}"' in current("/search", {"q": name})

        def of_sparql(name: str) -> bool:
            query = f'ASK {{ ?person foaf:name "{name}" }}'
            return bool(client.get("/sparql", params={"query": query}).json()["boolean"])

        def current(path: str, asked: dict[str, str]) -> str:
            while OLD in (answer := client.get(path, params=asked, headers=known)).text:
                pass  # on a machine that is very busy
            assert answer.status_code == 200
            return answer.text

        put(build, "Zyx Quorl")
        assert of_page("Zyx Quorl")
        assert of_search("Zyx Quorl")
        assert of_sparql("Zyx Quorl")
        put(build, "Vlim Brop")
        assert of_search("Vlim Brop")
        assert of_sparql("Vlim Brop")
        assert of_page("Vlim Brop")


def path_of(graph: Graph) -> str:
    """Where his page is."""
    ((iri,),) = graph.query(f'SELECT ?p {{ ?p foaf:name "{NAME}" }}').rows()
    return str(iri)[1:-1].removeprefix("https://example.org/kg")


@pytest.fixture
def graph(build: Path) -> Iterator[Graph]:
    with open_graph(build, workers=2) as opened:
        yield opened


@pytest.mark.slow
def test_nobody_is_told_that_what_he_has_is_right_while_the_old_graph_answers(
    graph: Graph, build: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.serve.fresh.PATIENCE", 0.0)
    with TestClient(create_app(graph), base_url="http://localhost") as client:
        page = path_of(graph)
        old = client.get(page, headers=HTML)
        thing = client.get("/api/questions/overview")
        known = {"if-none-match": f"{old.headers['etag']}, {thing.headers['etag']}"}
        assert client.get("/api/questions/overview", headers=known).status_code == 304
        with only_writer(build / upkeep._LOCK):  # the new store cannot be made
            put(build, "Ada Foerster")
            answer = client.get(page, headers=HTML | known)
            assert answer.status_code == 200
            assert OLD in answer.text
            assert client.get("/api/questions/overview", headers=known).status_code == 200
        assert graph.follower.catch_up(LONG)
        answer = client.get(page, headers=HTML)
        assert OLD not in answer.text
        known = {"if-none-match": answer.headers["etag"]}
        assert client.get(page, headers=HTML | known).status_code == 304


@pytest.mark.slow
def test_the_picture_of_the_graph_before_is_shown_no_more(
    graph: Graph, build: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, held = site_of(graph, Settings()), threading.Event()
    picture = Drawing(site)
    old = picture.page(LONG)
    assert old is not None
    assert NAME.encode() in old.text

    def drawn(of: Site) -> str:
        held.wait(LONG)
        return _drawn(of)

    monkeypatch.setattr("kg.serve.explorer.drawing._drawn", drawn)
    put(build, "Ada Foerster")
    assert graph.follower.catch_up(LONG)
    assert picture.page(0.0) is None, "it is being drawn"
    held.set()
    new = picture.page(LONG)
    assert new is not None
    assert NAME.encode() not in new.text


def test_a_folder_that_is_gone_is_served_as_it_was(graph: Graph, build: Path) -> None:
    with TestClient(create_app(graph), base_url="http://localhost") as client:
        page = path_of(graph)
        known = {"if-none-match": client.get(page, headers=HTML).headers["etag"]}
        shutil.rmtree(build)
        assert client.get(page, headers=HTML | known).status_code == 304
