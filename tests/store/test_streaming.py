"""All statements of a graph, without a process that holds it."""

from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

import kg
from kg.errors import InputError
from kg.publish import load
from kg.store import Graph, open_graph
from kg.store.streaming import statements
from tests.servers import Store


def test_a_folder_a_store_a_file_and_an_open_graph_have_the_same_statements(
    root: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "graph"
    kg.build([root / "seeds"], folder)
    expected = set(ox.parse(path=str(folder / "graph.nq"), format=ox.RdfFormat.N_QUADS))
    assert set(statements(folder)) == set(statements(folder / "graph.nq")) == expected
    with open_graph(folder) as graph:  # makes the store
        assert set(statements(graph)) == set(statements(folder / "store")) == expected


def test_statements_come_until_the_one_that_cannot_be_read(tmp_path: Path) -> None:
    broken = tmp_path / "broken.nt"
    broken.write_text("<http://a/x> <http://a/y> <http://a/z> .\n<http://a/x> <htt\n")
    found = statements(broken)
    assert next(found).object == ox.NamedNode("http://a/z")
    with pytest.raises(InputError, match=r"broken\.nt:2:14: "):
        next(found)


def test_a_server_has_as_long_as_it_is_given_and_how_it_is_read_is_told(
    oxigraph: Store, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(root / "exports" / "graph.nq", oxigraph.load, prefix="http://elsewhere/")
    told: list[str] = []
    given: list[float] = []
    query = Graph.query

    def noted(graph: Graph, text: str, **settings: Any) -> Any:
        given.append(settings.get("timeout", 0))
        return query(graph, text, **settings)

    monkeypatch.setattr(Graph, "query", noted)
    assert len([*statements(oxigraph.query, timeout=123, notice=told.append)]) > 1000
    assert given[-2:] == [123, 123]
    assert ["which is read as the default graph" in message for message in told] == [True]


def test_where_no_graph_is_that_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file or folder"):
        next(statements(tmp_path / "none"))
