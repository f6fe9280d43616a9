"""What the explorer answers: a page, or what is around one thing as JSON."""

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from kg.errors import UsageError
from kg.serve.explorer.drawing import Drawing, Page, page_of
from kg.serve.site import Site
from kg.view import Served, neighbours, render_around, shown_as

_LONGEST = 2000
"""Characters of an IRI that are looked up at most."""


def explore(site: Site, request: Request, drawing: Drawing) -> Response:
    """The picture of the whole graph, or of one thing with what is around it."""
    focus = request.query_params.get("focus")
    if focus is None:
        page = drawing.page()
        return _waiting(site, request) if page is None else _answered(page)
    hops = {"1": 1, "2": 2}.get(request.query_params.get("hops", "1"))
    if hops is None:
        raise UsageError("hops is 1 or 2.")
    title = site.title
    served = Served(base=site.base)
    return _answered(page_of(render_around(site.graph, _iri(focus), hops=hops, title=title, served=served)))


def neighbours_of(site: Site, request: Request) -> Response:
    """The neighbours of `?node=IRI`, as many as a picture takes, and how many were left out.

    A thing that the graph does not know has none.
    """
    iri = _iri(request.query_params.get("node", ""))
    found = neighbours(site.graph, iri)
    return JSONResponse(
        {
            "nodes": [shown_as(node) for node in found.nodes],
            "edges": [[*ends, kind] for ends, kind in sorted(found.edges.items())],
            "left": found.left,
        }
    )


def _iri(text: str) -> str:
    """The text, if it can be the name of a thing.

    Raises:
        UsageError: for anything else: it is put between angle brackets.
    """
    if (
        not text
        or len(text) > _LONGEST
        or ":" not in text
        or any(c in '<>"{}|^`\\' or c <= " " for c in text)
    ):
        raise UsageError("Name a thing by its IRI: ?focus=https://… or ?node=https://…")
    return text


def _answered(page: Page) -> Response:
    """The header and the page's own words both hold; what the page allows is named by hash."""
    policy = f"{page.policy}; frame-ancestors 'none'"
    return HTMLResponse(page.text, headers={"content-security-policy": policy})


def _waiting(site: Site, request: Request) -> Response:
    """A page that comes again by itself until the picture is there."""
    page = site.rendered(request, "drawing.html.j2")
    return HTMLResponse(page, 202, headers={"refresh": "2", "cache-control": "no-store"})
