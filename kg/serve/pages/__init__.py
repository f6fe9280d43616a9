"""Pages of people, papers, concepts, categories and organisations, and of the whole graph."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.routing import BaseRoute

    from kg.serve.site import Site


def routes(site: "Site") -> "list[BaseRoute]":
    """Its routes."""
    return []
