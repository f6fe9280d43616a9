"""The picture of an excerpt is that of the graph."""

from pathlib import Path

import pytest

from kg.store import open_graph
from kg.view import choose, excerpt, render
from tests.surveyed import Surveyed, surveyed


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Surveyed:
    return surveyed(tmp_path_factory.mktemp("excerpt"))


@pytest.mark.parametrize("max_nodes", [0, 1, 5, 12, 40, 90, 140, 2000])
def test_the_page_is_the_same_wherever_the_picture_is_cut(
    max_nodes: int, seen: Surveyed, tmp_path: Path
) -> None:
    part = tmp_path / "part.nq"
    with seen.blocks() as blocks:
        choice = choose(blocks, seen.survey, max_nodes)
        part.write_bytes(b"".join(excerpt(blocks, choice, seen.survey.records)))
    with open_graph(part) as few, open_graph(seen.graph) as whole:
        assert render(few, outline=choice.outline) == render(whole, max_nodes=max_nodes)
    if max_nodes and max_nodes < 20:
        assert part.stat().st_size < 0.5 * seen.graph.stat().st_size
