import random

import networkx as nx
import numpy as np
import pytest

from kg.view.placing.communities import Ties, communities, levels, read_ties


def planted(sizes: list[int], within: int, between: int) -> nx.Graph:
    """Groups whose nodes have so many edges each to their own, and so many to any node."""
    chance = random.Random(1)
    graph = nx.Graph()
    graph.add_nodes_from(range(sum(sizes)))
    start = 0
    for size in sizes:
        for node in range(start, start + size):
            graph.add_edges_from((node, chance.randrange(start, start + size)) for _ in range(within))
            graph.add_edges_from((node, chance.randrange(sum(sizes))) for _ in range(between))
        start += size
    graph.remove_edges_from(list(nx.selfloop_edges(graph)))
    return graph


def test_planted_groups_are_found() -> None:
    sizes = [60, 50, 40, 30]
    starts = [0, 60, 110, 150]
    found = communities(planted(sizes, within=8, between=1))
    assert found == [list(range(start, start + size)) for start, size in zip(starts, sizes, strict=True)]


def test_they_are_as_good_as_those_of_a_library() -> None:
    graph = planted([30] * 20, within=4, between=3)
    ours = nx.community.modularity(graph, communities(graph))
    theirs = nx.community.modularity(graph, nx.community.louvain_communities(graph, seed=1))
    assert ours > theirs - 0.02


def test_every_node_with_an_edge_is_in_one_and_the_largest_comes_first() -> None:
    graph = planted([40, 20, 10], within=3, between=1)
    graph.add_nodes_from(range(70, 80))  # without edges
    found = communities(graph)
    assert sorted(node for group in found for node in group) == [n for n in range(80) if graph.degree(n)]
    assert [len(group) for group in found] == sorted(map(len, found), reverse=True)


def test_the_order_of_nodes_and_edges_does_not_matter() -> None:
    graph = planted([40, 20, 10], within=3, between=2)
    edges = [(b, a, 10) for a, b in graph.edges]
    random.Random(2).shuffle(edges)
    other = nx.Graph()
    other.add_weighted_edges_from(edges)
    assert communities(graph) == communities(other)


def test_weights_decide() -> None:
    graph = nx.cycle_graph(4)
    for weights, groups in (((9, 1, 9, 1), [[0, 1], [2, 3]]), ((1, 9, 1, 9), [[0, 3], [1, 2]])):
        for (a, b), weight in zip(((0, 1), (1, 2), (2, 3), (3, 0)), weights, strict=True):
            graph.edges[a, b]["weight"] = weight
        assert communities(graph) == groups


@pytest.mark.parametrize("graph", [nx.Graph(), nx.empty_graph(5), nx.Graph([(0, 0)])], ids=len)
def test_nothing_that_belongs_together_gives_no_groups(graph: nx.Graph) -> None:
    assert communities(graph) == []


def test_two_cliques_with_a_bridge_are_two_groups() -> None:
    assert communities(nx.barbell_graph(200, 0)) == [list(range(200)), list(range(200, 400))]


def test_a_star_is_one_group() -> None:
    assert communities(nx.star_graph(10_000)) == [list(range(10_001))]


def test_each_level_joins_groups_of_the_one_before() -> None:
    _, ties = read_ties(planted([30] * 20, within=4, between=3))
    sizes = [ties.size]
    for level in levels(ties):
        assert len(level) == sizes[-1]
        assert sorted(set(level.tolist())) == list(range(int(level.max()) + 1))
        sizes.append(int(level.max()) + 1)
    assert len(sizes) > 2
    assert sizes == sorted(sizes, reverse=True)


def test_an_edge_to_itself_counts_twice_in_strength() -> None:
    ties = Ties(2, np.array([0, 0]), np.array([0, 1]), np.array([5, 3]))
    assert ties.strengths().tolist() == [13, 3]
