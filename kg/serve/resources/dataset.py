"""The graph as a whole: what it says of itself at `/.well-known/void`, its files at `/data`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from kg.query.catalogue import internal
from kg.rdf.files import NQUADS, TURTLE
from kg.rdf.formats import EXTENSIONS, MEDIA_TYPES
from kg.rdf.prefixes import PREFIXES
from kg.serve.addresses import absolute
from kg.serve.conditional import answered, of_file
from kg.serve.endpoint.answering import asking
from kg.serve.resources.forms import FORMS, HTML, chosen
from kg.serve.resources.telling import READ, TYPE, Thing
from kg.serve.resources.writing import written
from kg.serve.site import Site
from kg.store.source import build_of

FILES = (TURTLE, NQUADS)
"""The files of a build folder that are handed out; no part of a path comes from a request."""
_VOID = PREFIXES["void"]
_DATASET = ox.NamedNode(_VOID + "Dataset")
_DCAT = PREFIXES["dcat"]
_DISTRIBUTION = ox.NamedNode(_DCAT + "distribution")
LICENSE = ox.NamedNode(PREFIXES["dcterms"] + "license")
IN_DATASET = ox.NamedNode(_VOID + "inDataset")
_TITLE = ox.NamedNode(PREFIXES["dcterms"] + "title")


def routes(site: Site) -> list[BaseRoute]:
    """The description, and a route for each file."""

    def description(site: Site, request: Request) -> Response:
        media = chosen(request, None)
        if media == HTML and site.base:
            return RedirectResponse("dataset/all", 302)
        media = FORMS["ttl"] if media == HTML else media
        return answered(request, written(_described(site, request), media), media, {})

    return [Route("/.well-known/void", asking(site, description)), *(_file(site, name) for name in FILES)]


def _file(site: Site, name: str) -> Route:
    def answer(request: Request) -> Response:
        path = _path(site, name)
        if path is None:
            raise HTTPException(
                404, f"Only a graph that is a build folder has the file {name}; /sparql has all."
            )
        media = MEDIA_TYPES[EXTENSIONS[path.suffix]]
        return of_file(request, FileResponse(path, media_type=media, filename=name, stat_result=path.stat()))

    return Route(f"/data/{name}", answer)


def _path(site: Site, name: str) -> Path | None:
    """Where the file is; `None` where there is none."""
    build = build_of(site.graph.source)
    path = build / name if build else None
    return path if path and path.is_file() else None


@dataclass(frozen=True, slots=True)
class Whole:
    """All that is served, of which every document has a part."""

    name: ox.NamedNode | None
    """What the graph calls it; `None` where it does not say."""
    licences: tuple[Thing | ox.Literal | ox.Triple, ...]
    """Under which it may be used; empty where it does not say."""

    def named(self, request: Request) -> ox.NamedNode:
        """Its name, else that which this site gives it."""
        return self.name or ox.NamedNode(f"{absolute(request, '')}.well-known/void#dataset")


def whole(site: Site) -> Whole:
    """What the graph says of itself in short."""
    return _whole(_said(site))


def _whole(said: Sequence[ox.Quad]) -> Whole:
    parts = {quad.object for quad in said if quad.predicate.value == _VOID + "subset"}
    datasets = {quad.subject for quad in said if quad.predicate == TYPE and quad.object == _DATASET}
    names = [each for each in datasets if each not in parts and isinstance(each, ox.NamedNode)]
    name = names[0] if len(names) == 1 else None
    return Whole(name, tuple(q.object for q in said if (q.subject, q.predicate) == (name, LICENSE)))


def _said(site: Site) -> list[ox.Quad]:
    result = site.graph.query(internal("resources/dataset").text, max_rows=READ)
    return [
        ox.Quad(subject, property, value, graph)  # type: ignore[arg-type]
        for graph, subject, property, value in result.rows()
    ]


def _described(site: Site, request: Request) -> list[ox.Quad]:
    """What the graph says of itself, and where on this site it can be asked and fetched."""
    said, here = _said(site), absolute(request, "")
    dataset = _whole(said).named(request)
    added = [
        ox.Quad(dataset, TYPE, _DATASET),
        *_service(f"{here}sparql", dataset),
        *(quad for name in FILES if _path(site, name) for quad in _fetched(name, here, said, dataset)),
    ]
    known = {quad.triple for quad in said}
    every = [*said, *(quad for quad in added if quad.triple not in known)]
    return sorted(
        every,
        key=lambda quad: (quad.subject != dataset, str(quad.subject), quad.predicate != TYPE, str(quad)),
    )


def _service(endpoint: str, dataset: Thing | ox.Triple) -> Iterator[ox.Quad]:
    """Where the dataset is asked: in the terms of VoID, and of DCAT, which data portals read."""
    service, address = ox.NamedNode(f"{endpoint}#service"), ox.NamedNode(endpoint)
    yield ox.Quad(dataset, ox.NamedNode(_VOID + "sparqlEndpoint"), address)
    yield ox.Quad(service, TYPE, ox.NamedNode(_DCAT + "DataService"))
    yield ox.Quad(service, _TITLE, ox.Literal("SPARQL endpoint"))
    yield ox.Quad(service, ox.NamedNode(_DCAT + "endpointURL"), address)
    yield ox.Quad(service, ox.NamedNode(_DCAT + "endpointDescription"), address)
    yield ox.Quad(service, ox.NamedNode(_DCAT + "servesDataset"), dataset)


def _fetched(name: str, here: str, said: Sequence[ox.Quad], dataset: Thing | ox.Triple) -> Iterator[ox.Quad]:
    """Where a file is fetched, of the dataset that it holds: of the facts alone, or of the whole."""
    address = ox.NamedNode(f"{here}data/{name}")
    titled = {quad.subject for quad in said if quad.predicate == _TITLE and quad.object == ox.Literal(name)}
    held = [quad for quad in said if quad.predicate == _DISTRIBUTION and quad.object in titled]
    for holder in {quad.subject for quad in held} or {dataset}:
        yield ox.Quad(holder, ox.NamedNode(_VOID + "dataDump"), address)
    for file in {quad.object for quad in held}:
        for property in ("accessURL", "downloadURL"):
            yield ox.Quad(file, ox.NamedNode(_DCAT + property), address)  # type: ignore[arg-type]
