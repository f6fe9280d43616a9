"""A paper for whoever cites it, in the words of `kg export`: `/paper/….bib`, `.ris`, `.csl.json`."""

import io
from collections.abc import Awaitable, Callable, Mapping

import pyoxigraph as ox
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from kg.errors import UsageError
from kg.serve.conditional import answered
from kg.serve.endpoint.answering import asking
from kg.serve.resources.forms import CITATIONS
from kg.serve.site import Site


def by_path(site: Site, ending: str) -> Callable[[Request], Awaitable[Response]]:
    """Answers, in the form of this ending, for papers whose names begin with the base of the graph."""

    def answer(site: Site, request: Request) -> Response:
        iri = site.iri(f"paper/{request.path_params['end']}")
        return citation(site, request, iri or "", ending)

    return asking(site, answer)


def citation(
    site: Site, request: Request, iri: str, ending: str, headers: Mapping[str, str] | None = None
) -> Response:
    """The paper of this name in the form of an ending of `CITATIONS`, to be saved.

    Raises:
        HTTPException: 404 for what is no paper of the graph.
    """
    from kg.publish.paper_files import WRITERS

    written = io.BytesIO()
    try:
        WRITERS[ending](site.graph, [ox.NamedNode(iri).value], written)  # which is put between angle brackets
    except (UsageError, ValueError):
        raise HTTPException(404, "The graph has no such paper.") from None
    name = iri.rpartition("/")[2].encode("ascii", "ignore").decode().replace('"', "")[:100] or "paper"
    saved = {"content-disposition": f'attachment; filename="{name}.{ending}"', **(headers or {})}
    return answered(request, written.getvalue(), f"{CITATIONS[ending]}; charset=utf-8", saved)
