"""The picture of the graph, which asks the server for more."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.routing import BaseRoute

    from kg.serve.site import Site


def routes(site: "Site") -> "list[BaseRoute]":
    """Its routes."""
    return []
