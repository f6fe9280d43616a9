"""Failures as answers: a status that says whose fault it is, and the words that the command line prints.

For browsers a page, for programs that read JSON a problem document (RFC 9457), for others plain words.
"""

from http import HTTPStatus
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response

from kg.errors import InputError, KgError, LimitError, UsageError
from kg.query import AmbiguousNameError, UnknownNameError
from kg.query.catalogue import UnknownQuestionError
from kg.search.finder import NotReadyError
from kg.serve.negotiation import preferred
from kg.serve.site import Site
from kg.store import BusyError
from kg.text.printing import safe

STATUS: tuple[tuple[type[KgError], int], ...] = (
    (UnknownNameError, 404),
    (UnknownQuestionError, 404),
    (AmbiguousNameError, 300),
    (UsageError, 400),
    (BusyError, 503),
    (NotReadyError, 503),
    (LimitError, 422),
    (InputError, 502),
    (KgError, 500),
)
"""Kind of failure → status; the first that fits counts. Why 422: docs/decisions/028-endpoint.md."""
PROBLEM = "application/problem+json"
"""The type of a problem document."""
_PLAIN, _PAGE, _JSON, _TABLE = (
    "text/plain",
    "text/html",
    "application/json",
    "application/sparql-results+json",
)
HEADINGS = {
    300: "Several things are called so",
    400: "This cannot be asked",
    403: "This is not allowed",
    404: "There is no such thing",
    405: "This cannot be done here",
    406: "There is no such form of it",
    422: "A limit was reached",
    503: "This cannot be answered yet",
}
"""Status → what a page says above the words."""


def status_of(error: KgError) -> int:
    """The status of a failure."""
    return next(status for kind, status in STATUS if isinstance(error, kind))


def waiting(error: KgError) -> dict[str, str]:
    """The header that says after how many seconds to ask again; none where asking again would not help."""
    return {"retry-after": str(error.retry_after)} if isinstance(error, BusyError | NotReadyError) else {}


def is_page_wanted(request: Request) -> bool:
    """Whether a page is to be sent, as to browsers, and no words, as to programs."""
    return _wanted(request) == _PAGE


def is_problem_wanted(request: Request) -> bool:
    """Whether a problem document is to be sent: below `/api` always, elsewhere to who likes JSON best.

    Who takes JSON beside the tables of SPARQL shows the words to people, as they are.
    """
    return request.url.path.startswith("/api/") or _wanted(request) in (_JSON, PROBLEM)


def _wanted(request: Request) -> str | None:
    """What of all that a failure may be a client likes best; plain words before equals."""
    accept = request.headers.get("accept")
    return preferred(accept, (_PLAIN, _PAGE, _TABLE, PROBLEM, _JSON)) if accept else _PLAIN


def problem(status: int, message: str, **more: object) -> Response:
    """A problem document: which kind, which status, the words, and what else a program may use."""
    title = HEADINGS.get(status, "Something went wrong")
    told = {"type": "about:blank", "title": title, "status": status, "detail": message, **more}
    return JSONResponse(told, status, media_type=PROBLEM)


def answer(site: Site, request: Request, status: int, message: str) -> Response:
    """The failure in the form that suits whoever asked."""
    if is_problem_wanted(request):
        return problem(status, message)
    if is_page_wanted(request):
        heading = HEADINGS.get(status, "Something went wrong")
        page = site.rendered(request, "failure.html.j2", status=status, heading=heading, message=message)
        return HTMLResponse(page, status)
    return PlainTextResponse(f"{message}\n", status)


def handlers(site: Site) -> dict[Any, Any]:
    """What Starlette does with failures that no handler caught."""

    def of_kg(request: Request, error: Exception) -> Response:
        assert isinstance(error, KgError)  # noqa: S101 - registered for these alone
        response = answer(site, request, status_of(error), str(error))
        response.headers.update(waiting(error))
        return response

    def of_http(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)  # noqa: S101 - registered for these alone
        response = answer(site, request, error.status_code, _words(request, error))
        response.headers.update(error.headers or {})
        return response

    return {KgError: of_kg, HTTPException: of_http}


def _words(request: Request, error: HTTPException) -> str:
    """What is told of a failure; for those of the framework more than their names."""
    if error.detail != HTTPStatus(error.status_code).phrase:
        return error.detail
    if error.status_code == 404:
        return f"There is nothing at {safe(request.url.path)}."
    allowed = (error.headers or {}).get("Allow")
    return f"{request.method} cannot be done here; {allowed} can." if allowed else error.detail
