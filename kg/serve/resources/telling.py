"""What is told of a thing: what is said of it and of what belongs to it, what leads to it, and names.

Everything is bounded, and what is left out is said. Rows come in no order and are sorted here, because the
store looks up every name that it compares.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import pyoxigraph as ox

from kg.query.catalogue import internal
from kg.serve.site import Site
from kg.store import Result
from kg.store.terms import short

Thing: TypeAlias = ox.NamedNode | ox.BlankNode
"""What statements are about; a blank node only in a foreign graph."""

READ = 20_000
"""Statements that are looked at for one question."""
TOLD = 500
"""Statements with one property that are told of those that lead to a thing."""
BELONG = 200
"""Nodes that belong to a thing, and of those that belong to them, that are told."""
LABELLED = 3000
"""Things for which names are looked up."""
BELONGING = frozenset(
    {"authorship", "candidate", "claim", "contradiction", "figure", "record", "statement", "text", "value"}
)
"""Kinds of nodes that belong to another thing and are told with it."""
_IN_CIRCLE = (
    "SELECT DISTINCT ?person WHERE { GRAPH ?derived { ?paper kgo:circle %s } "
    "?paper dcterms:creator ?person . ?person a foaf:Person }"
)
"""Members of a circle, of whom nothing says so but their papers."""
REPLACED_BY = ox.NamedNode("http://purl.org/dc/terms/isReplacedBy")
TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of one thing; each part in order, without repetitions."""

    thing: ox.NamedNode
    """What it is about."""
    own: tuple[ox.Quad, ...]
    """What is said of the thing."""
    belonging: tuple[ox.Quad, ...]
    """What is said of nodes that belong to it: authorships, claims with their quotes, doubts."""
    incoming: tuple[ox.Quad, ...]
    """What leads to it from elsewhere."""
    labels: tuple[ox.Quad, ...]
    """The names of things that are mentioned."""
    notes: tuple[str, ...]
    """What is left out, and how to get it; empty when nothing is."""

    @property
    def quads(self) -> list[ox.Quad]:
        """Everything: the thing first, other things by name, the type of each first; each statement once."""
        every = {*self.own, *self.belonging, *self.incoming, *self.labels}
        return sorted(every, key=lambda quad: (quad.subject != self.thing, *_place(quad)))


def own(site: Site, thing: ox.NamedNode) -> tuple[ox.Quad, ...]:
    """What is said of a thing; empty where it occurs as something else only, or not at all."""
    result = _asked(site, "own", thing)
    return _in_order(
        ox.Quad(subject or thing, property, value, graph or ox.DefaultGraph())  # type: ignore[arg-type]
        for graph, subject, property, value in result.rows()
    )


def is_used(site: Site, thing: ox.NamedNode) -> bool:
    """Whether the IRI is a property or a graph."""
    return bool(_asked(site, "used", thing).answer)


def tell(site: Site, thing: ox.NamedNode, said: tuple[ox.Quad, ...]) -> Told:
    """Everything that is told of a thing, of which `said` is said."""
    incoming, notes = _incoming(site, thing)
    if site.kind(thing.value) == "circle":
        notes.append(f"Who is in it, at /sparql: {_IN_CIRCLE % thing}")
    belonging: list[ox.Quad] = []
    known = {thing}
    frontier = [*said, *incoming]
    for _ in range(2):  # a claim, and then its quotes
        fresh = sorted(set(_belonging(site, frontier)) - known, key=str)
        if len(fresh) > BELONG:
            notes.append(f"{BELONG:,} of {len(fresh):,} nodes that belong to it are told.")
        fresh = fresh[:BELONG]
        frontier = list(_of_several(site, "several", fresh))
        belonging += frontier
        known |= set(fresh)
    edges = [quad for quad in incoming if quad.subject not in known]
    mentioned = {quad.subject for quad in edges} | {quad.object for quad in (*said, *belonging)}
    strangers = sorted((one for one in mentioned - known if isinstance(one, ox.NamedNode)), key=str)
    labels = _of_several(site, "labels", strangers[:LABELLED])
    return Told(thing, said, _in_order(belonging), _in_order(edges), _in_order(labels), tuple(notes))


def _incoming(site: Site, thing: ox.NamedNode) -> tuple[list[ox.Quad], list[str]]:
    """The statements that lead to a thing, so many of each property, and what is left out."""
    result = _asked(site, "incoming", thing)
    groups: dict[ox.NamedNode, list[ox.Quad]] = defaultdict(list)
    for graph, subject, property in result.rows():
        quad = ox.Quad(subject, property, thing, graph or ox.DefaultGraph())  # type: ignore[arg-type]
        groups[quad.predicate].append(quad)
    told: list[ox.Quad] = []
    notes = []
    for property in sorted(groups, key=str):
        found = _in_order(groups[property])
        told += found[:TOLD]
        if len(found) > TOLD or result.cut:
            notes.append(_note(thing, property, len(found), at_least=result.cut))
    return told, notes


def _note(thing: ox.NamedNode, property: ox.NamedNode, found: int, *, at_least: bool) -> str:
    more = "at least " if at_least else ""
    query = f"SELECT ?thing WHERE {{ ?thing {property} {thing} }}"
    return (
        f"{min(found, TOLD):,} of {more}{found:,} statements with {short(property.value)} that lead here are "
        f"told. All of them, at /sparql: {query}"
    )


def _belonging(site: Site, quads: Iterable[ox.Quad]) -> Iterator[ox.NamedNode]:
    """The nodes in these statements that belong to another."""
    for quad in quads:
        for end in (quad.subject, quad.object):
            if isinstance(end, ox.NamedNode) and _belongs(site.kind(end.value), end.value):
                yield end


def _belongs(kind: str | None, iri: str) -> bool:
    """Whether a node of this kind belongs to another; a whole text is too much, a place in it is not."""
    return kind in BELONGING and (kind != "text" or "#" in iri)


def _of_several(site: Site, query: str, things: Sequence[ox.NamedNode]) -> Iterator[ox.Quad]:
    if not things:
        return
    result = _asked(site, query, things)
    for graph, thing, property, value in result.rows():
        yield ox.Quad(thing, property, value, graph or ox.DefaultGraph())  # type: ignore[arg-type]


def _asked(site: Site, query: str, things: ox.NamedNode | Sequence[ox.NamedNode]) -> Result:
    return site.graph.query(
        internal(f"resources/{query}").text,
        bindings={"thing": things},
        max_rows=READ,
    )


def _in_order(quads: Iterable[ox.Quad]) -> tuple[ox.Quad, ...]:
    return tuple(sorted(set(quads), key=_place))


def _place(quad: ox.Quad) -> tuple[str, bool, str, str, str]:
    """Where a statement stands: by subject, its type first, by property, value and graph."""
    property = quad.predicate
    return str(quad.subject), property != TYPE, str(property), str(quad.object), str(quad.graph_name)
