"""A paper for whoever cites it, in the words of `kg export`: `/paper/….bib`, `.ris`, `.csl.json`."""

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException

from kg.errors import UsageError
from kg.serve.conditional import answered
from kg.serve.resources.forms import CITATIONS

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from kg.serve.site import Site


def by_path(site: "Site", ending: str) -> "Callable[[Request], Response]":
    """Answers, in the form of this ending, for papers whose names begin with the base of the graph."""

    def answer(request: "Request") -> "Response":
        iri = site.iri(f"paper/{request.path_params['end']}")
        return citation(site, request, iri or "", ending)

    return answer


def citation(
    site: "Site", request: "Request", iri: str, ending: str, headers: Mapping[str, str] | None = None
) -> "Response":
    """The paper of this name in the form of an ending of `CITATIONS`, to be saved.

    Raises:
        HTTPException: 404 for what is no paper of the graph.
    """
    import pyoxigraph as ox

    try:
        written = _written(site, ox.NamedNode(iri).value, ending)  # which is put between angle brackets
    except (UsageError, ValueError):
        raise HTTPException(404, "The graph has no such paper.") from None
    name = iri.rpartition("/")[2].encode("ascii", "ignore").decode().replace('"', "")[:100] or "paper"
    saved = {"content-disposition": f'attachment; filename="{name}.{ending}"', **(headers or {})}
    return answered(request, written.encode(), f"{CITATIONS[ending]}; charset=utf-8", saved)


def _written(site: "Site", iri: str, ending: str) -> str:
    """One entry; an array of one item, as programs import CSL-JSON."""
    from kg.view import csl, ris
    from kg.view.bibtex import bibliography

    match ending:
        case "bib":
            return bibliography.entry_of(site.graph, iri)
        case "ris":
            return ris.entry_of(site.graph, iri)
        case _:
            return json.dumps([csl.item_of(site.graph, iri)], ensure_ascii=False, indent=1) + "\n"
