"""The W3C's tests of the protocols, over HTTP: what reads passes, what writes is refused with the reason."""

from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
import rdflib

from tests.serve.endpoint.w3c import Case, Step, cases, isomorphic, quads, written

pytestmark = pytest.mark.slow
TABULAR = {"application/sparql-results+json", "application/sparql-results+xml", "text/csv"}
RDF = {"text/turtle", "application/rdf+xml", "application/n-triples"}
SD = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
Start = Callable[[dict[str | None, list[str]]], str]


@pytest.fixture(scope="session")
def tests(shared: Path) -> Path:
    """The folder of the tests."""
    if not (shared / "data" / "sparql").is_dir():
        pytest.skip(f"the W3C's tests are not at {shared / 'data' / 'sparql'}")
    return shared / "data" / "sparql"


@pytest.fixture(scope="session")
def start(serve: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> Start:
    """The address of a server of some graphs; there is one for each set of them."""
    folder, known = tmp_path_factory.mktemp("w3c"), dict[bytes, str]()

    def started(state: dict[str | None, list[str]]) -> str:
        key = repr(sorted((str(name), texts) for name, texts in state.items())).encode()
        if key not in known:
            file = folder / f"{len(known)}.nq"
            file.write_bytes(quads(state))
            known[key] = serve(file)
        return known[key]

    return started


def answer(address: str, step: Step) -> httpx.Response:
    if step.path.startswith("/sparql/"):
        path = step.path.replace("/sparql/", "/sparql", 1)
    elif step.path.startswith("/gsp/"):  # the graph that is named by the address, under a server of that name
        path = f"/graphs?graph=http://www.example{step.path}"
    else:
        path = step.path.replace("/gsp", "/graphs", 1)
    with httpx.Client(trust_env=False, timeout=30) as client:
        return client.request(step.method, address + path, headers=step.headers, content=step.body)


def check_read(found: httpx.Response, step: Step) -> None:
    """An answer is what the standard wants."""
    assert any(str(found.status_code).startswith(status.rstrip("x")) for status in step.statuses), found.text
    media = found.headers["content-type"].partition(";")[0]
    if step.format is not None:
        assert media in (RDF if step.format == "RDF" else TABULAR)
    if step.boolean is not None:
        assert found.json()["boolean"] is step.boolean
    if step.triples is not None:
        assert found.headers["content-type"] == "text/turtle; charset=utf-8"
        assert isomorphic(found.text, step.triples)


def check_refused(found: httpx.Response, step: Step) -> None:
    """Nothing is written; who asks for what could be done elsewhere hears why."""
    assert 400 <= found.status_code < 500
    if not step.fails:
        assert found.status_code == 403
        assert "only read" in found.text


def test_every_query_of_the_protocol_is_answered_and_every_update_refused(tests: Path, start: Start) -> None:
    all_cases = cases(tests / "protocol" / "manifest.ttl")
    assert len(all_cases) == 34
    for case in all_cases:
        address = start({name: [file.read_text("utf-8")] for name, file in case.graphs})
        has_written = False
        for step in case.steps:
            found = answer(address, step)
            if step.writes:
                has_written = True
                check_refused(found, step)
            elif has_written:  # it asks for what has not been written
                assert found.status_code == 200, case.name
            else:
                check_read(found, step)


@pytest.mark.parametrize(("kind", "number"), [("direct", 4), ("indirect", 9)])
def test_every_graph_can_be_read_and_none_written(kind: str, number: int, tests: Path, start: Start) -> None:
    all_cases = cases(tests / "graph-store-protocol" / f"manifest-{kind}.ttl")
    assert len(all_cases) == number
    for case in all_cases:
        check_graphs(case, start)


def check_graphs(case: Case, start: Start) -> None:
    """Each request that reads is asked of a server that has what those before would have written."""
    state: dict[str | None, list[str]] = {}
    for step in case.steps:
        if "$LOCATION$" in step.path:  # the graph that a refused request would have made
            continue
        found = answer(start(state), step)
        if not step.writes:
            check_read(found, step)
            continue
        check_refused(found, step)
        if "POSTGraphCreation" not in case.requires:
            state = written(state, step)


def test_the_service_describes_itself_as_the_schema_wants_it(address: str) -> None:
    endpoint = f"{address}/sparql"
    with httpx.Client(trust_env=False) as client:
        told = client.get(endpoint, headers={"Accept": "text/turtle, application/rdf+xml;q=0.9"})
    graph = rdflib.Graph().parse(data=told.text, format="turtle")
    (service,) = graph.subjects(SD.endpoint, rdflib.URIRef(endpoint))
    assert (service, rdflib.RDF.type, SD.Service) in graph
    classes = {"supportedLanguage": None, "resultFormat": None, "defaultEntailmentRegime": None}
    classes |= {"endpoint": None, "name": None}
    classes |= {"defaultDataset": SD.Dataset, "defaultGraph": SD.Graph, "namedGraph": SD.NamedGraph}
    for _, property, value in graph:
        if property == rdflib.RDF.type:
            continue
        assert property.removeprefix(SD) in classes
        kind = classes[property.removeprefix(SD)]
        assert kind is None or (value, rdflib.RDF.type, kind) in graph
    for subject in graph.subjects(rdflib.RDF.type, SD.NamedGraph):
        assert len(list(graph.objects(subject, SD.name))) == 1
    assert (service, SD.supportedLanguage, SD.SPARQL11Query) in graph
