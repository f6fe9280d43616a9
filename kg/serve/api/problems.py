"""Failures as problem documents (RFC 9457), with the words that the command line prints."""

from collections.abc import Awaitable, Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from kg.errors import KgError, UsageError
from kg.query import AmbiguousNameError, UnknownNameError
from kg.query.catalogue import UnknownQuestionError
from kg.query.documents import of_thing
from kg.serve import failures
from kg.serve.addresses import from_host
from kg.serve.endpoint.answering import asking
from kg.serve.failures import status_of, waiting
from kg.serve.site import Site

CANDIDATES = 20
"""So many of the things that a name fits are listed."""


class NoSuchFormError(UsageError):
    """The answer cannot be had in any form that was asked for."""


def told(
    site: Site, handler: Callable[[Site, Request], Response]
) -> Callable[[Request], Awaitable[Response]]:
    """A handler whose failures are problem documents, and whose queries end when nobody waits for them."""

    def answer(site: Site, request: Request) -> Response:
        try:
            return handler(site, request)
        except KgError as error:
            return problem(site, request, error)

    return asking(site, answer)


def problem(site: Site, request: Request, error: KgError) -> Response:
    """A failure as a document: what kind, which status, the words, and what may have been meant."""
    more: dict[str, Any] = {}
    if isinstance(error, UnknownNameError | UnknownQuestionError):
        more["nearest"] = list(error.nearest)
    if isinstance(error, AmbiguousNameError):
        more["candidates"] = [
            {**of_thing(match), "href": from_host(request, site.href(match.node.value))}
            for match in error.matches[:CANDIDATES]
        ]
    response = failures.problem(_status(error), str(error), **more)
    response.headers.update(waiting(error))
    return response


def _status(error: KgError) -> int:
    return 406 if isinstance(error, NoSuchFormError) else status_of(error)
