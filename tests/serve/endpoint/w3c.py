"""The W3C's tests of SPARQL over HTTP, read from their manifests.

A test is a row of requests with what each must be answered. A graph here is never written, so that a request
that reads is asked of a server whose graph has what the requests before it would have written.
"""

import email
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pyoxigraph as ox
import rdflib
from rdflib import Namespace
from rdflib.collection import Collection
from rdflib.term import Node

_HT = Namespace("http://www.w3.org/2011/http#")
_MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
_CNT = Namespace("http://www.w3.org/2011/content#")
_UT = Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
_RDFS = Namespace("http://www.w3.org/2000/01/rdf-schema#")
_STATUS = {"OK": "200", "Created": "201", "NoContent": "204", "NotFound": "404"}
_HOST = "http://www.example"


@dataclass(frozen=True)
class Step:
    """A request, and what the standard wants of its answer."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    statuses: tuple[str, ...]
    """`200`, or `2xx` for all of a kind."""
    boolean: bool | None
    """The answer of an ASK."""
    format: str | None
    """`boolean`, `tabular` or `RDF`."""
    triples: str | None
    """The graph, in Turtle."""

    @property
    def writes(self) -> bool:
        """Whether it would change the graph."""
        if self.path.startswith("/gsp"):
            return self.method not in {"GET", "HEAD"}
        said = self.headers.get("content-type", "")
        return "update" in said or self.body.startswith(b"update=") or "update=" in self.path

    @property
    def fails(self) -> bool:
        """Whether the standard wants it to be refused."""
        return all(status.startswith("4") for status in self.statuses)

    @property
    def graph(self) -> str | None:
        """Of a request for a graph, which it is; `None` for the default graph."""
        parts = urlsplit(self.path)
        if parts.query == "default":
            return None
        return parse_qs(parts.query).get("graph", [_HOST + parts.path])[0]


@dataclass(frozen=True)
class Case:
    """One test."""

    name: str
    requires: frozenset[str]
    graphs: tuple[tuple[str, Path], ...]
    """The IRIs of the graphs that must be there, with files that hold them."""
    steps: tuple[Step, ...]


def cases(manifest: Path) -> list[Case]:
    """The tests of a manifest, in order."""
    graph = rdflib.Graph().parse(manifest)
    (found,) = graph.subjects(_MF.entries)
    return [_case(graph, entry, manifest.parent) for entry in _listed(graph, found, _MF.entries)]


def _case(graph: rdflib.Graph, entry: Node, folder: Path) -> Case:
    data = [
        (str(graph.value(given, _RDFS.label)), folder / Path(str(graph.value(given, _UT.graph))).name)
        for given in graph.objects(entry, _UT.graphData)
    ]
    action = graph.value(entry, _MF.action)
    assert action is not None
    return Case(
        name=str(entry).rpartition("#")[2],
        requires=frozenset(str(what).rpartition("#")[2] for what in graph.objects(entry, _MF.requires)),
        graphs=tuple(sorted(data)),
        steps=tuple(_step(graph, request) for request in _listed(graph, action, _HT.requests)),
    )


def _step(graph: rdflib.Graph, request: Node) -> Step:
    response = graph.value(request, _HT.resp)
    assert response is not None
    wanted = [str(status).rpartition("#")[2] for status in graph.objects(response, _MF.expectedStatus)]
    boolean = graph.value(response, _MF.expectedBoolean)
    form = graph.value(response, _MF.expectedFormat)
    triples = _body(graph, response)
    return Step(
        method=str(graph.value(request, _HT.methodName)),
        path=str(graph.value(request, _HT.absolutePath)),
        headers={
            str(graph.value(header, _HT.fieldName)): str(graph.value(header, _HT.fieldValue))
            for header in _listed(graph, request, _HT.headers)
        },
        body=_body(graph, request) or b"",
        statuses=tuple(_STATUS.get(status, status.removeprefix("StatusCode")) for status in wanted),
        boolean=None if boolean is None else bool(boolean.toPython()),  # type: ignore[attr-defined]
        format=None if form is None else str(form),
        triples=None if triples is None else triples.decode(),
    )


def _listed(graph: rdflib.Graph, node: Node, property: rdflib.URIRef) -> list[Node]:
    first = graph.value(node, property)
    return [] if first is None else list(Collection(graph, first))


def _body(graph: rdflib.Graph, node: Node) -> bytes | None:
    body = graph.value(node, _HT.body)
    if body is None:
        return None
    return str(graph.value(body, _CNT.chars)).encode(str(graph.value(body, _CNT.characterEncoding)))


def written(state: dict[str | None, list[str]], step: Step) -> dict[str | None, list[str]]:
    """The graphs, as documents in Turtle, after a request of the Graph Store Protocol that writes."""
    if step.method == "DELETE":
        return {name: texts for name, texts in state.items() if name != step.graph}
    come = list(_documents(step))
    before = [] if step.method == "PUT" else state.get(step.graph, [])
    return state | {step.graph: before + come}


def _documents(step: Step) -> Iterator[str]:
    type = step.headers["content-type"]
    if not type.startswith("multipart/"):
        yield step.body.decode()
        return
    for part in email.message_from_bytes(f"Content-Type: {type}\n\n".encode() + step.body).get_payload():
        yield part.get_payload()  # type: ignore[union-attr]


def quads(state: dict[str | None, list[str]]) -> bytes:
    """The graphs as N-Quads."""
    store = ox.Store()
    for name, texts in state.items():
        for text in texts:
            graph = ox.DefaultGraph() if name is None else ox.NamedNode(name)
            store.load(text, format=ox.RdfFormat.TURTLE, base_iri=name or _HOST, to_graph=graph)
    return store.dump(format=ox.RdfFormat.N_QUADS)


def isomorphic(one: str, other: str) -> bool:
    """Whether two documents in Turtle are the same graph."""
    first, second = (
        rdflib.Graph().parse(data=text, format="turtle", publicID=_HOST) for text in (one, other)
    )
    return first.isomorphic(second)
