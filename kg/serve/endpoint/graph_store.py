"""The reading half of the SPARQL 1.1 Graph Store Protocol: one graph, whole."""

from pathlib import Path

import pyoxigraph as ox
from starlette.exceptions import HTTPException
from starlette.requests import Request

from kg.errors import LimitError
from kg.rdf.files import NQUADS, TURTLE
from kg.rdf.formats import MEDIA_TYPES
from kg.rdf.stamp import as_built
from kg.serve.endpoint.media import GRAPHS, wanted
from kg.serve.endpoint.reading import READ_ONLY, checked
from kg.serve.site import Site
from kg.store import BusyError, Document, Form, Stop
from kg.store.source import build_of

METHODS = ("GET", "HEAD", "OPTIONS", "PUT", "POST", "DELETE", "PATCH")
"""What the protocol knows; those that write are refused with the reason."""
READING = ("GET", "HEAD", "OPTIONS")
_WHOLE = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"
_IS_THERE = "ASK { GRAPH ?graph { ?s ?p ?o } }"


def named(request: Request) -> str | None:
    """The graph that a request is about; `None` for the default graph.

    Raises:
        HTTPException: for a request that names none or several, and for one that writes.
    """
    if request.method not in READING:
        raise HTTPException(403, READ_ONLY)
    given = request.query_params
    graphs = given.getlist("graph")
    if len(graphs) + ("default" in given) != 1:
        raise HTTPException(400, "Name one graph: ?default for the facts, or ?graph=IRI.")
    return checked(graphs[0]) if graphs else None


def as_file(site: Site, iri: str | None, accept: str | None) -> Path | None:
    """The file of a build that is this graph in the form that the client likes best; `None` for no such file.

    The facts are one, as Turtle, which is sent as fast as it is read, however large.
    """
    if iri is not None or wanted(accept).get(Form.GRAPH) != MEDIA_TYPES["ttl"]:
        return None
    build = build_of(site.graph.source)
    return build / TURTLE if build and as_built(build, (TURTLE, NQUADS)) else None


def fetched(site: Site, iri: str | None, accept: str | None, stop: Stop) -> Document:
    """A graph as the client wants it.

    Raises:
        HTTPException: for a graph that is not there, or a form that no graph has.
        LimitError: for one that is too large.
    """
    if iri is not None:
        there = site.graph.query(_IS_THERE, bindings={"graph": ox.NamedNode(iri)}, stop=stop)
        if not there.answer:
            raise HTTPException(404, f"There is no graph {iri}.")
    media = wanted(accept).get(Form.GRAPH)
    if media is None:
        raise HTTPException(406, f"A graph comes as {', '.join(GRAPHS)}.")
    default = None if iri is None else [iri]
    try:
        document = site.graph.document(_WHOLE, {Form.GRAPH: media}, default=default, stop=stop)
    except BusyError:
        raise
    except LimitError as error:
        raise LimitError(
            f"This graph is too large to be written on demand. {_otherwise(site, iri)}"
        ) from error
    assert isinstance(document, Document)  # noqa: S101 - a graph was asked for
    return document


def _otherwise(site: Site, iri: str | None) -> str:
    """How to come by a graph that is too large."""
    part = "ask /sparql for a part of it with CONSTRUCT and LIMIT"
    if build_of(site.graph.source) is None:
        return f"Take it from where the server has it, or {part}."
    if iri is None:
        return f"Take the file /data/{TURTLE}, which is this graph, or {part}."
    lines = f"its statements are the lines that end with <{iri}> ."
    return f"Take the file /data/{NQUADS}, which has all graphs: {lines} Or {part}."
