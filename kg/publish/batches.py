"""A graph cut into pieces that a store takes one at a time: always the same pieces for the same file."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.errors import InputError, UsageError
from kg.rdf.description import FACTS_NAME, Graph
from kg.rdf.terms import iri
from kg.store.address import ends_a_word

if TYPE_CHECKING:
    import pyoxigraph as ox

DEFAULT = ""
"""The name of the default graph, which has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Some statements of one graph."""

    graph: str
    """The graph's IRI in the store; empty for the default graph."""
    before: int
    """How many statements of its graph come before it; 0 for the first."""
    statements: int
    """How many statements it has; at least 1."""
    lines: bytes
    """The statements as N-Triples."""

    @property
    def end(self) -> int:
        """How many statements of its graph there are up to its last."""
        return self.before + self.statements


def batches(quads: "Iterable[ox.Quad]", names: Mapping[str, str], size: int) -> Iterator[Batch]:
    """The statements, up to `size` in a batch; `names` says what each graph is called in the store.

    Raises:
        InputError: for a blank node, because no store knows it again in the next batch.

    >>> import pyoxigraph as ox
    >>> quads = ox.parse("<a:b> <c:d> 1, 2, 3 .", format=ox.RdfFormat.TURTLE)
    >>> [batch.statements for batch in batches(quads, {"": ""}, 2)]
    [2, 1]
    """
    waiting: dict[str, list[str]] = {}
    before: dict[str, int] = {}
    for quad in quads:
        graph = names[name_of(quad)]
        lines = waiting.setdefault(graph, [])
        lines.append(f"{_whole(quad)} .\n")
        if len(lines) == size:
            yield _batch(graph, before.get(graph, 0), waiting.pop(graph))
            before[graph] = before.get(graph, 0) + size
    for graph, lines in waiting.items():
        yield _batch(graph, before.get(graph, 0), lines)


def _batch(graph: str, before: int, lines: list[str]) -> Batch:
    return Batch(graph=graph, before=before, statements=len(lines), lines="".join(lines).encode())


def name_of(quad: "ox.Quad") -> str:
    """The IRI of the statement's graph; empty for the default graph."""
    import pyoxigraph as ox

    return DEFAULT if isinstance(quad.graph_name, ox.DefaultGraph) else quad.graph_name.value


def _whole(quad: "ox.Quad") -> str:
    """The statement without its graph, when every store understands it alike."""
    import pyoxigraph as ox

    if any(isinstance(term, ox.BlankNode) for term in (quad.subject, quad.object, quad.graph_name)):
        raise InputError(
            f"Blank nodes cannot be loaded in batches, because no store knows one again in the next: "
            f"{quad.triple}. Give them IRIs first."
        )
    return str(quad.triple)


def names_in_store(graphs: Iterable[str], *, has_default: bool, prefix: str | None = None) -> dict[str, str]:
    """What each graph is called in the store; the facts have an IRI where nothing else can be.

    Raises:
        UsageError: when the facts need a name and there is nothing to make it of, or two graphs get one name.

    >>> names_in_store(["", "https://example.org/kg/graph/records"], has_default=False)[""]
    'https://example.org/kg/graph/facts'
    """
    graphs = list(graphs)
    if prefix is not None:
        _check(prefix)
        names = {graph: prefix + (graph.rpartition("/")[2] or _facts_end()) for graph in graphs}
    else:
        names = {graph: graph for graph in graphs}
        if DEFAULT in names and not has_default:
            names[DEFAULT] = _facts_name(graphs)
    if len(set(names.values())) < len(names):
        raise UsageError("Two graphs would get one name; give another prefix (--graph-prefix), or none.")
    return names


def absent_in_build(names: Mapping[str, str]) -> list[str]:
    """What graphs of the same base would be called in the store that this build does not have; sorted.

    `names` are those of `names_in_store`. Without a graph whose name a build gives, no base is known.

    >>> absent_in_build({"http://a/graph/records": "http://b/records"})[-1]
    'http://b/topics'
    """
    ends = [graph.value.rpartition("/")[2] for graph in Graph if graph.value]
    begins = {
        called.removesuffix(end)
        for name, called in names.items()
        for end in ends
        if name.endswith(f"graph/{end}")
    }
    return sorted({begin + end for begin in begins for end in ends} - set(names.values()))


def _check(prefix: str) -> None:
    try:
        iri(prefix)
    except ValueError as error:
        raise UsageError(
            f"The prefix {prefix!r} of graphs (--graph-prefix) begins no IRI: {error}."
        ) from None
    if not ends_a_word(prefix):
        raise UsageError(
            f"The prefix {prefix!r} of graphs (--graph-prefix) ends within a word: write {prefix + '/'!r}."
        )


def _facts_end() -> str:
    return FACTS_NAME.rpartition("/")[2]


def _facts_name(graphs: Iterable[str]) -> str:
    ours = [graph.value for graph in Graph if graph.value]
    for graph in graphs:
        for end in ours:
            if graph.endswith(end):
                return graph.removesuffix(end) + FACTS_NAME
    raise UsageError(
        "This store has no default graph, and no other graph of these tells how to name the one for the "
        "facts. Name it by the prefix of all, such as https://example.org/kg/graph/: --graph-prefix, in "
        "Python prefix"
    )
