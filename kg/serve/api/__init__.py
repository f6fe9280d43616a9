"""The catalogue as an API for programs: JSON and CSV by HTTP, described in OpenAPI."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.routing import BaseRoute

    from kg.serve.site import Site


def routes(site: "Site") -> "list[BaseRoute]":
    """Its routes."""
    return []
