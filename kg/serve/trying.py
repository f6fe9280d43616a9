"""What a question is tried with: the example of the catalogue if this graph has it, else what it has."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kg.query import Kind, Parameter, ParameterType, questions
from kg.query.catalogue import internal
from kg.query.entries import entries, exactly, has_organisations, has_topics, likely
from kg.query.terms import short, text

if TYPE_CHECKING:
    from kg.serve.site import Site
    from kg.store import Value

LISTS = {Kind.PERSON: "people", Kind.PAPER: "papers", Kind.CONCEPT: "concepts"}
"""Kind → the list of the graph `derived` whose first is a good example."""

_WHOLE = (Kind.CATEGORY, Kind.TOPIC)
"""Kinds of which `likely` gives all there are."""
_HAS_SUCH = {Kind.TOPIC: has_topics, Kind.ORGANISATION: has_organisations}


def some(site: "Site", kind: Kind, named: str | None) -> str | None:
    """The IRI of a thing of this kind: the one that is called so, else another; `None` where there is none.

    It is looked up by an index alone: that no name is like it would be known only after reading all.
    """
    if kind in _HAS_SUCH and not _HAS_SUCH[kind](site.graph):
        return None
    return _called(site, kind, named) or _other(site, kind)


def sample(site: "Site", parameter: Parameter) -> str:
    """The words with which the form of a question begins; empty where nothing of this graph fits.

    Of what is no thing of the graph, such as a number or a date, it is what the catalogue has.
    """
    named = parameter.default or ""
    if parameter.type is ParameterType.IRI:
        return named if named and _is_known(site, named) else ""
    if parameter.type.value not in list(Kind):
        return named
    kind = Kind(parameter.type.value)
    if kind in _HAS_SUCH and not _HAS_SUCH[kind](site.graph):
        return ""
    if named and _called(site, kind, named):
        return named
    return _name(site, kind, _other(site, kind))


def samples(site: "Site") -> Mapping[str, Mapping[str, str]]:
    """Question → parameter → the words with which its form begins."""
    known: dict[tuple[ParameterType, str | None], str] = {}
    for question in questions().values():
        for parameter in question.parameters:
            key = (parameter.type, parameter.default)
            if key not in known:
                known[key] = sample(site, parameter)
    return {
        name: {each.name: known[each.type, each.default] for each in question.parameters}
        for name, question in questions().items()
    }


def _called(site: "Site", kind: Kind, named: str | None) -> str | None:
    """The IRI of the one thing that is called so; `None` where it is none or several."""
    found = exactly(site.graph, kind, named) if named else []
    if named and not found and site.base and kind not in _WHOLE:
        found = likely(site.graph, [kind], named, site.base)
    nodes = {entry.thing.node for entry in found}
    return str(nodes.pop().value) if len(nodes) == 1 else None


def _other(site: "Site", kind: Kind) -> str | None:
    """The IRI of some thing of this kind."""
    import pyoxigraph as ox

    bound = {"called": ox.Literal(LISTS[kind])} if kind in LISTS else None
    listed = _first(site, "editor/first-of-list", bound) if bound else None
    return listed or _first(site, f"editor/some-{kind}", {})


def _name(site: "Site", kind: Kind, iri: str | None) -> str:
    """What the thing is called where nothing else is called so, else the end of its IRI."""
    import pyoxigraph as ox

    if iri is None:
        return ""
    named = next((entry.thing.name for entry in entries(site.graph, kind, {"thing": ox.NamedNode(iri)})), "")
    return named if named and _called(site, kind, named) == iri else short(iri)


def _is_known(site: "Site", iri: str) -> bool:
    """Whether anything is said of the thing, or by the property."""
    import pyoxigraph as ox

    bound = {"thing": ox.NamedNode(iri)}
    return bool(site.graph.query(internal("site/is-known").text, bindings=bound).answer)


def _first(site: "Site", query: str, bound: "Mapping[str, Value]") -> str | None:
    rows = site.graph.query(internal(query).text, bindings=bound).rows()
    return next((text(row[0]) for row in rows), None)
