"""The graph as a whole: what it says of itself at `/.well-known/void`, its files at `/data`."""

from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, RedirectResponse
from starlette.routing import Route

from kg.query.catalogue import internal
from kg.rdf.files import NQUADS, TURTLE
from kg.rdf.formats import EXTENSIONS, MEDIA_TYPES
from kg.rdf.prefixes import PREFIXES
from kg.serve.addresses import absolute
from kg.serve.conditional import answered, of_file
from kg.serve.resources.forms import FORMS, HTML, chosen
from kg.serve.resources.telling import READ, TYPE
from kg.serve.resources.writing import written
from kg.store.source import build_of

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import BaseRoute

    from kg.serve.site import Site

FILES = (TURTLE, NQUADS)
"""The files of a build folder that are handed out; no part of a path comes from a request."""
_VOID = PREFIXES["void"]
_DATASET = ox.NamedNode(_VOID + "Dataset")
_DISTRIBUTION, _DOWNLOAD = (ox.NamedNode(PREFIXES["dcat"] + name) for name in ("distribution", "downloadURL"))
_TITLE = ox.NamedNode(PREFIXES["dcterms"] + "title")


def routes(site: "Site") -> "list[BaseRoute]":
    """The description, and a route for each file."""

    def description(request: "Request") -> "Response":
        media = chosen(request, None)
        if media == HTML and site.base:
            return RedirectResponse("dataset/all", 302)
        media = FORMS["ttl"] if media == HTML else media
        return answered(request, written(_described(site, request), media), media, {})

    return [Route("/.well-known/void", description), *(_file(site, name) for name in FILES)]


def _file(site: "Site", name: str) -> Route:
    def answer(request: "Request") -> "Response":
        path = _path(site, name)
        if path is None:
            raise HTTPException(
                404, f"Only a graph that is a build folder has the file {name}; /sparql has all."
            )
        media = MEDIA_TYPES[EXTENSIONS[path.suffix]]
        return of_file(request, FileResponse(path, media_type=media, filename=name, stat_result=path.stat()))

    return Route(f"/data/{name}", answer)


def _path(site: "Site", name: str) -> Path | None:
    """Where the file is; `None` where there is none."""
    build = build_of(site.graph.source)
    path = build / name if build else None
    return path if path and path.is_file() else None


def _described(site: "Site", request: "Request") -> list[ox.Quad]:
    """What the graph says of itself, and where on this site it can be asked and fetched."""
    result = site.graph.query(internal("resources/dataset").text, max_rows=READ)
    said = [
        ox.Quad(subject, property, value, graph)  # type: ignore[arg-type]
        for graph, subject, property, value in result.rows()
    ]
    here = absolute(request, "")
    files = {quad.object for quad in said if quad.predicate == _DISTRIBUTION}
    parts = {quad.object for quad in said if quad.predicate.value == _VOID + "subset"}
    datasets = {quad.subject for quad in said if quad.predicate == TYPE and quad.object == _DATASET}
    whole = [dataset for dataset in datasets if dataset not in parts]
    dataset = whole[0] if len(whole) == 1 else ox.NamedNode(f"{here}.well-known/void#dataset")
    added = [
        ox.Quad(dataset, TYPE, _DATASET),
        ox.Quad(dataset, ox.NamedNode(_VOID + "sparqlEndpoint"), ox.NamedNode(f"{here}sparql")),
        *(
            ox.Quad(dataset, ox.NamedNode(_VOID + "dataDump"), ox.NamedNode(f"{here}data/{name}"))
            for name in FILES
            if _path(site, name)
        ),
        *(
            ox.Quad(quad.subject, _DOWNLOAD, ox.NamedNode(f"{here}data/{name}"))
            for quad in said
            for name in FILES
            if quad.subject in files and quad.predicate == _TITLE and quad.object == ox.Literal(name)
            if _path(site, name)
        ),
    ]
    known = {quad.triple for quad in said}
    every = [*said, *(quad for quad in added if quad.triple not in known)]
    return sorted(
        every,
        key=lambda quad: (quad.subject != dataset, str(quad.subject), quad.predicate != TYPE, str(quad)),
    )
