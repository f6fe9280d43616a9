"""Why shapes are about no node of a graph: mostly it has the namespace of somebody else."""

from kg.rdf.prefixes import PREFIXES
from kg.rdf.terms import bare
from kg.rdf.vocabulary import TYPE
from kg.store import Graph
from kg.store.terms import text


def why_nothing(graph: Graph) -> str:
    """The reason in words; `http` and `https` are two namespaces."""
    others = {_other_scheme(namespace): namespace for namespace in PREFIXES.values()}
    names = {
        name
        for quad in graph.quads()
        for name in (quad.predicate.value, text(quad.object) if quad.predicate.value == bare(TYPE) else "")
    }
    if not names:
        return "the graph has no statement."
    told = "no node of the graph is one that the shapes are about."
    for other, ours in sorted(others.items()):
        if any(name.startswith(other) for name in names):
            return f"{told} It has names in {other}, and they are about those in {ours}"
    return told


def _other_scheme(namespace: str) -> str:
    """The namespace as those write it who take `http` and `https` for one.

    >>> _other_scheme("https://schema.org/"), _other_scheme("http://purl.org/dc/terms/")
    ('http://schema.org/', 'https://purl.org/dc/terms/')
    """
    scheme, rest = namespace.split(":", 1)
    return f"{'http' if scheme == 'https' else 'https'}:{rest}"
