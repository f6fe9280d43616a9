"""The application: the rooms of the site, joined."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from anyio import to_thread
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware

from kg.serve import api, assets, editor, endpoint, explorer, failures, finding, pages, resources
from kg.serve.ending import Ending
from kg.serve.fresh import Fresh
from kg.serve.guard import Guard
from kg.serve.settings import Settings
from kg.serve.site import site_of
from kg.store import Graph
from kg.store.workers.pool import HELD, LINE

ROOMS: tuple[Any, ...] = (assets, endpoint, api, finding, editor, explorer, pages, resources)
"""What the site consists of: each has `routes(site)`; the first route that fits a request answers it."""
_BESIDE = 40
"""Threads beside those in which queries can be waited for: files are sent, and who finds no room is told."""


def create_app(graph: Graph, settings: Settings | None = None) -> Starlette:
    """An ASGI application that serves this graph; whoever opened the graph closes it.

    >>> from kg.store import open_graph
    >>> from starlette.testclient import TestClient
    >>> with open_graph("tests/query/graphs/small.trig") as graph:
    ...     client = TestClient(create_app(graph), base_url="http://localhost")
    ...     client.get("/assets/site.css").status_code
    200
    """
    settings = settings or Settings()
    site = site_of(graph, settings)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        threads = 2 * settings.workers + LINE + HELD + _BESIDE  # made when they are needed
        to_thread.current_default_thread_limiter().total_tokens = threads
        site.finder.start()
        yield
        site.finder.stop()

    return Starlette(
        lifespan=lifespan,
        routes=[route for room in ROOMS for route in room.routes(site)],
        middleware=[
            Middleware(Guard, settings=settings),
            Middleware(Ending),
            *_of_other_origins(settings),
            Middleware(Fresh, graph=graph),
        ],
        exception_handlers=failures.handlers(site),
    )


def _of_other_origins(settings: Settings) -> list[Middleware]:
    """Lets pages of the origins that were named read answers; nothing where none is named."""
    if not settings.cors:
        return []
    return [
        Middleware(
            CORSMiddleware,
            allow_origins=settings.cors,
            allow_methods=("GET", "HEAD", "POST"),
            allow_private_network=True,
            expose_headers=("ETag", "Link", "Retry-After", "Server-Timing"),
        )
    ]
