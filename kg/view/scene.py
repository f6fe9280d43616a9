"""What is drawn: the nodes and edges of the picture, as a `networkx` graph.

Of a large graph a part is drawn (`choosing.py`); how many nodes there were stays known, and the page says so.
"""

from array import array
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

import networkx as nx

from kg.text.typesetting.readable import readable
from kg.view.choosing import select
from kg.view.kinds import EDGE_STYLES, EdgeKind, NodeKind
from kg.view.reading.questions import Graph, Row, ask

Ends: TypeAlias = tuple[str, str]
"""The IRIs of the two ends of an edge, in the direction in which it is read."""
MAX_NODES = 5000
"""Nodes that are drawn when nothing else is said: as many as are seen at once."""


_KINDS = {kind.value: kind for kind in EdgeKind}
"""The kinds of edge by their names, half a million of which are looked up for a large graph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One thing of the graph that is drawn."""

    iri: str
    """Its name in the graph."""
    kind: NodeKind
    """What it is."""
    name: str
    """Its full name or title, as it is read."""
    printed: str = ""
    """The same as the graph has it, where simple formulas of TeX are shown as signs; else empty."""
    code: str | None = None
    """The short code of a category: `cs.LG`."""
    unresolved: bool = False
    """True for a person whom only a page claims as author."""
    status: str = ""
    """`retracted` or `withdrawn`, of a paper of which a document says so."""
    others: frozenset[NodeKind] = frozenset()
    """What else it is: a paper that another is about may be a concept, too."""

    @property
    def kinds(self) -> frozenset[NodeKind]:
        """All that it is."""
        return self.others | {self.kind}

    @property
    def title(self) -> str:
        """The name as the graph has it."""
        return self.printed or self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """The nodes and edges that are drawn, and how many were left out."""

    nodes: Sequence[Node] = field(repr=False)
    """What is drawn, in order of rank."""
    graph: Any = field(repr=False)
    """A `networkx.Graph`: the places of the nodes, 0, 1, 2…; edges with `kind`, `weight` and `number` (0, 1,
    2…), and as `source` and `target` the direction in which they are read."""
    totals: Mapping[NodeKind, int]
    """Kind → number of its nodes before the cut."""
    doubts: int = 0
    """Number of pairs that may be one, before the cut."""
    concepts: int = 0
    """Number of concepts that papers name, also those that are never drawn."""
    claims: int = 0
    """Number of claims, also of papers that are not drawn."""
    is_unread: bool = False
    """Whether no text was read for what it says."""
    undrawn: Counter[tuple[int, EdgeKind]] = field(default_factory=Counter)
    """Node and kind of edge → how many of its neighbours were cut off."""

    @property
    def total(self) -> int:
        """Number of nodes before the cut."""
        return sum(self.totals.values())

    def node(self, index: int) -> Node:
        """The thing that is drawn as this node."""
        return self.nodes[index]

    def indices(self) -> dict[str, int]:
        """IRI → number of its node, for everything that is drawn."""
        return {node.iri: index for index, node in enumerate(self.nodes)}

    def kinds(self) -> dict[str, frozenset[NodeKind]]:
        """IRI → all that it is, for everything that is drawn."""
        return {node.iri: node.kinds for node in self.nodes}

    def counts(self) -> dict[NodeKind, int]:
        """How many nodes of each kind are drawn, in the order of the legend; kinds without any are absent."""
        found = Counter(node.kind for node in self.nodes)
        return {kind: found[kind] for kind in NodeKind if found[kind]}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """What must be known of a whole graph to draw the part of it that was chosen before."""

    degrees: Mapping[str, int]
    """IRI of each node that is drawn → how many edges it has."""
    totals: Mapping[NodeKind, int]
    """Kind → number of all its nodes."""
    doubts: int
    """Number of all pairs that may be one."""
    concepts: int
    """Number of all concepts that papers name."""
    claims: int
    """Number of all claims."""
    undrawn: Mapping[tuple[str, EdgeKind], int]
    """IRI of a node that is drawn, and kind of edge → how many of its neighbours are not drawn."""


def read_scene(graph: Graph, max_nodes: int, outline: Outline | None = None) -> Scene:
    """So many nodes, the best connected first, and the edges between them.

    With an outline, the nodes are those that it names, and the graph need say nothing of others.
    """
    nodes = named(ask(graph, "nodes"))
    if outline:
        nodes = {iri: node for iri, node in nodes.items() if iri in outline.degrees}
    edges = joined(ask(graph, "edges"), nodes)
    outline = outline or _outline(graph, nodes, edges, max_nodes)
    ranked = sorted((nodes[iri] for iri in outline.degrees), key=_rank(outline.degrees))
    numbers = {node.iri: index for index, node in enumerate(ranked)}
    return Scene(
        nodes=ranked,
        graph=numbered(numbers, edges),
        totals=outline.totals,
        doubts=outline.doubts,
        concepts=outline.concepts,
        claims=outline.claims,
        is_unread=is_unread(graph),
        undrawn=Counter({(numbers[iri], kind): number for (iri, kind), number in outline.undrawn.items()}),
    )


def is_unread(graph: Graph) -> bool:
    """Whether the graph says that no text was read for what it says."""
    return any(True for _ in ask(graph, "texts-unread"))


def _outline(
    graph: Graph, nodes: Mapping[str, Node], edges: Mapping[Ends, EdgeKind], max_nodes: int
) -> Outline:
    """What is chosen of a whole graph, and what must be known of the rest."""
    drawn = _drawn(nodes, edges, max_nodes)
    undrawn: Counter[tuple[str, EdgeKind]] = Counter()
    for (source, target), kind in edges.items():
        if (source in drawn) != (target in drawn):
            undrawn[source if source in drawn else target, kind] += 1
    return Outline(
        degrees=drawn,
        totals=Counter(node.kind for node in nodes.values()),
        doubts=list(edges.values()).count(EdgeKind.DOUBT),
        concepts=sum(int(row["named"]) for row in ask(graph, "concepts")),
        claims=sum(int(row["stated"]) for row in ask(graph, "claims-stated")),
        undrawn=undrawn,
    )


def _drawn(nodes: Mapping[str, Node], edges: Collection[Ends], max_nodes: int) -> dict[str, int]:
    """The IRIs of what is drawn, each with the number of its edges."""
    known = list(nodes.values())
    numbers = {node.iri: number for number, node in enumerate(known)}
    sources = array("I", (numbers[source] for source, _ in edges))
    targets = array("I", (numbers[target] for _, target in edges))

    def called(some: Iterable[int], _: NodeKind) -> Mapping[int, tuple[str, str]]:
        return {number: (known[number].title, known[number].iri) for number in some}

    degrees = select(max_nodes, [node.kind for node in known], (sources, targets), called)
    return {known[number].iri: degree for number, degree in degrees.items()}


def _rank(degrees: Mapping[str, int]) -> Callable[[Node], tuple[int, int, str, str]]:
    """What puts nodes in order: the best connected first."""
    order = {kind: place for place, kind in enumerate(NodeKind)}
    return lambda node: (-degrees[node.iri], order[node.kind], node.name, node.iri)


def numbered(numbers: Mapping[str, int], edges: Mapping[Ends, EdgeKind]) -> Any:
    """The `networkx` graph of a scene."""
    drawn = nx.Graph()
    drawn.add_nodes_from(numbers.values())
    whole = sorted((kind, *ends) for ends, kind in edges.items() if ends[0] in numbers and ends[1] in numbers)
    lines = [(numbers[source], numbers[target], kind) for kind, source, target in whole]
    places = {line: place for place, line in enumerate(sorted(lines))}
    for line in lines:
        source, target, kind = line
        ends = {"source": source, "target": target, "number": places[line]}
        drawn.add_edge(source, target, **ends, kind=kind, weight=EDGE_STYLES[kind].pull)
    return drawn


def named(rows: Iterable[Row]) -> dict[str, Node]:
    """IRI → node; of a thing with several names or kinds, the first one counts, but all its kinds are kept.

    The order is made here: to sort a hundred thousand names takes the store ten times as long.
    """
    nodes: dict[str, Node] = {}
    for row in rows:
        printed = " ".join(row["name"].split())
        name = readable(printed)
        node = Node(
            iri=row["node"],
            kind=NodeKind(row["kind"]),
            name=name,
            printed="" if name == printed else printed,
            code=row.get("code"),
            unresolved=row.get("unresolved") in ("true", "1"),
            status=row.get("status", ""),
        )
        known = nodes.setdefault(node.iri, node)
        if known is not node:
            first = min(known, node, key=lambda each: (each.kind, each.title))
            nodes[node.iri] = replace(first, others=(known.kinds | node.kinds) - {first.kind})
    return nodes


def joined(rows: Iterable[Row], nodes: Mapping[str, Node]) -> dict[Ends, EdgeKind]:
    """The ends of each edge → its kind; one edge between two nodes, and none from a node to itself.

    Of several, the first by kind and ends counts. The names are those of the nodes, not copies for each row.
    """
    edges: dict[Ends, EdgeKind] = {}
    for row in rows:
        source, target, kind = nodes.get(row["source"]), nodes.get(row["target"]), _KINDS[row["kind"]]
        if source is None or target is None or source is target or not _can_join(kind, source, target):
            continue
        ends = (source.iri, target.iri)
        known = ends if ends in edges else ends[::-1]
        if known not in edges:
            edges[ends] = kind
        elif (kind, ends) < (edges[known], known):
            del edges[known]
            edges[ends] = kind
    return edges


def _can_join(kind: EdgeKind, source: Node, target: Node) -> bool:
    """Relations are drawn between concepts alone."""
    return kind is not EdgeKind.RELATION or source.kind is target.kind is NodeKind.CONCEPT
