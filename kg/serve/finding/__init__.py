"""Search over everything that has a name, as somebody types."""

from starlette.routing import BaseRoute, Route

from kg.serve.endpoint.answering import asking
from kg.serve.finding.page import answer_page
from kg.serve.finding.suggestions import answer_suggestions
from kg.serve.site import Site


def routes(site: Site) -> list[BaseRoute]:
    """`/search`, the page of what is found, and `/search/suggest`, what a box of input offers."""
    return [
        Route("/search", asking(site, answer_page)),
        Route("/search/suggest", asking(site, answer_suggestions)),
    ]
