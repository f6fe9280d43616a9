import random

import networkx as nx
import pytest

from kg.view.layout import place
from kg.view.spacing import Box

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


def distance(a: tuple[int, int], b: tuple[int, int]) -> float:
    return ((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) ** 0.5


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


def test_a_star_of_equal_nodes_ends() -> None:
    graph = nx.star_graph(300)
    places = place(graph, dict.fromkeys(graph, LABEL))
    assert len(set(places.values())) == 301
