"""Pages of people, papers, concepts, categories and organisations, and of the whole graph."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import BaseRoute

    from kg.serve.site import Site


def routes(site: "Site") -> "list[BaseRoute]":
    """Its routes."""
    return []


def page(site: "Site", request: "Request", iri: str) -> "Response | None":
    """The page of a thing of a kind that has one; `None` for any other."""
    return None
