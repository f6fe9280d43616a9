"""One thing with what is around it: asked for alone, so that it is there at once however large the graph is.

The whole picture asks for all nodes and edges; here a store is only ever asked about a few things by name. Of
what concepts have to do with each other only the ties are told, not the sentences: the page of a thing on the
site has those.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.errors import UsageError
from kg.view.facts import Facts, read_facts
from kg.view.kinds import EdgeKind, NodeKind
from kg.view.questions import FEW, Graph, Row, ask_about
from kg.view.scene import Ends, Node, Scene, joined, named, numbered

MOST = 60
"""Neighbours of one thing that are shown."""
MOST_OF_TWO = 160
"""Things that are shown with those that are two steps away."""
_RANK = {kind: place for place, kind in enumerate(NodeKind)}


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What is around one thing, the part of it that is shown."""

    nodes: list[Node] = field(default_factory=list)
    """The neighbours: papers first, then people, concepts, categories, organisations; by name."""
    edges: dict[Ends, EdgeKind] = field(default_factory=dict)
    """The ends of each edge between the thing and these, and between these → its kind."""
    left: int = 0
    """How many neighbours are not among them."""


def neighbours(graph: Graph, iri: str, most: int = MOST) -> Neighbours:
    """The neighbours of the thing with this name; nothing for one that the graph does not know."""
    rows = list(ask_about(graph, "around", "node", [iri], at_once=FEW))
    others = sorted({row["other"] for row in rows} - {iri})
    known = named(ask_about(graph, "things", "node", [iri, *others], at_once=FEW))
    if iri not in known:
        return Neighbours()
    beside = sorted((node for node in known.values() if node.iri != iri), key=_order)
    shown = beside[:most]
    kept = {node.iri: node for node in (known[iri], *shown)}
    between = ask_about(graph, "around", "node", [node.iri for node in shown], at_once=FEW)
    return Neighbours(shown, joined([*rows, *between], kept), len(beside) - len(shown))


def neighbourhood(graph: Graph, iri: str, hops: int) -> tuple[Scene, Facts]:
    """The picture of a thing and of what is one step, or two, away from it, with what is told of these.

    Raises:
        UsageError: when the graph has no such thing.
    """
    known = named(ask_about(graph, "things", "node", [iri]))
    if iri not in known:
        raise UsageError(f"The graph draws nothing that is called {iri}.")
    rows = _walk(graph, known, hops)
    edges = joined(rows, known)
    degrees = Counter(end for ends in edges for end in ends)
    ranked = sorted(known.values(), key=lambda node: (node.iri != iri, -degrees[node.iri], _order(node)))
    numbers = {node.iri: number for number, node in enumerate(ranked)}
    scene = Scene(
        graph=numbered(ranked, numbers, edges),
        total=len(known),
        concepts=sum(node.kind is NodeKind.CONCEPT for node in ranked),
        undrawn=_undrawn(rows, numbers),
    )
    facts = read_facts(graph, frozenset(known), _relations(rows, known))
    return scene, facts


def _walk(graph: Graph, known: dict[str, Node], hops: int) -> list[Row]:
    """Add what is around the things that are known; the edges at all of them, also to what was left out.

    From a category nobody goes further: it would lead to everything.
    """
    rows: list[Row] = []
    for hop in range(hops + 1):
        asked = {row["node"] for row in rows}
        rim = [node for iri, node in known.items() if iri not in asked]
        found = list(ask_about(graph, "around", "node", [node.iri for node in rim], at_once=FEW))
        rows += found
        if hop == hops:
            return rows
        room = (MOST if hop == 0 else MOST_OF_TWO) - len(known)
        from_here = {node.iri for node in rim if hop == 0 or node.kind is not NodeKind.CATEGORY}
        times = Counter(
            row["other"] for row in found if row["node"] in from_here and row["other"] not in known
        )
        fresh = named(ask_about(graph, "things", "node", sorted(times), at_once=FEW)).values()
        best = sorted(fresh, key=lambda node: (-times[node.iri], _order(node)))
        known |= {node.iri: node for node in best[: max(room, 0)]}
    return rows


def _order(node: Node) -> tuple[int, str, str]:
    return _RANK[node.kind], node.name, node.iri


def _undrawn(rows: Iterable[Row], numbers: dict[str, int]) -> Counter[tuple[int, EdgeKind]]:
    """Node and kind of edge → how many of its neighbours are left out."""
    beyond = {(row["node"], row["other"], row["kind"]) for row in rows if row["other"] not in numbers}
    return Counter((numbers[node], EdgeKind(kind)) for node, _, kind in beyond)


def _relations(rows: Sequence[Row], known: dict[str, Node]) -> list[Row]:
    """What the concepts have to do with each other, as the question of all relations answers it."""
    found = {
        (row["source"], row["relation"], row["target"])
        for row in rows
        if row.get("relation") and row["source"] in known and row["target"] in known
    }
    return [
        {
            "source": source,
            "sourceName": known[source].name,
            "relation": relation,
            "target": target,
            "targetName": known[target].name,
        }
        for source, relation, target in sorted(found)
    ]
