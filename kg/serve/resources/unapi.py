"""Papers by the protocol unAPI: their pages say how they are called, and Zotero saves them from there.

It asks which forms there are, then for a paper in one of them. Metadata within pages have no words for
letters, manuscripts or maps; the forms do.
"""

from types import MappingProxyType
from xml.sax.saxutils import quoteattr

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kg.serve.endpoint.answering import asking
from kg.serve.resources.citations import citation
from kg.serve.resources.forms import CITATIONS
from kg.serve.site import Site

_ENDINGS = MappingProxyType({"ris": "ris", "bibtex": "bib"})
"""What clients call a form → the ending of `CITATIONS`."""


def route(site: Site) -> Route:
    """The path of the protocol."""
    return Route("/unapi", asking(site, _answer))


def _answer(site: Site, request: Request) -> Response:
    iri, form = (request.query_params.get(name, "") for name in ("id", "format"))
    if not iri:
        return _forms("")
    ending = _ENDINGS.get(form or "ris")
    if ending is None:
        raise HTTPException(406, f"There are {' and '.join(_ENDINGS)}.")
    found = citation(site, request, iri, ending)
    return found if form else _forms(iri)


def _forms(iri: str) -> Response:
    """Which forms there are, of all papers or of one; of one a client has to choose (300)."""
    forms = "".join(
        f"<format name={quoteattr(name)} type={quoteattr(CITATIONS[ending])}/>"
        for name, ending in _ENDINGS.items()
    )
    of_one = f" id={quoteattr(iri)}" if iri else ""
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n<formats{of_one}>{forms}</formats>\n'
    return Response(text, status_code=300 if iri else 200, media_type="application/xml")
