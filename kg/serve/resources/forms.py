"""The forms in which statements are handed out: by what a client accepts, or by the end of the address."""

import hashlib
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.responses import Response

from kg.serve.negotiation import preferred

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request

HTML = "text/html"
FORMS = MappingProxyType(
    {
        "ttl": "text/turtle",
        "jsonld": "application/ld+json",
        "nt": "application/n-triples",
        "rdf": "application/rdf+xml",
        "nq": "application/n-quads",
        "trig": "application/trig",
        "json": "application/json",
        "html": HTML,
    }
)
"""End of an address → media type; the first is for clients that take anything. JSON is JSON-LD."""
_URI = "!#$%&'()*+,/:;=?@[]~"


def chosen(request: "Request", ending: str | None) -> str:
    """The media type of the answer: that of the ending, else what the client likes best.

    Raises:
        HTTPException: 406 when there is no such form; with those that there are.
    """
    if ending is not None:
        return FORMS[ending]
    media = preferred(request.headers.get("accept"), tuple(FORMS.values()))
    if media is None:
        raise HTTPException(406, f"There are {', '.join(FORMS.values())}.", {"vary": "accept"})
    return media


def split(path: str) -> tuple[str, str | None]:
    """The path without the ending that names a form, and the ending.

    >>> split("person/wei-li.ttl"), split("category/cs.LG")
    (('person/wei-li', 'ttl'), ('category/cs.LG', None))
    """
    rest, dot, ending = path.rpartition(".")
    return (rest, ending) if dot and ending in FORMS else (path, None)


def is_known(request: "Request", tag: str) -> bool:
    """Whether the client has what is tagged so already, as it says in `If-None-Match`."""
    known = [one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")]
    return tag in known or "*" in known


def answered(request: "Request", body: bytes, media: str, headers: "Mapping[str, str]") -> Response:
    """The answer, or only that it is the one that the client has already."""
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    headed = {"etag": tag, "vary": "accept", "cache-control": "no-cache", **headers}
    if is_known(request, tag):
        return Response(status_code=304, headers=headed)
    return Response(body, media_type=media, headers=headed)


def links(iri: str, addresses: "Mapping[str, str]", media: str) -> str:
    """The header `Link`: the other forms, what describes the thing, and the name of the thing.

    `addresses` maps the ending of a form to where it is.
    """
    others = [
        f'<{where}>; rel="alternate"; type="{FORMS[ending]}"'
        for ending, where in addresses.items()
        if FORMS[ending] != media and ending != "json"
    ]
    told = f'<{addresses["ttl"]}>; rel="describedby"; type="{FORMS["ttl"]}"'
    return ", ".join([f'<{uri(iri)}>; rel="canonical"', told, *others])


def uri(iri: str) -> str:
    """The IRI in plain ASCII, as headers have it.

    >>> uri("http://example.org/é")
    'http://example.org/%C3%A9'
    """
    return quote(iri, safe=_URI)
