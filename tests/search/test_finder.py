"""Search for a server, which goes on while the index is made."""

import shutil
import threading
import traceback
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import LimitError, OutputError
from kg.search import Finder, Index
from kg.search.finder import NotReadyError
from kg.store import Graph, Stop, StoppedError, open_graph

EXPORTS = Path(__file__).resolve().parents[2] / "exports"
LONG = 60.0


@pytest.fixture
def graph(tmp_path: Path) -> Iterator[Graph]:
    shutil.copy(EXPORTS / "graph.nq", tmp_path / "graph.nq")
    with open_graph(tmp_path) as opened:
        yield opened


def names(index: Index) -> list[str]:
    return [hit.name for hit in index.suggest("foerster")]


def test_nobody_waits_for_an_index_who_does_not_want_to(graph: Graph) -> None:
    finder = Finder(graph)
    with pytest.raises(NotReadyError):
        finder.ask(names)
    assert finder.ask(names, LONG) == ["Jakob Foerster"]
    assert finder.ask(names) == ["Jakob Foerster"]
    finder.stop()


def test_an_index_that_turns_out_to_be_damaged_is_made_anew(graph: Graph, tmp_path: Path) -> None:
    finder = Finder(graph)
    assert finder.ask(lambda index: index.made_of, LONG)  # it is open, and nothing was looked up
    with (tmp_path / "search.sqlite").open("r+b") as file:
        file.truncate(8192)
    with pytest.raises(NotReadyError):
        finder.ask(names)
    assert finder.ask(names, LONG) == ["Jakob Foerster"]
    finder.stop()


@pytest.mark.slow
def test_the_index_follows_a_graph_that_is_built_anew(tmp_path: Path) -> None:
    build = tmp_path / "build"
    build.mkdir()
    lines = (EXPORTS / "graph.nq").read_text("utf-8")
    (build / "graph.nq").write_text(lines, "utf-8")
    with open_graph(build, workers=2) as graph:
        finder = Finder(graph)
        assert finder.ask(names, LONG) == ["Jakob Foerster"]
        (build / "fresh").write_text(lines.replace("Jakob Foerster", "Ada Foerster"), "utf-8")
        (build / "fresh").replace(build / "graph.nq")
        while not graph.version:
            assert finder.ask(names) in (["Jakob Foerster"], ["Ada Foerster"])  # at no moment none
        assert finder.ask(names) == ["Ada Foerster"], "it is there as soon as the graph is"
        finder.stop()


def test_who_waits_for_an_index_goes_as_soon_as_that_is_called_off(
    graph: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    goes_on = threading.Event()

    def takes_long(*_: object) -> None:
        goes_on.wait()

    monkeypatch.setattr("kg.search.finder.open_index", takes_long)
    finder, stop, ended = Finder(graph), Stop(), list[type[LimitError]]()

    def ask() -> None:
        try:
            finder.ask(names, LONG, stop)
        except LimitError as error:
            ended.append(type(error))

    waiting = threading.Thread(target=ask)
    waiting.start()
    stop()
    waiting.join(LONG / 2)
    assert ended == [StoppedError]
    goes_on.set()
    finder.stop()


def test_several_threads_ask_one_index(graph: Graph) -> None:
    finder = Finder(graph)
    answers: list[list[str]] = []
    threads = [threading.Thread(target=lambda: answers.append(finder.ask(names, LONG))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [["Jakob Foerster"]] * 8
    finder.stop()


def test_a_finder_that_was_stopped_makes_nothing_and_deletes_nothing(graph: Graph, tmp_path: Path) -> None:
    finder = Finder(graph)
    finder.ask(names, LONG)
    finder.stop()
    with pytest.raises(NotReadyError):
        finder.ask(names)
    assert (tmp_path / "search.sqlite").is_file()


def test_a_failure_is_told_to_whoever_asks(
    graph: Graph, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "search.sqlite.new").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "missing"))
    said: list[str] = []
    finder = Finder(graph, said.append)
    with pytest.raises(Exception, match="cannot be written"):
        finder.ask(names, LONG)
    assert any("cannot be written" in line for line in said)
    finder.stop()


def test_a_failure_does_not_grow_however_often_it_is_told(
    graph: Graph, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "search.sqlite.new").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "missing"))
    finder = Finder(graph)
    told = []
    for _ in range(5):
        with pytest.raises(OutputError, match="cannot be written") as failure:
            finder.ask(names, LONG)
        told.append(len(traceback.extract_tb(failure.value.__traceback__)))
    assert len(set(told)) == 1
    finder.stop()
