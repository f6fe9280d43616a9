"""A build folder that is built anew while it is served."""

import gc
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.disk import only_writer
from kg.errors import InputError
from kg.store import Graph, Stop, StoppedError, open_graph
from kg.store.source import Source
from kg.store.stores import upkeep

pytestmark = pytest.mark.slow

NAME = "<http://xmlns.com/foaf/0.1/name>"
MANY = 300
LONG = 60.0
"""Seconds within which a small graph is served on the slowest machine."""


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


def test_a_graph_until_it_is_called_off_follows_as_well(build: Path) -> None:
    with open_graph(build, workers=2) as graph:
        now = graph.until(Stop())
        put(build, 2)
        assert graph.follower.catch_up(LONG)
        assert versions(now) == ["2"] * MANY
        assert {str(quad.object).strip('"') for quad in now.quads()} == {"2"}
        assert now.source == graph.source


def test_who_waits_for_a_graph_that_was_built_is_answered_from_it(build: Path) -> None:
    with open_graph(build, workers=2) as graph:
        for version in range(2, 5):
            put(build, version)
            assert graph.follower.behind() is not None
            assert graph.follower.catch_up(LONG)
            assert versions(graph) == [str(version)] * MANY
            assert graph.follower.behind() is None


def test_a_graph_that_is_built_is_served_though_nobody_asks(build: Path) -> None:
    told = threading.Event()
    with open_graph(build, workers=2, notice=lambda line: "served" in line and told.set()) as graph:
        put(build, 2)
        assert told.wait(LONG)
        assert graph.version == 1


def test_who_waits_for_a_new_graph_goes_as_soon_as_that_is_called_off(build: Path) -> None:
    with open_graph(build, workers=2) as graph, only_writer(build / upkeep._LOCK):
        put(build, 2)
        stop = Stop()
        threading.Timer(0.1, stop).start()
        with pytest.raises(StoppedError):
            graph.follower.catch_up(LONG, stop)


def test_nobody_waits_for_longer_than_he_wants_to(build: Path) -> None:
    with open_graph(build, workers=2) as graph, only_writer(build / upkeep._LOCK):
        put(build, 2)
        assert not graph.follower.catch_up(0.0)
        assert versions(graph) == ["1"] * MANY
        assert (graph.follower.behind() or 0) > 0


class Companion:
    """Something that is made of every graph."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.made: list[str] = []
        self.put: list[tuple[int, int]] = []

    def make(self, source: Source) -> Callable[[int], None]:
        self.made.append(str(source))
        return lambda version: self.put.append((version, self.graph.version))


class Failing(Companion):
    """Something that cannot be made of any but the first graph."""

    def make(self, source: Source) -> Callable[[int], None]:
        raise InputError(f"{source}: nothing can be made of it.")


def test_all_that_is_made_of_a_graph_takes_the_place_of_the_old_before_it_counts(build: Path) -> None:
    with open_graph(build, workers=2) as graph:
        companion = Companion(graph)
        graph.follower.bring_along(companion.make)
        for version in (2, 3):
            put(build, version)
            assert graph.follower.catch_up(LONG)
        assert companion.made == [str(build / "store")] * 2
        assert companion.put == [(1, 0), (2, 1)]


def test_where_something_cannot_be_made_all_stays_as_it_was(build: Path) -> None:
    told: list[str] = []
    with open_graph(build, workers=2, notice=told.append) as graph:
        failing = Failing(graph)
        graph.follower.bring_along(failing.make)
        put(build, 2)
        assert graph.follower.catch_up(LONG), "there is nothing to wait for"
        assert versions(graph) == ["1"] * MANY
        assert told[-1] == f"{build / 'store'}: nothing can be made of it. The graph is served as it was."


def following() -> set[threading.Thread]:
    return {thread for thread in threading.enumerate() if thread.name == "kg-follow"}


def test_nothing_follows_a_graph_that_is_closed_or_that_nobody_has_any_more(build: Path) -> None:
    others = following()
    with open_graph(build, workers=2) as graph:
        (thread,) = following() - others
    assert not thread.is_alive()
    graph = open_graph(build, workers=2)
    (thread,) = following() - others
    del graph
    gc.collect()
    thread.join(LONG)
    assert not thread.is_alive()


def test_a_graph_without_a_build_folder_is_always_the_last(build: Path) -> None:
    others = following()
    with open_graph(build / "graph.nq", workers=2) as graph, open_graph(build) as single:
        put(build, 2)
        for each in (graph, single):
            assert each.follower.behind() is None
            assert each.follower.catch_up(0.0)
        assert following() <= others


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
            put(build, version)
            assert graph.follower.catch_up(LONG)
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
        assert graph.follower.behind() is None
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
graph.follower.behind()
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


def test_a_store_that_is_deleted_is_made_anew(build: Path) -> None:
    told: list[str] = []
    with open_graph(build, workers=2, notice=told.append) as graph:
        for version in (1, 2):
            shutil.rmtree(build / "store")
            assert (graph.follower.behind() or 0.0) < 1.0
            assert graph.follower.catch_up(LONG)
            assert graph.version == version
            assert versions(graph) == ["1"] * MANY
            assert {str(quad.object).strip('"') for quad in graph.quads()} == {"1"}
        assert told[-1] == f"The store of {build} had been deleted, and was made anew."
        put(build, 2)
        assert graph.follower.catch_up(LONG)
        assert versions(graph) == ["2"] * MANY


def test_a_store_that_cannot_be_made_anew_is_tried_once(build: Path) -> None:
    told: list[str] = []
    with open_graph(build, workers=2, notice=told.append) as graph:
        failing = Failing(graph)
        graph.follower.bring_along(failing.make)
        shutil.rmtree(build / "store")
        assert graph.follower.catch_up(LONG)
        assert graph.follower.behind() is None
        assert sum("nothing can be made of it" in line for line in told) == 1
        assert versions(graph) == ["1"] * MANY  # the process that has it still answers
