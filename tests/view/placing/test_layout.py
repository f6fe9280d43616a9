import hashlib
import random
from collections.abc import Iterator

import networkx as nx
import numpy as np
import pytest

from kg.view.placing import overlaps
from kg.view.placing.communities import communities as groups_of
from kg.view.placing.layout import place
from kg.view.placing.overlaps import Numbers, Sides
from kg.view.placing.spacing import Box

LABEL = Box(-40, -10, 40, 30)


def communities(sizes: list[int]) -> nx.Graph:
    """Dense groups in a ring, each joined to the next by one edge."""
    chance = random.Random(1)
    graph = nx.Graph()
    firsts = []
    for size in sizes:
        nodes = range(len(graph), len(graph) + size)
        graph.add_nodes_from(nodes)
        firsts.append(nodes[0])
        graph.add_edges_from((node, chance.choice(nodes[:-1])) for node in nodes[1:] for _ in range(3))
    graph.remove_edges_from(nx.selfloop_edges(graph))
    graph.add_edges_from(zip(firsts, firsts[1:] + firsts[:1], strict=True))
    return graph


def web(size: int) -> nx.Graph:
    """A graph that is the same in all versions of everything: edges to near nodes, and as many to hubs."""
    graph = nx.Graph()
    graph.add_nodes_from(range(size))
    state = 1
    for node in range(1, size):
        for reach in (12, node):
            state = (state * 1103515245 + 12345) % 2**31
            other = node - 1 - (state >> 8) % min(reach, node)
            graph.add_edge(node, other if reach == 12 else other // 40, weight=(3, 10)[reach == 12])
    graph.remove_edges_from(list(nx.selfloop_edges(graph)))
    return graph


def is_free_of_overlaps(places: dict[int, tuple[int, int]], box: Box) -> bool:
    """Whether no two boxes of this size, around these places, overlap."""
    x, y = np.array([places[node] for node in sorted(places)], dtype=np.float64).T
    boxes = Sides(x + box.left, y + box.top, x + box.right, y + box.bottom)
    return not any(len(one) for one, _ in overlaps.overlapping(boxes))


def distance(a: tuple[int, int], b: tuple[int, int]) -> float:
    return ((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) ** 0.5


def test_nodes_without_edges_are_as_far_apart_as_they_are_high() -> None:
    """In a picture that is seen whole they are drawn larger than their boxes, and had been one bar."""
    graph = nx.path_graph(2)
    graph.add_nodes_from(range(2, 12))
    places = place(graph, dict.fromkeys(range(12), Box(-11, -11, 11, 11)))
    loose = [places[node] for node in range(2, 12)]
    assert min(distance(a, b) for n, a in enumerate(loose) for b in loose[:n]) >= 44
    assert len({y for _, y in loose}) > 1  # in several rows


def test_places_are_integers_and_no_two_boxes_overlap() -> None:
    graph = communities([30, 20, 10])
    graph.add_nodes_from(range(60, 70))  # nodes without edges
    places = place(graph, dict.fromkeys(graph, LABEL))
    assert sorted(places) == list(range(70))
    assert all(type(value) is int for point in places.values() for value in point)
    for a in graph:
        for b in range(a + 1, 70):
            (ax, ay), (bx, by) = places[a], places[b]
            assert abs(ax - bx) >= LABEL.width or abs(ay - by) >= LABEL.height, (a, b)


def test_the_order_of_edges_does_not_change_the_picture() -> None:
    graph = communities([20, 20])
    edges = list(graph.edges)
    random.Random(2).shuffle(edges)
    other = nx.Graph()
    other.add_nodes_from(graph)
    other.add_edges_from((b, a) for a, b in edges)
    boxes = dict.fromkeys(graph, LABEL)
    assert place(graph, boxes) == place(other, boxes)


def test_communities_lie_apart() -> None:
    sizes = [40, 40, 40, 40]
    graph = communities(sizes)
    places = place(graph, dict.fromkeys(graph, Box(-5, -5, 5, 5)))
    home = [group for group, size in enumerate(sizes) for _ in range(size)]
    pairs = [(a, b) for a in graph for b in graph if a < b]
    within = [distance(places[a], places[b]) for a, b in pairs if home[a] == home[b]]
    across = [distance(places[a], places[b]) for a, b in pairs if home[a] != home[b]]
    assert sum(within) / len(within) < 0.6 * sum(across) / len(across)


@pytest.mark.parametrize(
    "graph", [nx.Graph(), nx.empty_graph(1), nx.empty_graph(7), nx.path_graph(2)], ids=len
)
def test_tiny_graphs_are_placed(graph: nx.Graph) -> None:
    places = place(graph, dict.fromkeys(graph, LABEL))
    assert len(set(places.values())) == len(graph)


DOT = Box(-10, -10, 10, 10)


@pytest.mark.parametrize(
    "graph",
    [
        nx.star_graph(3000),
        nx.disjoint_union(nx.complete_graph(100), nx.complete_graph(100)),
        nx.empty_graph(5000),
        nx.from_edgelist((2 * n, 2 * n + 1) for n in range(1000)),
        nx.path_graph(1000),
    ],
    ids=["star", "two cliques", "no edges", "pairs", "path"],
)
def test_odd_graphs_are_placed_without_overlap(graph: nx.Graph) -> None:
    places = place(graph, dict.fromkeys(graph, DOT))
    assert sorted(places) == sorted(graph)
    assert is_free_of_overlaps(places, DOT)
    x, y = zip(*places.values(), strict=True)
    assert (max(x) - min(x)) * (max(y) - min(y)) < 60 * 400 * len(graph)


def test_nodes_without_edges_stand_below_the_others() -> None:
    graph = communities([30, 20])
    graph.add_nodes_from(range(50, 90))
    places = place(graph, dict.fromkeys(graph, LABEL))
    assert max(places[node][1] for node in range(50)) < min(places[node][1] for node in range(50, 90))


def test_groups_that_are_given_are_those_of_the_picture() -> None:
    graph = nx.grid_2d_graph(12, 12)
    graph = nx.convert_node_labels_to_integers(graph)
    halves = [[node for node in graph if (node % 12 < 6) == side] for side in (True, False)]
    boxes = dict.fromkeys(graph, DOT)
    places = place(graph, boxes, halves)
    assert places != place(graph, boxes)
    middles = [np.mean([places[node] for node in half], axis=0) for half in halves]
    assert float(np.hypot(*(middles[0] - middles[1]))) > 100
    found = groups_of(graph)
    assert place(graph, boxes, found) == place(graph, boxes, found[::-1])


@pytest.mark.slow
def test_the_number_of_pairs_that_are_looked_at_grows_with_the_nodes(monkeypatch: pytest.MonkeyPatch) -> None:
    candidates, looked = overlaps.candidates, 0

    def counting(boxes: Sides) -> Iterator[tuple[Numbers, Numbers]]:
        nonlocal looked
        for one, other in candidates(boxes):
            looked += len(one)
            yield one, other

    monkeypatch.setattr(overlaps, "candidates", counting)
    counts = []
    for size in (3000, 12_000):
        looked = 0
        graph = web(size)
        place(graph, dict.fromkeys(graph, DOT))
        counts.append(looked / size)
    assert counts[1] < 1.2 * counts[0]


@pytest.mark.parametrize(("size", "digest"), [(120, "4b687ec17e08f782"), (2500, "e324777b1d050be0")])
def test_the_picture_is_the_same_on_every_machine(size: int, digest: str) -> None:
    graph = web(size)
    places = place(graph, {node: LABEL if node < 100 else DOT for node in graph})
    text = " ".join(f"{x},{y}" for _, (x, y) in sorted(places.items()))
    assert hashlib.sha256(text.encode()).hexdigest()[:16] == digest
