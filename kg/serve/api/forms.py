"""The forms of an answer: JSON, CSV, and of triples JSON-LD and Turtle."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from kg.serve.api.problems import NoSuchFormError
from kg.serve.conditional import answered
from kg.serve.negotiation import preferred
from kg.store import Value
from kg.store.terms import for_spreadsheet, text

JSON, CSV, JSON_LD, TURTLE = "application/json", "text/csv", "application/ld+json", "text/turtle"
SUFFIXES = {"json": JSON, "csv": CSV, "jsonld": JSON_LD, "ttl": TURTLE}
"""What may stand behind the name of a question, for who cannot choose by `Accept`."""


def chosen(request: Request, suffix: str, offered: Sequence[str]) -> str:
    """The form that is wanted: by suffix, else by `Accept`.

    Raises:
        NoSuchFormError: when the answer has no such form.
    """
    accept = SUFFIXES.get(suffix) if suffix else request.headers.get("accept")
    if (suffix and accept is None) or (media := preferred(accept, offered)) is None:
        raise NoSuchFormError(f"This answer can be had as {' or '.join(offered)}.")
    return media


def respond_json(
    request: Request, document: Any, headers: Mapping[str, str] | None = None, media: str = JSON
) -> Response:
    """A document as JSON."""
    return answered(request, msgspec.json.format(msgspec.json.encode(document), indent=1), media, headers)


def table(
    columns: Sequence[str], rows: "Iterable[Sequence[Value | None]]", *, guarded: bool = False
) -> bytes:
    """The rows as SPARQL's CSV has them; guarded, no text is a formula for a spreadsheet.

    >>> import pyoxigraph as ox
    >>> table(["name"], [[ox.Literal("=1+1")]], guarded=True)
    b"name\\r\\n'=1+1\\r\\n"
    """
    output = io.StringIO()
    writer = csv.writer(output, lineterminator="\r\n")
    writer.writerow(columns)
    told = for_spreadsheet if guarded else str
    writer.writerows([told(text(value)) for value in row] for row in rows)
    return output.getvalue().encode("utf-8", "replace")
