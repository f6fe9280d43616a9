"""What a question is tried with: the example of the catalogue if this graph has it, else what it has."""

from collections.abc import Collection, Mapping

import pyoxigraph as ox

from kg.query import Kind, Parameter, ParameterType, Question, questions
from kg.query.catalogue import internal
from kg.query.naming.entries import entries, exactly, likely, may_have
from kg.serve.site import Site
from kg.store import Value
from kg.store.terms import short, text

LISTS = {Kind.PERSON: "people", Kind.PAPER: "papers", Kind.CONCEPT: "concepts"}
"""Kind → the list of the graph `derived` whose first is a good example."""

_WHOLE = (Kind.CATEGORY, Kind.TOPIC)
"""Kinds of which `likely` gives all there are."""


def tried(site: Site, question: Question, given: Mapping[str, str]) -> dict[str, str]:
    """Parameter → the words with which its form begins, for those that are not given; no thing comes twice.

    Empty words where nothing of this graph fits; of what is no thing of it, such as a number or a date,
    it is what the catalogue has.
    """
    found: dict[str, str] = {}
    taken = set(given.values())
    for parameter in question.parameters:
        if parameter.name not in given:
            found[parameter.name], iri = _begun(site, parameter, frozenset(taken))
            taken.add(iri)
    return found


def samples(site: Site) -> Mapping[str, Mapping[str, str]]:
    """Question → parameter → the words with which its form begins."""
    known: dict[tuple[tuple[ParameterType, str | None], ...], tuple[str, ...]] = {}
    for question in questions().values():
        if (key := _asked(question)) not in known:
            known[key] = tuple(tried(site, question, {}).values())
    return {
        name: dict(zip((each.name for each in question.parameters), known[_asked(question)], strict=True))
        for name, question in questions().items()
    }


def some(site: Site, kind: Kind, named: str | None, besides: Collection[str] = ()) -> str | None:
    """The IRI of a thing of this kind: the one that is called so, else another; `None` where there is none.

    It is none of those `besides`, and a concept that papers are mainly about, where there is one. It is found
    by an index alone: that no name is like it would be known only after reading all.
    """
    if not may_have(site.graph, kind):
        return None
    called = _called(site, kind, named)
    if (
        called
        and called not in besides
        and (kind is not Kind.CONCEPT or _holds(site, "editor/is-main", called))
    ):
        return called
    others = [called] if called else []
    return next((iri for iri in [*_others(site, kind), *others] if iri not in besides), None)


def _asked(question: Question) -> tuple[tuple[ParameterType, str | None], ...]:
    """By what questions are alike: they begin with the same words."""
    return tuple((parameter.type, parameter.default) for parameter in question.parameters)


def _begun(site: Site, parameter: Parameter, besides: Collection[str]) -> tuple[str, str]:
    """The words with which a form begins, and the IRI of the thing that they name; else nothing twice."""
    named = parameter.default or ""
    if parameter.type is ParameterType.IRI:
        return (named if named and _holds(site, "site/is-known", named) else ""), ""
    if parameter.type.value not in list(Kind):
        return named, ""
    kind = Kind(parameter.type.value)
    iri = some(site, kind, named, besides)
    if iri is None:
        return "", ""
    return (named if named and _called(site, kind, named) == iri else _name(site, kind, iri)), iri


def _called(site: Site, kind: Kind, named: str | None) -> str | None:
    """The IRI of the one thing that is called so; `None` where it is none or several."""
    found = exactly(site.graph, kind, named) if named else []
    if named and not found and site.base and kind not in _WHOLE:
        found = likely(site.graph, [kind], named, site.base)
    nodes = {entry.thing.node for entry in found}
    return str(nodes.pop().value) if len(nodes) == 1 else None


def _others(site: Site, kind: Kind) -> list[str]:
    """The IRIs of one or two things of this kind."""
    bound = {"called": ox.Literal(LISTS[kind])} if kind in LISTS else None
    listed = _things(site, "editor/first-of-list", bound) if bound else []
    return listed or _things(site, f"editor/some-{kind}", {})


def _name(site: Site, kind: Kind, iri: str) -> str:
    """What the thing is called where nothing else is called so, else the end of its IRI."""
    named = next((entry.thing.name for entry in entries(site.graph, kind, {"thing": ox.NamedNode(iri)})), "")
    return named if named and _called(site, kind, named) == iri else short(iri)


def _holds(site: Site, query: str, iri: str) -> bool:
    """Whether it is so of the thing, or of the property."""
    bound = {"thing": ox.NamedNode(iri)}
    return bool(site.graph.query(internal(query).text, bindings=bound).answer)


def _things(site: Site, query: str, bound: Mapping[str, Value]) -> list[str]:
    return [text(row[0]) for row in site.graph.query(internal(query).text, bindings=bound).rows() if row[0]]
