"""A graph in the hands of other libraries: rdflib and networkx."""

from collections.abc import Iterable, Iterator
from itertools import count
from typing import TYPE_CHECKING

from kg.errors import InputError
from kg.rdf.prefixes import PREFIXES, short_name
from kg.store.values import Plain, of_literal

if TYPE_CHECKING:
    import networkx
    import pyoxigraph as ox
    import rdflib
    from rdflib.term import IdentifiedNode, Node


def to_rdflib(statements: "Iterable[ox.Quad]") -> "rdflib.Graph":
    """The default graph; equal triples are one.

    Raises:
        InputError: for a statement within a statement (RDF 1.2), which rdflib does not have.
    """
    import rdflib

    graph = rdflib.Graph(bind_namespaces="none")
    _bind_prefixes(graph)
    for quad in _facts(statements):
        graph.add((_rdflib(quad.subject), _rdflib(quad.predicate), _rdflib(quad.object)))
    return graph


def to_rdflib_dataset(statements: "Iterable[ox.Quad]") -> "rdflib.Dataset":
    """All graphs, the default graph as the default graph; never a union of them. Raises as `to_rdflib`."""
    import pyoxigraph as ox
    import rdflib

    dataset = rdflib.Dataset(default_union=False)
    _bind_prefixes(dataset)
    for quad in statements:
        triple = (_rdflib(quad.subject), _rdflib(quad.predicate), _rdflib(quad.object))
        if isinstance(quad.graph_name, ox.DefaultGraph):
            dataset.default_graph.add(triple)
        else:
            dataset.graph(_rdflib_name(quad.graph_name)).add(triple)
    return dataset


def to_networkx(statements: "Iterable[ox.Quad]", *, flat: bool = False) -> "networkx.MultiDiGraph[str]":
    """The default graph as a network; every fact is in it exactly once.

    A node is an IRI (`_:id` for a blank node of a foreign file). A fact between two nodes is an edge whose
    key is the property, `dcterms:creator`. A fact that ends in a literal is an attribute of the node, under
    the property's name: a tuple of values, because a property may have several, numbers first, in order.

    A `flat` one can be written as GraphML or GEXF: a single value is itself, several are one text with `; `
    between them, all values of a property are of one type, and an edge has a number for its key and the
    property as an attribute.
    """
    import networkx
    import pyoxigraph as ox

    network: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    literals: dict[str, dict[str, set[ox.Literal]]] = {}  # node, property → values
    numbers = count()
    for quad in _facts(statements):
        subject, name = _node(quad.subject), short_name(quad.predicate.value)
        network.add_node(subject)
        if isinstance(quad.object, ox.Literal):
            literals.setdefault(subject, {}).setdefault(name, set()).add(quad.object)
        else:
            key = str(next(numbers)) if flat else name  # GraphML takes keys for ids
            network.add_edge(subject, _node(quad.object), key=key, **({"property": name} if flat else {}))
    for node, properties in literals.items():
        for name, values in properties.items():
            several = tuple(map(of_literal, sorted(values, key=_order)))
            network.nodes[node][name] = _flat(several) if flat else several
    if flat:
        _of_one_type(network)
    return network


def _of_one_type(network: "networkx.MultiDiGraph[str]") -> None:
    """Give each attribute one type at all nodes, as the forms of network files want it."""
    types: dict[str, set[type]] = {}
    for _, attributes in network.nodes(data=True):
        for name, value in attributes.items():
            types.setdefault(name, set()).add(type(value))
    mixed = {name: float if found == {int, float} else str for name, found in types.items() if len(found) > 1}
    for _, attributes in network.nodes(data=True):
        for name in mixed.keys() & attributes.keys():
            attributes[name] = mixed[name](attributes[name])


def _facts(statements: "Iterable[ox.Quad]") -> "Iterator[ox.Quad]":
    import pyoxigraph as ox

    return (quad for quad in statements if isinstance(quad.graph_name, ox.DefaultGraph))


def _bind_prefixes(graph: "rdflib.Graph") -> None:
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace, replace=True)


def _rdflib(term: "ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple") -> "Node":
    import pyoxigraph as ox
    import rdflib

    if isinstance(term, ox.NamedNode | ox.BlankNode):
        return _rdflib_name(term)
    if not isinstance(term, ox.Literal):
        raise InputError(
            f"rdflib has no term for a statement within a statement: {term}. Leave such statements out of "
            "what it is to hold or to check by SHACL; queries and exports know them."
        )
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    if term.datatype.value == PREFIXES["xsd"] + "string":
        return rdflib.Literal(term.value)
    return rdflib.Literal(term.value, datatype=rdflib.URIRef(term.datatype.value), normalize=False)


def _rdflib_name(term: "ox.NamedNode | ox.BlankNode") -> "IdentifiedNode":
    import pyoxigraph as ox
    import rdflib

    return rdflib.URIRef(term.value) if isinstance(term, ox.NamedNode) else rdflib.BNode(term.value)


def _node(term: "ox.NamedNode | ox.BlankNode | ox.Triple") -> str:
    import pyoxigraph as ox

    return term.value if isinstance(term, ox.NamedNode) else str(term)


def _flat(values: tuple[Plain, ...]) -> Plain:
    return values[0] if len(values) == 1 else "; ".join(map(str, values))


def _order(literal: "ox.Literal") -> tuple[bool, float, str]:
    """Numbers by what they are worth, then all else by how it is written."""
    value = of_literal(literal)
    return (True, 0, str(literal)) if isinstance(value, str) else (False, value, str(literal))
