"""Where the index lies, and when it is made anew."""

import gc
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
import warnings
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kg.search import Index, asked, open_index
from kg.search.reading import UnwantedError
from kg.store import open_graph

pytestmark = pytest.mark.slow

EXPORTS = Path(__file__).resolve().parents[2] / "exports"
MAKE = (
    "import sys; from kg.store import open_graph; from kg.search import open_index\n"
    "with open_graph(sys.argv[1]) as graph: print(len(open_index(graph, print).suggest('foerster')))"
)


@pytest.fixture
def build(tmp_path: Path) -> Path:
    """A build folder with its store, and without an index."""
    shutil.copy(EXPORTS / "graph.nq", tmp_path / "graph.nq")
    open_graph(tmp_path).close()
    return tmp_path


def test_an_index_that_nobody_closes_is_closed_when_it_goes(build: Path) -> None:
    with open_graph(build) as graph, warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always", ResourceWarning)  # of SQLite since Python 3.13
        open_index(graph)
        gc.collect()
    assert [str(each.message) for each in told if "database" in str(each.message)] == []


def opened(folder: Path) -> tuple[list[str], list[str]]:
    """What is found, and what was said."""
    said: list[str] = []
    with open_graph(folder) as graph, closing(open_index(graph, said.append)) as index:
        return [hit.name for hit in index.suggest("foerster")], said


def test_an_index_is_made_once_a_graph(build: Path) -> None:
    names, said = opened(build)
    assert names == ["Jakob Foerster"]
    assert len(said) == 1
    assert "search.sqlite" in said[0]
    assert opened(build) == (names, [])
    assert not list(build.glob("search.sqlite.*"))


def test_an_index_of_another_graph_is_made_anew(build: Path) -> None:
    opened(build)
    graph = build / "graph.nq"
    text = graph.read_text("utf-8").replace("Jakob Foerster", "Jacob Foerster")
    graph.unlink()
    graph.write_text(text, "utf-8")
    names, said = opened(build)
    assert names == ["Jacob Foerster"]
    assert len(said) == 1


@pytest.mark.parametrize("damage", [b"", b"no database", b"SQLite format 3\0" + bytes(200)])
def test_a_damaged_index_is_made_anew(build: Path, damage: bytes) -> None:
    opened(build)
    (build / "search.sqlite").write_bytes(damage)
    names, said = opened(build)
    assert names == ["Jakob Foerster"]
    assert len(said) == 1


ENDLESS = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i, i FROM n"


def test_an_index_whose_tables_are_views_is_made_anew_at_once(build: Path) -> None:
    with closing(sqlite3.connect(build / "search.sqlite")) as database:
        database.execute(f"CREATE VIEW about (version, made_of) AS {ENDLESS}")
    names, said = opened(build)
    assert names == ["Jakob Foerster"]
    assert len(said) == 1


@pytest.mark.parametrize("name", ["search.sqlite", "search.sqlite.new", "search.sqlite-journal"])
def test_a_pipe_in_its_place_is_not_waited_for(build: Path, name: str) -> None:
    os.mkfifo(build / name)
    assert opened(build)[0] == ["Jakob Foerster"]
    assert opened(build) == (["Jakob Foerster"], [])


def test_a_link_in_its_place_is_replaced_and_what_it_leads_to_is_not(build: Path) -> None:
    opened(build)
    (build / "search.sqlite").rename(build / "other")
    before = (build / "other").read_bytes()
    (build / "search.sqlite").symlink_to("other")
    assert len(opened(build)[1]) == 1
    assert not (build / "search.sqlite").is_symlink()
    assert (build / "other").read_bytes() == before


@pytest.mark.parametrize("target", ["graph.nq", "missing"])
def test_a_link_in_the_place_of_a_new_one_is_not_followed(build: Path, target: str) -> None:
    (build / "search.sqlite.new").symlink_to(target)
    before = (build / "graph.nq").read_bytes()
    names, said = opened(build)
    assert names == ["Jakob Foerster"]
    assert "search.sqlite.new is a link, which kg never makes" in said[0]
    assert (build / "graph.nq").read_bytes() == before
    assert sorted(path.name for path in build.iterdir()) == ["graph.nq", "search.sqlite.new", "store"]


def test_a_second_name_of_a_file_in_the_place_of_a_new_one_is_not_written_to(build: Path) -> None:
    (build / "mine").write_text("mine")
    os.link(build / "mine", build / "search.sqlite.new")
    assert opened(build)[0] == ["Jakob Foerster"]
    assert (build / "mine").read_text() == "mine"


def test_an_index_that_turns_out_to_be_damaged_is_made_anew_for_the_one_who_asks(build: Path) -> None:
    opened(build)
    file = build / "search.sqlite"
    with closing(sqlite3.connect(file)) as database:
        (size,) = database.execute("PRAGMA page_size").fetchone()
        ((root,),) = database.execute("SELECT rootpage FROM sqlite_master WHERE name = 'thing'")
    data = bytearray(file.read_bytes())
    data[(root - 1) * size : root * size] = b"\xff" * size
    file.write_bytes(data)
    with open_graph(build) as graph:
        hits = asked(graph, lambda index: index.suggest("foerster"), print)
    assert [hit.name for hit in hits] == ["Jakob Foerster"]


def test_no_look_up_goes_on_for_ever(build: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(build)
    monkeypatch.setattr("kg.search.index._STEPS", 100_000)
    many = "SELECT one.form, count(*) FROM name AS one, name, name AS other"
    with closing(Index(build / "search.sqlite")) as index:
        with pytest.raises(sqlite3.OperationalError, match="interrupted"):
            index.rows(many, ())
        assert index.suggest("foerster")


def test_an_index_of_another_version_is_made_anew(build: Path) -> None:
    opened(build)
    with closing(sqlite3.connect(build / "search.sqlite")) as database, database:
        database.execute("UPDATE about SET version = version + 1")
    assert len(opened(build)[1]) == 1


def test_the_same_graph_gives_the_same_answers_whoever_made_the_index(build: Path) -> None:
    def things() -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(build / "search.sqlite")) as database:
            return database.execute(
                "SELECT * FROM thing JOIN name ON thing = thing.id ORDER BY name.id"
            ).fetchall()

    opened(build)
    first = things()
    (build / "search.sqlite").unlink()
    opened(build)
    assert things() == first != []


def test_two_processes_at_once_both_find_and_leave_one_index(build: Path) -> None:
    command = [sys.executable, "-c", MAKE, str(build)]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    answers = [process.communicate(timeout=120)[0].splitlines() for process in both]
    assert [lines[-1] for lines in answers] == ["1"] * 3
    assert sum(len(lines) - 1 for lines in answers) == 1, "one of them makes it"
    assert [path.name for path in build.glob("search*")] == ["search.sqlite"]


def test_what_a_dead_process_left_is_written_over(build: Path) -> None:
    (build / "search.sqlite.new").write_bytes(b"half of an index")
    assert opened(build)[0] == ["Jakob Foerster"]
    assert not (build / "search.sqlite.new").exists()


@pytest.fixture
def locked(build: Path) -> Iterator[Path]:
    """A folder that nobody may write, also not who is root: the place of the index is taken."""
    (build / "search.sqlite.new").mkdir()
    return build


def test_where_nobody_may_write_the_index_is_temporary(locked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    temporary = locked / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr("tempfile.tempdir", None)
    names, said = opened(locked)
    assert names == ["Jakob Foerster"]
    assert "temporary" in said[0]
    assert os.listdir(temporary) == []


def test_an_index_of_a_file_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with open_graph(EXPORTS / "graph.ttl") as graph, closing(open_index(graph)) as index:
        assert os.listdir(tmp_path) == []
        assert index.suggest("foerster")[0].name == "Jakob Foerster"


def test_whoever_no_longer_waits_is_heard(build: Path) -> None:
    stop = threading.Event()
    stop.set()
    with open_graph(build) as graph, pytest.raises(UnwantedError):
        open_index(graph, stopped=stop.is_set)
    assert not (build / "search.sqlite").exists()


def test_a_graph_without_names_has_an_empty_index(tmp_path: Path) -> None:
    (tmp_path / "empty.ttl").write_text("", "utf-8")
    with open_graph(tmp_path / "empty.ttl") as graph, closing(open_index(graph)) as index:
        assert index.groups == index.suggest("a") == []


def test_an_open_index_can_only_be_read(build: Path) -> None:
    opened(build)
    with closing(Index(build / "search.sqlite")) as index, pytest.raises(sqlite3.OperationalError):
        index.rows("DELETE FROM thing", ())
