"""What a box of input offers while somebody types into it."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kg.search.finder import NotReadyError
from kg.serve.failures import waiting
from kg.serve.finding.namesakes import notes
from kg.serve.site import Site
from kg.text.typesetting.readable import readable

_MOST = 10


def answer_suggestions(site: Site, request: Request) -> Response:
    """The best ten, best first; an empty list while the index is being made, which a header says."""
    typed = request.query_params.get("q", "")
    try:
        hits = site.finder.ask(lambda index: index.suggest(typed, limit=_MOST))
    except NotReadyError as error:
        return JSONResponse([], headers={**waiting(error), "x-notice": str(error)})
    told = notes(site, hits)
    shown = [
        {
            "kind": hit.group,
            "name": readable(hit.name),
            "note": readable(told[hit.iri]),
            "href": site.href(hit.iri),
        }
        for hit in hits
    ]
    return JSONResponse(shown, headers={"cache-control": "max-age=60"})
