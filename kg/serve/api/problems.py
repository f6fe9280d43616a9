"""Failures as problem documents (RFC 9457), with the words that the command line prints."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from starlette.responses import JSONResponse

from kg.errors import KgError, UsageError
from kg.query import AmbiguousNameError, UnknownNameError
from kg.query.catalogue import UnknownQuestionError
from kg.query.documents import of_thing
from kg.serve.failures import HEADINGS, status_of, waiting

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from kg.serve.site import Site

MEDIA = "application/problem+json"
"""The type of a problem document."""
CANDIDATES = 20
"""So many of the things that a name fits are listed."""


class NoSuchFormError(UsageError):
    """The answer cannot be had in any form that was asked for."""


def told(site: "Site", handler: "Callable[[Site, Request], Response]") -> "Callable[[Request], Response]":
    """A handler whose failures are problem documents."""

    def answer(request: "Request") -> "Response":
        try:
            return handler(site, request)
        except KgError as error:
            return problem(site, error)

    return answer


def problem(site: "Site", error: KgError) -> "Response":
    """A failure as a document: what kind, which status, the words, and what may have been meant."""
    status = _status(error)
    document: dict[str, Any] = {
        "type": "about:blank",
        "title": HEADINGS.get(status, "Something went wrong"),
        "status": status,
        "detail": str(error),
    }
    if isinstance(error, UnknownNameError | UnknownQuestionError):
        document["nearest"] = list(error.nearest)
    if isinstance(error, AmbiguousNameError):
        document["candidates"] = [
            {**of_thing(match), "href": site.href(match.node.value)} for match in error.matches[:CANDIDATES]
        ]
    return JSONResponse(document, status, media_type=MEDIA, headers=waiting(error))


def _status(error: KgError) -> int:
    return 406 if isinstance(error, NoSuchFormError) else status_of(error)
