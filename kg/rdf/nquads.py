"""N-Quads for programs: one statement a line, every graph."""

from kg.rdf.description import Description, Graph
from kg.rdf.terms import iri


class NQuadsWriter:
    """Turns descriptions into lines; a class because it remembers how the lines of each graph end."""

    def __init__(self, base: str) -> None:
        self._ends = {graph: f" {iri(base + graph.value)} .\n" if graph.value else " .\n" for graph in Graph}

    def block(self, description: Description) -> str:
        """A line for each property; facts stand in the default graph and carry no fourth term."""
        graph, subject, properties = description
        end = self._ends[graph]
        return "".join([f"{subject} {predicate} {object}{end}" for predicate, object in properties])
