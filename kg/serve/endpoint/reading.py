"""What a request of the SPARQL 1.1 Protocol asks, or why it cannot be asked."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

import pyoxigraph as ox
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request

from kg.serve.endpoint.media import called
from kg.store.queries.sparql import LONGEST

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
FORMAT = frozenset({"format", "output", "results"})
"""Parameters by which clients say how they want the answer, some by all three; the protocol has none."""
READ_ONLY = (
    "This graph is only read: it is derived from documents and from what people decided in curation.tsv, so "
    "that the next build would lose the change. Correct the document, or add a line to curation.tsv, and "
    "build again."
)
"""Why nothing can be written."""
_LARGEST = 4 * LONGEST
"""Bytes of a request: every character of a query may be written as %XX, or take several."""
_SECONDS = 30
"""Within which a request must have come whole."""
_PARAMETERS = 100
"""That a request may have."""
_DIGITS = 15
"""Of a length that is declared; more are not read as a number: Python refuses to read thousands."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A query and the graphs that it is asked of."""

    text: str
    """As it was written."""
    default: Sequence[str] | None
    """IRIs of the graphs that are the default graph; `None` with `named` for those of the store."""
    named: Sequence[str] | None
    """IRIs of the graphs that `GRAPH` reaches."""
    media: str | None = None
    """The media types that a parameter asks for, as in `Accept`, which a form on a page cannot send."""


async def asked(request: Request) -> Asked | None:
    """The query of a request; `None` for a GET without one, which asks what this is.

    Raises:
        HTTPException: for a request that the protocol does not know, and for updates.
    """
    given = _parameters(request.scope["query_string"])
    if request.method == "POST":
        given += await _posted(request)
    if any(name == "update" for name, _ in given):
        raise HTTPException(403, READ_ONLY)
    texts = [value for name, value in given if name == "query"]
    if not texts and request.method != "POST":
        return None
    if len(texts) != 1:
        raise HTTPException(400, f"A request has one query, and this one has {len(texts) or 'none'}.")
    if len(texts[0]) > LONGEST:
        raise HTTPException(413, f"The query has {len(texts[0]):,} characters; at most {LONGEST:,} are read.")
    default, named = (
        [checked(value) for name, value in given if name == wanted]
        for wanted in ("default-graph-uri", "named-graph-uri")
    )
    media = called(value for name, value in given if name in FORMAT)
    if not default and not named:
        return Asked(texts[0], None, None, media)
    return Asked(texts[0], default, named, media)


def checked(iri: str) -> str:
    """The IRI of a graph.

    Raises:
        HTTPException: for one that is none, or not whole.
    """
    try:
        return ox.NamedNode(iri).value
    except ValueError:
        raise HTTPException(
            400, f"{iri[:200]!r} is no IRI: the name of a graph is whole, https://…"
        ) from None


async def _posted(request: Request) -> list[tuple[str, str]]:
    """What the body of a request says, as parameters."""
    media, _, rest = request.headers.get("content-type", "").partition(";")
    media = media.strip().lower()
    if media == UPDATE:
        raise HTTPException(403, READ_ONLY)
    if media not in {FORM, QUERY}:
        said = f"A body of type {media}" if media else "A body without a type"
        words = f"{said} is not read; a query is sent as {QUERY} or {FORM}."
        raise HTTPException(415, words, {"Accept-Post": f"{QUERY}, {FORM}"})
    if (coding := request.headers.get("content-encoding", "identity").lower()) != "identity":
        raise HTTPException(415, f"A query is sent as it is, not in {coding[:100]}.")
    charset = rest.lower().partition("charset=")[2].partition(";")[0].strip(' "') or "utf-8"
    if charset not in {"utf-8", "utf8", "us-ascii"}:
        raise HTTPException(415, f"A query is written in UTF-8, not in {charset}.")
    body = await _body(request)
    return _parameters(body) if media == FORM else [("query", _text(body))]


async def _body(request: Request) -> bytes:
    too_long = HTTPException(413, f"The request has more than {_LARGEST:,} bytes, which is no question.")
    if declared_length(request.headers.get("content-length", "")) > _LARGEST:
        raise too_long
    body = bytearray()
    try:
        async with asyncio.timeout(_SECONDS):
            async for piece in request.stream():
                body += piece
                if len(body) > _LARGEST:
                    raise too_long
    except TimeoutError:
        raise HTTPException(408, f"The request did not come whole within {_SECONDS} s.") from None
    except ClientDisconnect:
        raise HTTPException(400, "The request has not come whole.") from None  # which nobody reads
    return bytes(body)


def _parameters(encoded: bytes) -> list[tuple[str, str]]:
    """Names and values, in order."""
    try:
        return parse_qsl(_text(encoded), keep_blank_values=True, errors="strict", max_num_fields=_PARAMETERS)
    except UnicodeDecodeError:
        raise HTTPException(400, "The request is not written in UTF-8.") from None
    except ValueError:
        raise HTTPException(400, f"A request has at most {_PARAMETERS} parameters.") from None


def _text(encoded: bytes) -> str:
    try:
        return encoded.decode()
    except UnicodeDecodeError as error:
        raise HTTPException(400, f"The request is not written in UTF-8 (byte {error.start}).") from None


def declared_length(header: str) -> int:
    """Bytes that a `content-length` declares, as far as fifteen digits tell; 0 for what is no number.

    >>> declared_length("12"), declared_length(""), declared_length("1" * 5000) > 10**14
    (12, 0, True)
    """
    return int(header[:_DIGITS]) if header.isascii() and header.isdecimal() else 0
