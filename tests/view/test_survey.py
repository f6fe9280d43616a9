"""What is drawn is chosen as the questions of the picture would choose it."""

import pytest

from kg.store import open_graph
from kg.view import choose
from kg.view.kinds import EdgeKind
from kg.view.reading.questions import ask
from kg.view.scene import _outline, joined, named
from tests.surveyed import Surveyed, surveyed


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Surveyed:
    return surveyed(tmp_path_factory.mktemp("survey"))


def test_the_counts_are_those_of_the_questions_whatever_is_cut(seen: Surveyed) -> None:
    with open_graph(seen.graph) as graph, seen.blocks() as blocks:
        nodes = named(ask(graph, "nodes"))
        edges = joined(ask(graph, "edges"), nodes)
        assert set(edges.values()) == set(EdgeKind)
        for max_nodes in (1, 2, 7, 30, 75, 100, len(nodes) - 1, len(nodes), 5000):
            choice = choose(blocks, seen.survey, max_nodes)
            assert choice.outline == _outline(graph, nodes, edges, max_nodes), max_nodes
            assert {term[1:-1] for term in choice.drawn} == choice.outline.degrees.keys()
            assert choice.drawn.isdisjoint(choice.beside)
