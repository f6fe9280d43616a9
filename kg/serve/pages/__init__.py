"""Pages of people, papers, concepts, categories and organisations, and of the whole graph.

Every panel of a page is the answer to one question of the catalogue (`panels`, `lists`): whoever adds a
question and an entry there has a panel. A page is a frame with places for panels; the script `panels.js`
fills those that come into view, and without it each place is a link to the panel's own page.
"""

from collections.abc import Callable
from functools import partial

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from kg.serve.current import Current
from kg.serve.endpoint.answering import asking
from kg.serve.pages.lists import ADDRESSES
from kg.serve.pages.things import page
from kg.serve.pages.whole import answer_page, catalogue, has_sources, home, list_page, part, statements
from kg.serve.site import Site

__all__ = ["page", "routes"]


def routes(site: Site) -> list[BaseRoute]:
    """`/`, the lists, `/answer/…` and `/panel/…` for every question, `/questions`."""
    counted = Current(site.graph, partial(statements, site))
    counted()  # pages of failures tell it as well, also when nothing more can be asked
    site.templates.globals["statements"] = counted
    site.templates.globals["sourced"] = Current(site.graph, partial(has_sources, site))
    return [
        Route("/", asking(site, home)),
        *(
            Route(f"/{address}", asking(site, partial(list_page, panel=panel)))
            for address, panel in ADDRESSES.items()
        ),
        Route("/answer/{question}", asking(site, partial(_named, answer_page))),
        Route("/panel/{question}", asking(site, partial(_named, part))),
        Route("/questions", asking(site, catalogue)),
    ]


def _named(make: Callable[[Site, Request, str], Response], site: Site, request: Request) -> Response:
    return make(site, request, request.path_params["question"])
