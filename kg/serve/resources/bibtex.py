"""A paper as a BibTeX entry, for whoever cites it: `/paper/….bib`, in the words of the picture's export."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException

from kg.errors import UsageError
from kg.serve.conditional import answered
from kg.serve.resources.forms import BIB, BIBTEX

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from kg.serve.site import Site


def by_path(site: "Site") -> "Callable[[Request], Response]":
    """Answers for papers whose names begin with the base of the graph."""

    def answer(request: "Request") -> "Response":
        iri = site.iri(f"paper/{request.path_params['end']}")
        return entry(site, request, iri or "")

    return answer


def entry(site: "Site", request: "Request", iri: str, headers: Mapping[str, str] | None = None) -> "Response":
    """The entry of the paper of this name, to be saved.

    Raises:
        HTTPException: 404 for what is no paper of the graph.
    """
    import pyoxigraph as ox

    from kg.view.bibtex.bibliography import entry_of

    try:
        written = entry_of(site.graph, ox.NamedNode(iri).value)  # which is put between angle brackets
    except (UsageError, ValueError):
        raise HTTPException(404, "The graph has no such paper.") from None
    name = iri.rpartition("/")[2].encode("ascii", "ignore").decode().replace('"', "")[:100] or "paper"
    saved = {"content-disposition": f'attachment; filename="{name}.{BIB}"', **(headers or {})}
    return answered(request, written.encode(), f"{BIBTEX}; charset=utf-8", saved)
