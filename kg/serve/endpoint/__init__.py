"""The SPARQL endpoint: SPARQL 1.1 Protocol, reading half of the Graph Store Protocol, service description.

Nothing can be written through it. An answer is complete before its head is sent, so that the status is true,
and whoever goes away has the query called off. See docs/decisions/028-endpoint.md.
"""

import time
from functools import partial

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from kg.rdf.formats import MEDIA_TYPES
from kg.serve.addresses import absolute
from kg.serve.conditional import of_file
from kg.serve.endpoint import graph_store
from kg.serve.endpoint.answering import sent, while_there, with_charset
from kg.serve.endpoint.description import NAMED, description
from kg.serve.endpoint.media import GRAPHS, offered, wanted
from kg.serve.endpoint.reading import Asked, asked
from kg.serve.negotiation import preferred
from kg.serve.site import Site
from kg.store import Document, Form, Stop

EDITOR = "editor"
"""Where people write queries."""
METHODS = ("GET", "HEAD", "OPTIONS", "POST")


def routes(site: Site) -> list[BaseRoute]:
    """`/sparql` answers queries, `/graphs` hands out graphs."""

    async def sparql(request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(status_code=204, headers={"allow": ", ".join(METHODS)})
        started = time.perf_counter()
        query = await asked(request)
        if query is None:
            return await _about(site, request)
        accept = query.media or request.headers.get("accept")
        work = partial(_answer, site, query, _address(request), accept)
        return sent(await while_there(request, work), started)

    async def graphs(request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(status_code=204, headers={"allow": ", ".join(graph_store.READING)})
        started = time.perf_counter()
        iri, accept = graph_store.named(request), request.headers.get("accept")
        if file := graph_store.as_file(site, iri, accept):
            media = with_charset(MEDIA_TYPES["ttl"])
            return of_file(request, FileResponse(file, media_type=media, stat_result=file.stat()))
        work = partial(graph_store.fetched, site, iri, accept)
        return sent(await while_there(request, work), started)

    return [
        Route("/sparql", sparql, methods=list(METHODS)),
        Route("/graphs", graphs, methods=list(graph_store.METHODS)),
    ]


def _answer(site: Site, query: Asked, base: str, accept: str | None, stop: Stop) -> Document:
    """The answer as the client wants it.

    Raises:
        HTTPException: when it comes in no form that the client takes.
        KgError: as `Graph.document`.
    """
    answer = site.graph.document(
        query.text,
        wanted(accept),
        default=query.default,
        named=query.named,
        base=base,
        stop=stop,
    )
    if isinstance(answer, Form):
        raise HTTPException(406, f"The answer to this query comes as {offered(answer)}.")
    return answer


async def _about(site: Site, request: Request) -> Response:
    """What the endpoint is: a page for people, its description for programs."""
    media = preferred(request.headers.get("accept"), (*GRAPHS, "text/html"))
    if media is None:
        raise HTTPException(406, f"The description of this service comes as {', '.join(GRAPHS)}.")
    if media == "text/html":
        return RedirectResponse(EDITOR, 303)

    def described(stop: Stop) -> bytes:
        named = [str(row[0])[1:-1] for row in site.graph.query(NAMED, stop=stop).rows()]
        return description(_address(request), named, media)

    content = await while_there(request, described)
    return Response(content, headers={"content-type": with_charset(media)})


def _address(request: Request) -> str:
    """Where the endpoint is, as the client calls it."""
    return absolute(request, "sparql")
