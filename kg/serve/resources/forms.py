"""The forms in which statements are handed out: by what a client accepts, or by the end of the address."""

from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request

from kg.serve.negotiation import preferred

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
CITATIONS = MappingProxyType(
    {
        "bib": "application/x-bibtex",
        "ris": "application/x-research-info-systems",
        "csl.json": "application/vnd.citationstyles.csl+json",
    }
)
"""The forms that papers have besides, for whoever cites them: by the media types that DOIs are asked for."""
OF_PAPERS = MappingProxyType({**FORMS, **CITATIONS})
_URI = "!#$%&'()*+,/:;=?@[]~"


def chosen(request: Request, ending: str | None, forms: Mapping[str, str] = FORMS) -> str:
    """The media type of the answer: that of the ending, else what the client likes best of the forms.

    Raises:
        HTTPException: 406 when there is no such form; with those that there are.
    """
    if ending is not None:
        return forms[ending]
    media = preferred(request.headers.get("accept"), tuple(forms.values()))
    if media is None:
        raise HTTPException(406, f"There are {', '.join(forms.values())}.")
    return media


def split(path: str) -> tuple[str, str | None]:
    """The path without the ending that names a form, and the ending.

    >>> split("person/wei-li.ttl"), split("category/cs.LG")
    (('person/wei-li', 'ttl'), ('category/cs.LG', None))
    """
    rest, dot, ending = path.rpartition(".")
    return (rest, ending) if dot and ending in FORMS else (path, None)


def links(iri: str, addresses: Mapping[str, str], media: str) -> str:
    """The header `Link`: the other forms, what describes the thing, and the name of the thing.

    `addresses` maps the ending of a form to where it is.
    """
    others = [
        f'<{where}>; rel="alternate"; type="{OF_PAPERS[ending]}"'
        for ending, where in addresses.items()
        if OF_PAPERS[ending] != media and ending != "json"
    ]
    told = f'<{addresses["ttl"]}>; rel="describedby"; type="{FORMS["ttl"]}"'
    return ", ".join([f'<{uri(iri)}>; rel="canonical"', told, *others])


def uri(iri: str) -> str:
    """The IRI in plain ASCII, as headers have it.

    >>> uri("http://example.org/é")
    'http://example.org/%C3%A9'
    """
    return quote(iri, safe=_URI)
