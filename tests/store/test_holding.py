"""Everything that an open graph answers is of the graph that was opened."""

import os
import shutil
import threading
import time
from pathlib import Path

import pytest

from kg.errors import InputError, LimitError, UsageError
from kg.store import Graph, open_graph

FACT = '<http://e/a> <http://e/p> "%s" .\n'
PRODUCT = "SELECT (COUNT(*) AS ?n) {" + " ".join(f"VALUES ?x{n} {{ {'1 ' * 99} }}" for n in range(5)) + "}"


def put(build: Path, said: str) -> Path:
    """Replace the graph as a build does."""
    (build / "new").write_text(FACT % said)
    (build / "new").replace(build / "graph.nq")
    return build


def answers(graph: Graph) -> list[str]:
    """The same fact, in every way in which the graph tells it."""
    ((asked,),) = graph.query("SELECT ?o { ?s ?p ?o }").rows()
    (listed,) = graph.quads()
    (triple,) = graph.to_rdflib()
    network = graph.to_networkx()
    ((drawn,),) = [values for _, node in network.nodes(data=True) for values in node.values()]
    return [str(asked).strip('"'), str(listed.object).strip('"'), str(triple[2]), drawn]


@pytest.mark.slow
@pytest.mark.parametrize("without_name", [False, True])
def test_a_graph_that_was_opened_tells_one_version_whatever_is_built_meanwhile(
    tmp_path: Path, without_name: bool
) -> None:
    with open_graph(put(tmp_path, "one")) as graph:
        if without_name:  # where files have one name only, the store itself is read
            (tmp_path / "store" / "graph.nq.before").unlink()
        for said in ("two", "three"):
            put(tmp_path, said)
            with open_graph(tmp_path) as other:
                assert answers(other) == [said] * 4
            assert answers(graph) == ["one"] * 4
        with pytest.raises(LimitError, match="took longer"):
            graph.query(PRODUCT, timeout=0.2)
        assert answers(graph) == ["one"] * 4
        assert graph.version == 0
    open_graph(put(tmp_path, "four")).close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["graph.nq", "store"]


def test_a_store_that_somebody_deletes_still_answers_and_is_not_mistaken_for_the_next(tmp_path: Path) -> None:
    with open_graph(put(tmp_path, "one")) as graph:
        shutil.rmtree(tmp_path / "store")
        open_graph(put(tmp_path, "two")).close()
        assert [str(row[0]) for row in graph.query("SELECT ?o { ?s ?p ?o }").rows()] == ['"one"']
        with pytest.raises(InputError, match="has been deleted since it was opened"):
            graph.quads()


def test_a_file_that_has_changed_is_not_read_again(tmp_path: Path) -> None:
    file = put(tmp_path, "one") / "graph.nq"
    with open_graph(file) as graph:
        assert answers(graph) == ["one"] * 4
        put(tmp_path, "another")
        assert [str(row[0]) for row in graph.query("SELECT ?o { ?s ?p ?o }").rows()] == ['"one"']
        with pytest.raises(LimitError, match="took longer"):
            graph.query(PRODUCT, timeout=0.2)
        for again in (lambda: graph.query("ASK {}"), graph.quads):
            with pytest.raises(InputError, match="has changed since it was opened"):
                again()


def test_a_closed_graph_hands_nothing_on(tmp_path: Path) -> None:
    graph = open_graph(put(tmp_path, "one"))
    graph.close()
    with pytest.raises(UsageError, match="This graph is closed"):
        graph.quads()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "workers"), [("build", 1), ("build/store", 1), ("build/graph.nq", 1), ("build", 2)]
)
def test_a_graph_that_was_opened_is_found_wherever_the_program_goes(
    name: str, workers: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "build").mkdir()
    put(tmp_path / "build", "one")
    monkeypatch.chdir(tmp_path)
    open_graph("build").close()
    with open_graph(name, workers=workers) as graph:
        monkeypatch.chdir("/")
        with pytest.raises(LimitError, match="took longer"):
            graph.query(PRODUCT, timeout=0.1)
        assert answers(graph) == ["one"] * 4
        if workers > 1:
            put(tmp_path / "build", "two")
            while graph.version == 0:
                time.sleep(0.01)
            assert answers(graph) == ["two"] * 4


def test_a_graph_is_called_in_messages_as_it_was_when_it_was_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "graph.nq").write_text(FACT % "one")
    monkeypatch.chdir(tmp_path)
    with open_graph("graph.nq") as graph:
        put(tmp_path, "two")
        with pytest.raises(InputError, match=r"^graph\.nq has changed since it was opened"):
            list(graph.quads())


def test_what_came_through_a_pipe_is_asked_and_not_waited_for_again(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "facts.nt")
    writer = threading.Thread(target=(tmp_path / "facts.nt").write_text, args=(FACT % "one",))
    writer.start()
    with open_graph(tmp_path / "facts.nt") as graph:
        writer.join()
        assert graph.query("ASK { ?s ?p 'one' }").answer
        with pytest.raises(InputError, match=r"facts\.nt is a pipe, which can be read once\."):
            graph.quads()
