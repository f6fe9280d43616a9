"""How fast and how well pictures are laid out, beside networkx and networkit.

    python benchmarks/layout.py [GRAPH] [NODES]...

The best connected nodes (1,000, 10,000, 100,000) of a graph folder are laid out by each; without one, graphs
of planted groups of 50 nodes, with two edges each to their own and one to any. Two measures of a layout,
the lower the better: the mean length of an edge, and the mean distance of a node from the middle of its
community (that of `kg`, for all), both beside the mean distance of any two nodes. Each way has a process of
its own and is ended after 60 CPU seconds. networkit comes from `peers.py`. Figures: `results/layout.json`.
"""

import json
import random
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
from measuring import Stages, machine, watch, write_results
from numpy.typing import NDArray

HERE = Path(__file__).resolve().parent
SIZES, LIMIT, PAIRS = (1_000, 10_000, 100_000), 60.0, 100_000
PATIENCE = 600.0
"""Seconds that a question may take; the machine may be busy with something else."""
GROUP, WITHIN, ANYWHERE = 50, 2, 1
Table = NDArray[Any]


def planted(size: int) -> list[tuple[int, int, int]]:
    """The edges of groups of equal size, with their weights."""
    chance, edges = random.Random(1), set()
    for node in range(size):
        start = node - node % GROUP
        edges.update((node, chance.randrange(start, min(start + GROUP, size))) for _ in range(WITHIN))
        edges.update((node, chance.randrange(size)) for _ in range(ANYWHERE))
    return [(a, b, 10) for a, b in sorted({(min(edge), max(edge)) for edge in edges}) if a != b]


def best(graph: str, size: int) -> list[tuple[int, int, int]]:
    """The edges between the best connected nodes of a graph; those without any are left out."""
    from kg.store import open_graph
    from kg.view.scene import read_scene

    with open_graph(graph) as opened:
        patient = SimpleNamespace(query=partial(opened.query, timeout=PATIENCE))
        drawn = read_scene(patient, size).graph
    places = {node: place for place, node in enumerate(node for node in drawn if drawn.degree(node))}
    return [(places[a], places[b], weight) for a, b, weight in drawn.edges(data="weight")]


def networkx_graph(edges: Table) -> Any:
    """The graph as networkx holds it."""
    import networkx as nx

    graph = nx.Graph()
    graph.add_nodes_from(range(int(edges[:, :2].max()) + 1))
    graph.add_weighted_edges_from(edges.tolist())
    return graph


def networkit_graph(edges: Table) -> Any:
    """The graph as networkit holds it, for one thread."""
    import networkit as nk

    nk.setNumberOfThreads(1)
    nk.setSeed(1, False)
    graph = nk.Graph(int(edges[:, :2].max()) + 1, weighted=True)
    for one, other, weight in edges.tolist():
        graph.addEdge(one, other, weight)
    return graph


def kg_places(graph: Any) -> Table:
    """Places of kg, for nodes of a usual size, of which the 150 best connected have labels."""
    from kg.view.placing.layout import place
    from kg.view.placing.spacing import Box

    ranked = sorted(graph, key=graph.degree, reverse=True)
    boxes = dict.fromkeys(graph, Box(-12, -12, 12, 12)) | dict.fromkeys(ranked[:150], Box(-60, -14, 60, 40))
    places = place(graph, boxes)
    return np.array([places[node] for node in graph], dtype=np.float64)


def spring(graph: Any) -> Table:
    """Places by networkx's spring_layout."""
    import networkx as nx

    return np.array(list(nx.spring_layout(graph, seed=1).values()))


def forceatlas2(graph: Any) -> Table:
    """Places by networkx's forceatlas2_layout."""
    import networkx as nx

    return np.array(list(nx.forceatlas2_layout(graph, seed=1).values()))


def pivots(graph: Any) -> Table:
    """Places by networkit's PivotMDS."""
    import networkit as nk

    return np.array(nk.viz.PivotMDS(graph, 2, 50).run().getCoordinates())


def stress(graph: Any) -> Table:
    """Places by networkit's MaxentStress, from those of PivotMDS."""
    import networkit as nk

    start = nk.viz.PivotMDS(graph, 2, 50).run().getCoordinates()
    return np.array(nk.viz.MaxentStress(graph, 2, 1, coordinates=start).run().getCoordinates())


LAYOUTS: dict[str, tuple[Callable[[Table], Any], Callable[[Any], Table]]] = {
    "kg": (networkx_graph, kg_places),
    "networkx spring": (networkx_graph, spring),
    "networkx forceatlas2": (networkx_graph, forceatlas2),
    "networkit PivotMDS": (networkit_graph, pivots),
    "networkit MaxentStress": (networkit_graph, stress),
}


def kg_groups(graph: Any) -> list[list[int]]:
    """Communities of kg."""
    from kg.view.placing.communities import communities

    return communities(graph)


def louvain(graph: Any) -> list[list[int]]:
    """Communities of networkx."""
    import networkx as nx

    return list(map(list, nx.community.louvain_communities(graph, weight="weight", seed=1)))


def plm(graph: Any) -> list[list[int]]:
    """Communities of networkit's parallel Louvain."""
    import networkit as nk

    found = nk.community.PLM(graph, refine=False).run().getPartition()
    return [list(found.getMembers(number)) for number in sorted(found.getSubsetIds())]


GROUPINGS: dict[str, tuple[Callable[[Table], Any], Callable[[Any], list[list[int]]]]] = {
    "kg communities": (networkx_graph, kg_groups),
    "networkx louvain": (networkx_graph, louvain),
    "networkit PLM": (networkit_graph, plm),
}


def measured(way: str, file: Path) -> None:
    """One way, in this process; prints what it took and how good it is."""
    edges, homes = np.load(file)["edges"], np.load(file)["homes"]
    stages = Stages()
    stages.enter("graph")
    load, work = (LAYOUTS | GROUPINGS)[way]
    graph = load(edges)
    stages.enter("work")
    found: Any = work(graph)
    stages.end(
        **(quality(found, edges, homes) if way in LAYOUTS else {"modularity": modularity(found, edges)})
    )


def quality(places: Table, edges: Table, homes: Table) -> dict[str, float]:
    """The mean length of an edge and way to the middle of a community, beside that between any two nodes."""
    one, other = np.random.default_rng(1).integers(0, len(places), (2, PAIRS))
    usual = _lengths(places[one] - places[other])
    counts = np.maximum(np.bincount(homes), 1)
    middles = np.array([np.bincount(homes, weights=axis) / counts for axis in places.T]).T
    return {
        "edge": round(_lengths(places[edges[:, 0]] - places[edges[:, 1]]) / usual, 3),
        "community": round(_lengths(places - middles[homes]) / usual, 3),
    }


def _lengths(differences: Table) -> float:
    return float(np.mean(np.hypot(*differences.T)))


def modularity(groups: list[list[int]], edges: Table) -> float:
    """Share of the weight that lies within groups, less what chance would give."""
    homes = np.zeros(int(edges[:, :2].max()) + 1, dtype=np.int64)
    for number, group in enumerate(groups):
        homes[group] = number
    one, other, weights = homes[edges[:, 0]], homes[edges[:, 1]], edges[:, 2]
    strengths = np.bincount(one, weights=weights, minlength=len(groups))
    strengths += np.bincount(other, weights=weights, minlength=len(groups))
    whole = weights.sum()
    within = weights[one == other].sum() / whole
    return round(float(within - ((strengths / (2 * whole)) ** 2).sum()), 4)


def python_for(way: str) -> str | None:
    """The interpreter that has what this way needs."""
    from peers import python_of

    if not way.startswith("networkit"):
        return sys.executable
    found = python_of("networkit")
    return str(found) if found else None


def compared(edges: list[tuple[int, int, int]], work: Path) -> dict[str, Any]:
    """What each way took for one graph."""
    table, file = np.array(edges, dtype=np.int64), work / "graph.npz"
    homes = np.zeros(int(table[:, :2].max()) + 1, dtype=np.int64)
    for number, group in enumerate(kg_groups(networkx_graph(table))):
        homes[group] = number
    np.savez(file, edges=table, homes=homes)
    figures: dict[str, Any] = {}
    for way in (*LAYOUTS, *GROUPINGS):
        if python := python_for(way):
            run = watch([python, __file__, "--way", way, str(file)], LIMIT)
            last = run.stages[-1] if run.ended == "done" else {"ended": run.ended}
            figures[way] = {key: value for key, value in last.items() if key != "stage"}
            print(f"  {way:24} {json.dumps(figures[way])}", flush=True)
    return {"nodes": len(homes), "edges": len(table), "ways": figures}


def main(arguments: list[str]) -> None:
    """Measure, print, and keep the figures."""
    sizes = [int(word) for word in arguments if word.isdecimal()] or list(SIZES)
    graphs = [word for word in arguments if not word.isdecimal()]
    found = []
    with tempfile.TemporaryDirectory() as work:
        for size in sizes:
            edges = best(graphs[0], size) if graphs else planted(size)
            print(f"{size:,} nodes, {len(edges):,} edges", flush=True)
            found.append(compared(edges, Path(work)))
    what = {"graph": "a folder" if graphs else "planted groups", "sizes": found}
    name = "layout.json" if graphs else "layout-planted.json"
    write_results(HERE / "results" / name, machine("numpy", "networkx") | what)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--way"]:
        measured(sys.argv[2], Path(sys.argv[3]))
    else:
        main(sys.argv[1:])
