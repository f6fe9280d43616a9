"""One thing with what is around it: asked for alone, so that it is there at once however large the graph is.

The whole picture asks for all nodes and edges; here a store is only ever asked about a few things by name.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from kg.errors import UsageError
from kg.view.kinds import EdgeKind, NodeKind
from kg.view.reading.facts import Facts, read_facts
from kg.view.reading.questions import FEW, Graph, Row, ask_about
from kg.view.scene import Ends, Node, Scene, is_unread, joined, named, numbered

MOST = 60
"""Neighbours of one thing that are shown."""
MOST_OF_TWO = 160
"""Things that are shown with those that are two steps away."""
_TIES = (EdgeKind.RELATION, EdgeKind.DOUBT)
"""What is asked of every concept, also of one whose papers are only counted."""
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
    known = named(ask_about(graph, "things", "node", [iri]))
    if iri not in known:
        return Neighbours()
    rows = _around(graph, [iri])
    others = {row["other"] for row in rows} - {iri}
    known |= _best(graph, [iri], Counter(others), most)
    shown = sorted((node for node in known.values() if node.iri != iri), key=_order)
    edges = joined([*rows, *_between(graph, shown)], known)
    return Neighbours(shown, edges, len(others) - len(shown))


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
    undrawn = _undrawn(graph, rows, numbers, edges)
    doubts = [number for (_, kind), number in undrawn.items() if kind is EdgeKind.DOUBT]
    facts = read_facts(graph, {iri: node.kinds for iri, node in known.items()}, few=True)
    scene = Scene(
        nodes=ranked,
        graph=numbered(numbers, edges),
        totals=Counter(node.kind for node in ranked),
        doubts=list(edges.values()).count(EdgeKind.DOUBT) + sum(doubts),
        concepts=sum(node.kind is NodeKind.CONCEPT for node in ranked),
        claims=len(facts.claims),
        is_unread=is_unread(graph),
        undrawn=undrawn,
    )
    return scene, facts


def _walk(graph: Graph, known: dict[str, Node], hops: int) -> list[Row]:
    """Add what is around the things that are known; the edges at all of them that are looked at.

    From a category nobody goes further: it would lead to everything.
    """
    rows: list[Row] = []
    rim = list(known.values())
    for hop in range(hops):
        from_here = [node.iri for node in rim if hop == 0 or node.kind is not NodeKind.CATEGORY]
        found = _around(graph, from_here)
        rows += found
        times = Counter(row["other"] for row in found if row["other"] not in known)
        best = _best(graph, from_here, times, (MOST if hop == 0 else MOST_OF_TWO) - len(known))
        known |= best
        rim = list(best.values())
    return [*rows, *_between(graph, rim)]


def _around(graph: Graph, iris: Collection[str]) -> list[Row]:
    """The edges at these things, in order."""
    return _sorted(ask_about(graph, "around", "node", iris, at_once=FEW))


def _sorted(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=itemgetter("node", "kind", "other", "relation"))


def _best(graph: Graph, near: Collection[str], times: Counter[str], room: int) -> dict[str, Node]:
    """The things that are named most often, as many as there is room for; of papers the latest first.

    Of those that are named as often papers have half, so that places of work, or concepts, have the other.
    All are around those that are `near`. Only so many are looked up: a category has thousands of papers.
    """
    years = _years(graph, near) if len(times) > room > 0 else {}
    places = Counter[tuple[int, bool]]()
    order: list[tuple[int, int, str]] = []
    for iri in sorted(times, key=lambda iri: (-times[iri], -years.get(iri, 0), iri)):
        alike = times[iri], iri in years
        order.append((-times[iri], places[alike], iri))
        places[alike] += 1
    first = [iri for _, _, iri in sorted(order)[: max(room, 0)]]
    return named(ask_about(graph, "things", "node", first, at_once=FEW))


def _years(graph: Graph, near: Collection[str]) -> dict[str, int]:
    """The year of each paper around these things that has one."""
    rows = ask_about(graph, "years-around", "node", near, at_once=FEW)
    return {row["other"]: int(row["year"]) for row in rows if row["year"].removeprefix("-").isdecimal()}


def _between(graph: Graph, rim: Iterable[Node]) -> Iterator[Row]:
    """The edges at the outermost things: those of papers and people, which have few, and between concepts."""
    kinds: dict[NodeKind, list[str]] = {kind: [] for kind in NodeKind}
    for node in rim:
        kinds[node.kind].append(node.iri)
    few = [*kinds[NodeKind.PAPER], *kinds[NodeKind.PERSON], *kinds[NodeKind.ORGANISATION]]
    yield from _around(graph, few)
    yield from _sorted(ask_about(graph, "tied", "node", kinds[NodeKind.CONCEPT], at_once=FEW))


def _order(node: Node) -> tuple[int, str, str]:
    return _RANK[node.kind], node.name, node.iri


def _undrawn(
    graph: Graph, rows: Sequence[Row], numbers: Mapping[str, int], edges: Mapping[Ends, EdgeKind]
) -> Counter[tuple[int, EdgeKind]]:
    """Node and kind of edge → how many of its neighbours are left out; many papers are only counted."""
    beyond = {(row["node"], row["other"], row["kind"]) for row in rows if row["other"] not in numbers}
    undrawn = Counter((numbers[node], EdgeKind(kind)) for node, _, kind in beyond if node in numbers)
    drawn = Counter((iri, kind) for ends, kind in edges.items() for iri in ends)
    looked_at = {row["node"] for row in rows if row["kind"] not in _TIES}
    for row in ask_about(graph, "counted", "node", numbers.keys() - looked_at, at_once=1):
        number, kind = numbers[row["node"]], EdgeKind(row["kind"])
        undrawn[number, kind] = max(int(row["number"]) - drawn[row["node"], kind], 0)
    return +undrawn
