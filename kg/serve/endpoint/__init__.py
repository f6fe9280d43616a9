"""The SPARQL endpoint: SPARQL 1.1 Protocol, reading half of the Graph Store Protocol, service description."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.routing import BaseRoute

    from kg.serve.site import Site


def routes(site: "Site") -> "list[BaseRoute]":
    """Its routes."""
    return []
