"""What has a name like some words, and what the graph knows of one thing and why, for programs."""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from kg.errors import UsageError
from kg.query.explaining.explanation import explanation
from kg.query.profile import profile
from kg.search import Group, Hit, Hits, Index
from kg.search.spelling import meant
from kg.serve.addresses import from_host
from kg.serve.api.answers import given_once, number
from kg.serve.api.forms import JSON, chosen, respond_json
from kg.serve.site import Site

MOST_HITS = 100
"""Hits of one answer."""
ROWS = 100
"""Rows of each answer about a thing: the question itself has all."""
_PATIENCE = 2.0  # seconds


def answer_search(site: Site, request: Request) -> Response:
    """What fits the words, best first; what may have been meant, where nothing does."""
    chosen(request, "", (JSON,))
    asked = _asked(request, "q", "kind", "limit")
    if "q" not in asked:
        raise UsageError("Give q, the words to look for: /api/search?q=foerster")
    typed, kind = asked["q"], asked.get("kind", "")
    limit = number(asked.get("limit", ""), "limit", 20, range(1, MOST_HITS + 1))
    if kind and kind not in list(Group):
        raise UsageError(f"kind: {kind[:100]!r} is none of {', '.join(Group)}.")

    def look(index: Index) -> tuple[Hits, list[Hit]]:
        hits = index.best(typed, [Group(kind)] if kind else (), limit)
        return hits, [] if hits else meant(index, typed)

    hits, nearest = site.finder.ask(look, _PATIENCE)
    document = {
        "typed": typed.encode("utf-8", "replace").decode(),
        "cut": hits.cut,
        "hits": [_with_address(site, request, hit) for hit in hits],
        "nearest": [_with_address(site, request, hit) for hit in nearest],
    }
    return respond_json(request, document)


def answer_thing(site: Site, request: Request) -> Response:
    """Facts, answers and reasons of the thing of a name or IRI.

    Raises:
        UnknownNameError: when there is no such thing; AmbiguousNameError when there are several.
        UsageError: when nothing is asked for, or by parameters that there are not.
    """
    chosen(request, "", (JSON,))
    asked = _asked(request, "iri", "name")
    typed = asked.get("iri") or asked.get("name")
    if not typed:
        raise UsageError("Give an iri, or a name in any spelling: /api/things?name=Jakob+Foerster")
    remarks: list[str] = []
    found = profile(site.graph, typed, most=ROWS, notice=remarks.append)
    document = found.document
    document["href"] = from_host(request, site.href(found.thing.node.value))
    document["cut"] = [section.question for section in found.sections if section.result.cut]
    document["why"] = _why(site, found.thing.node.value)
    document["remarks"] = remarks
    return respond_json(request, document)


def _asked(request: Request, *known: str) -> dict[str, str]:
    """The parameters; one that is unknown is a slip, and without it the answer would be another."""
    given = given_once(request)
    for name in given:
        if name not in known:
            raise UsageError(f"There is no parameter {name[:100]!r}; there are {', '.join(known)}.")
    return given


def _why(site: Site, iri: str) -> list[dict[str, Any]]:
    """Why it is there, in words and with quotes; empty in a graph of facts alone."""
    try:
        parts = explanation(site.graph, iri, most=ROWS).document["parts"]
    except UsageError:
        return []
    return [{**part, "rows": part["rows"][:ROWS], "words": part["words"][:ROWS]} for part in parts]


def _with_address(site: Site, request: Request, hit: Hit) -> dict[str, str | int]:
    return {**hit.document, "href": from_host(request, site.href(hit.iri))}
