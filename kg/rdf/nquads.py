"""N-Quads for programs: one statement a line, sorted, every graph."""

from collections.abc import Iterable, Iterator

from kg.rdf.description import Description, Graph
from kg.rdf.terms import iri


def nquads(descriptions: Iterable[Description], base: str) -> Iterator[str]:
    """The pieces of an N-Quads document; facts stand in the default graph and carry no fourth term."""
    ends = {graph: f" {iri(base + graph.value)} .\n" if graph.value else " .\n" for graph in Graph}
    for graph, subject, properties in descriptions:
        end = ends[graph]
        yield "".join([f"{subject} {predicate} {object}{end}" for predicate, object in properties])
