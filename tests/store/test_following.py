"""A build folder that is built anew while it is served."""

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from kg.store import Graph, open_graph

NAME = "<http://xmlns.com/foaf/0.1/name>"
MANY = 300


def put(build: Path, version: int) -> None:
    """Put a graph in the place of the old one, as a build does: every statement says which it is."""
    build.mkdir(exist_ok=True)
    lines = [f'<http://e/{number}> {NAME} "{version}" .\n' for number in range(MANY)]
    (build / "fresh").write_text("".join(lines), "utf-8")
    os.replace(build / "fresh", build / "graph.nq")


def versions(graph: Graph) -> list[str]:
    return [str(row[0]).strip('"') for row in graph.query(f"SELECT ?v {{ ?s {NAME} ?v }}").rows()]


@pytest.fixture
def build(tmp_path: Path) -> Path:
    put(tmp_path / "build", 1)
    return tmp_path / "build"


def test_the_new_graph_is_asked_when_its_store_is_there(build: Path) -> None:
    told: list[str] = []
    with open_graph(build, workers=2, notice=told.append) as graph:
        assert versions(graph) == ["1"] * MANY
        assert graph.version == 0
        put(build, 2)
        while graph.version == 0:
            assert set(versions(graph)) in ({"1"}, {"2"})
        assert versions(graph) == ["2"] * MANY
        assert "from now on the new graph is served" in told[-1]


def test_no_answer_mixes_two_graphs(build: Path) -> None:
    mixed: list[set[str]] = []
    ended = threading.Event()
    with open_graph(build, workers=2) as graph:

        def ask() -> None:
            while not ended.is_set():
                found = versions(graph)
                if len(found) != MANY or len(set(found)) > 1:
                    mixed.append(set(found))

        threads = [threading.Thread(target=ask) for _ in range(3)]
        for thread in threads:
            thread.start()
        for version in range(2, 6):
            before = graph.version
            put(build, version)
            while graph.version == before:
                time.sleep(0.01)
        ended.set()
        for thread in threads:
            thread.join()
        assert versions(graph) == ["5"] * MANY
    assert mixed == []


def test_a_broken_graph_is_told_and_the_old_one_stays(build: Path) -> None:
    told: list[str] = []
    with open_graph(build, workers=2, notice=told.append) as graph:
        (build / "fresh").write_text("no graph\n", "utf-8")
        os.replace(build / "fresh", build / "graph.nq")
        while not any("served as it was" in line for line in told):
            assert versions(graph) == ["1"] * MANY
        assert "graph.nq:1:" in told[-1]
        put(build, 2)
        while graph.version == 0:
            versions(graph)
        assert versions(graph) == ["2"] * MANY


def test_a_graph_that_is_gone_for_a_moment_is_served_as_it_was(build: Path) -> None:
    with open_graph(build, workers=2) as graph:
        (build / "graph.nq").unlink()
        assert versions(graph) == ["1"] * MANY
        assert graph.version == 0


def test_one_worker_stays_with_the_graph_that_was_opened(build: Path) -> None:
    with open_graph(build) as graph:
        put(build, 2)
        assert versions(graph) == ["1"] * MANY
        assert graph.version == 0


ENDING = """
import os, sys, threading
from pathlib import Path
from kg.store import open_graph
build, way = Path(sys.argv[1]), sys.argv[2]
made = threading.Event()
graph = open_graph(build, workers=2, notice=lambda line: line.startswith("Making") and made.set())
made.clear()
(build / "new").write_text((build / "graph.nq").read_text().replace("1", "2") * 40)
os.replace(build / "new", build / "graph.nq")
graph.version
made.wait()
if way == "close":
    graph.close()
    print(sorted(path.name for path in build.iterdir()))
"""


@pytest.mark.parametrize("way", ["exit", "close"])
def test_a_program_that_ends_while_a_store_is_made_says_nothing_and_leaves_nothing(
    build: Path, way: str
) -> None:
    command = [sys.executable, "-c", ENDING, str(build), way]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert done.stderr == ""
    left = ["graph.nq", "store"]
    assert done.stdout == (f"{left}\n" if way == "close" else "")
    assert sorted(path.name for path in build.iterdir()) == left
