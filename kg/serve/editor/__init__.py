"""The page on which queries are written; without scripts it is a form that asks the endpoint.

The editor and the frame of its results are yasgui, vendored; how they are used stands in `assets/editor`.
See docs/decisions/033-linked-data-and-editor.md.
"""

from functools import partial

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from kg.query.asking.remarks import remarks, unused_names
from kg.query.asking.wondering import oddities
from kg.query.catalogue import internal, question_named, questions
from kg.query.groups import groups
from kg.serve.current import Current
from kg.serve.editor.filling import filled
from kg.serve.editor.terms import terms
from kg.serve.endpoint.answering import asking
from kg.serve.site import Site

_LONGEST = 4000
"""Characters of a query that is wondered about: each name in it may be looked up. The page sends no more."""


def routes(site: Site) -> list[BaseRoute]:
    """The editor with a query or a question; the text of a question; what can be completed, or is odd."""
    counted = Current(site.graph, partial(terms, site))

    def page(site: Site, request: Request) -> Response:
        words = dict(request.query_params)
        notices: list[str] = []
        query = words.pop("query", None)
        name = words.pop("question", None)
        if query is None:
            query = _first(site) if name is None else _question(site, name, words, notices)
        shown = {
            "query": query,
            "base": site.base or "",
            "groups": groups(questions().values()),
            "notices": notices,
            "name": name,
        }
        return HTMLResponse(site.rendered(request, "editor.html.j2", **shown))

    def question(site: Site, request: Request) -> Response:
        name = request.path_params["name"]
        query = _question(site, name, dict(request.query_params), [])
        return PlainTextResponse(query, media_type="application/sparql-query")

    def completions(_: Request) -> Response:
        return JSONResponse(counted(), headers={"cache-control": "max-age=60"})

    def wondering(site: Site, request: Request) -> Response:
        """What is to be said of a query of which the page has the answer: what is odd, why there is none."""
        query, is_empty = request.query_params.get("query", ""), "empty" in request.query_params
        if len(query) > _LONGEST:
            return JSONResponse([])
        said = [
            *remarks(site.graph, query, is_empty=is_empty),
            *(unused_names(site.graph, query) if is_empty else ()),
            *oddities(site.graph, query, is_empty=is_empty),
        ]
        return JSONResponse(said)

    return [
        Route("/editor", asking(site, page)),
        Route("/editor/remarks", asking(site, wondering)),
        Route("/editor/questions/{name}", asking(site, question)),
        Route("/editor/terms", completions),
    ]


def _first(site: Site) -> str:
    """What stands in an editor that was opened without a query."""
    return internal("editor/start" if site.base else "editor/start-anywhere").text


def _question(site: Site, name: str, given: dict[str, str], notices: list[str]) -> str:
    """The query of a question of the catalogue. Raises: UnknownQuestionError."""
    return filled(site, question_named(name, "/editor"), given, notices.append)
