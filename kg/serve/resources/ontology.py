"""The terms that this project defines, `kgo:`, at `/ns`: for programs as RDF, for people as a table."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import pyoxigraph as ox
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from kg.rdf.prefixes import PREFIXES, short_name
from kg.serve.conditional import answered
from kg.serve.resources.forms import FORMS, HTML, chosen, links
from kg.serve.resources.writing import written
from kg.serve.site import Site
from kg.store.terms import text

_NAMESPACE = PREFIXES["kgo"]
_ONTOLOGY = _NAMESPACE.rstrip("#")
_ADDRESSES = {ending: f"ns.{ending}" for ending in FORMS}
_ALIGNED = (
    "rdfs:subClassOf",
    "rdfs:subPropertyOf",
    "rdfs:seeAlso",
)


@dataclass(frozen=True, slots=True)
class Term:
    """A class or property as the table shows it."""

    name: str
    """Its name without prefix, which is also its place in the page."""
    kind: str
    """`owl:Class`, `owl:ObjectProperty` and so on."""
    label: str
    """Its name in words."""
    definition: str
    """What it means."""
    domain: str
    """What has it; empty for classes, and where anything may."""
    range: str
    """What its values are; empty for classes."""
    aligned: tuple[str, ...]
    """The terms of others that it refines or is like."""


def routes(site: Site) -> list[BaseRoute]:
    """`/ns`, and `/ns.ttl` and so on."""

    def answer(request: Request) -> Response:
        ending = request.path_params.get("ending")
        if ending is not None and ending not in FORMS:
            there = ", ".join(f"/{address}" for address in _ADDRESSES.values())
            raise HTTPException(404, f"The terms are at /ns and {there}.")
        media = chosen(request, ending)
        headers = {"link": links(_ONTOLOGY, _ADDRESSES, media)}
        return answered(request, _body(site, request, media), media, headers)

    return [Route("/ns", answer), Route("/ns.{ending}", answer)]


def _body(site: Site, request: Request, media: str) -> bytes:
    source = files("kg.rdf").joinpath("ontology.ttl").read_bytes()
    if media == FORMS["ttl"]:
        return source
    quads = _quads()
    if media != HTML:
        return written(quads, media)
    shown = {"terms": _terms(quads), "namespace": _NAMESPACE, "forms": _ADDRESSES, "media": FORMS}
    return site.rendered(request, "ontology.html.j2", **shown).encode()


@cache
def _quads() -> tuple[ox.Quad, ...]:
    """The statements of the file, by subject, the ontology first."""
    source = files("kg.rdf").joinpath("ontology.ttl").read_bytes()
    found = ox.Dataset(ox.parse(source, format=ox.RdfFormat.TURTLE))
    found.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)  # lists have nodes without a name
    return tuple(sorted(found, key=str))


def _terms(quads: Sequence[ox.Quad]) -> list[Term]:
    """The terms, in alphabetical order, whatever their case."""
    said: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))  # name, property → values
    for quad in quads:
        subject, value = quad.subject, quad.object
        if isinstance(subject, ox.NamedNode) and subject.value.startswith(_NAMESPACE):
            shown = short_name(value.value) if isinstance(value, ox.NamedNode) else text(value)
            said[subject.value.removeprefix(_NAMESPACE)][short_name(quad.predicate.value)].append(shown)
    return [_term(name, said[name]) for name in sorted(said, key=str.lower)]


def _term(name: str, said: dict[str, list[str]]) -> Term:
    aligned = [value for property in _ALIGNED for value in said.get(property, ())]
    return Term(
        name=name,
        kind=", ".join(said["rdf:type"]),
        label=" ".join(said["rdfs:label"]),
        definition=" ".join(said["skos:definition"]),
        domain=", ".join(said["rdfs:domain"]),
        range=", ".join(said["rdfs:range"]),
        aligned=tuple(aligned),
    )
