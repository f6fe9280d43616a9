"""Where facts about some nodes are looked up: in a graph that is asked, or among statements in memory."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

from kg.publish.canonical import canonical
from kg.store import Graph, Value
from kg.store.terms import named_node

if TYPE_CHECKING:
    import pyoxigraph as ox


_AT_ONCE = 500
"""Nodes that are asked for in one query."""
_ALL = "SELECT ?node ?property ?value { ?node ?property ?value }"


class Lookup(Protocol):
    """The facts of one graph."""

    def of(self, nodes: Sequence[str]) -> "Iterable[ox.Quad]":
        """What is said of these nodes, by their IRIs or the labels of blank nodes."""

    def to(self, nodes: Sequence[str], properties: Sequence[str]) -> "Iterable[ox.Quad]":
        """What leads to these nodes by one of these properties."""


class Asked:
    """The default graph of an open graph, each value in its canonical form.

    A class, as all that are looked up in.
    """

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    def of(self, nodes: Sequence[str]) -> "Iterator[ox.Quad]":
        """See `Lookup`."""
        return self._rows("node", nodes)

    def to(self, nodes: Sequence[str], properties: Sequence[str]) -> "Iterator[ox.Quad]":
        """See `Lookup`."""
        return self._rows("value", nodes, properties)

    def _rows(
        self, variable: str, nodes: Sequence[str], properties: Sequence[str] = ()
    ) -> "Iterator[ox.Quad]":
        import pyoxigraph as ox

        bindings: dict[str, Value | Sequence[Value]] = {}
        if properties:
            bindings["property"] = [ox.NamedNode(iri) for iri in properties]
        iris = [iri for iri in map(named_node, nodes) if iri]  # a blank node has no name elsewhere
        for start in range(0, len(iris), _AT_ONCE):
            bindings[variable] = iris[start : start + _AT_ONCE]
            for row in self._graph.query(_ALL, bindings=bindings).rows():
                yield canonical(ox.Quad(*row))  # type: ignore[arg-type]


class Held:
    """Facts in memory."""

    def __init__(self, quads: "Iterable[ox.Quad]") -> None:
        self._of: dict[str, list[ox.Quad]] = {}
        self._to: dict[tuple[str, str], list[ox.Quad]] = {}
        for quad in quads:
            self._of.setdefault(plain(quad.subject), []).append(quad)
            self._to.setdefault((plain(quad.object), quad.predicate.value), []).append(quad)

    def of(self, nodes: Sequence[str]) -> "Iterator[ox.Quad]":
        """See `Lookup`."""
        return (quad for node in nodes for quad in self._of.get(node, ()))

    def to(self, nodes: Sequence[str], properties: Sequence[str]) -> "Iterator[ox.Quad]":
        """See `Lookup`."""
        pairs = ((node, property) for node in nodes for property in properties)
        return (quad for pair in pairs for quad in self._to.get(pair, ()))


class Replaced:
    """The facts of another lookup, some of them written otherwise."""

    def __init__(self, lookup: Lookup, gone: "Collection[ox.Quad]", instead: "Iterable[ox.Quad]") -> None:
        self._lookup, self._gone, self._instead = lookup, gone, Held(instead)

    def of(self, nodes: Sequence[str]) -> "Iterator[ox.Quad]":
        """See `Lookup`."""
        yield from (quad for quad in self._lookup.of(nodes) if quad not in self._gone)
        yield from self._instead.of(nodes)

    def to(self, nodes: Sequence[str], properties: Sequence[str]) -> "Iterator[ox.Quad]":
        """See `Lookup`."""
        yield from (quad for quad in self._lookup.to(nodes, properties) if quad not in self._gone)
        yield from self._instead.to(nodes, properties)


def plain(value: "Value") -> str:
    """An IRI in full, a literal without its type."""
    import pyoxigraph as ox

    return str(value) if isinstance(value, ox.Triple | ox.BlankNode) else value.value
