"""The store of a build folder always answers for the `graph.nq` that lies there."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.store import open_graph, upkeep

ONE = '<http://e/a> <http://e/p> "one" .\n'
TWO = '<http://e/a> <http://e/p> "two" .\n'


@pytest.fixture
def build(tmp_path: Path) -> Path:
    (tmp_path / "graph.nq").write_text(ONE)
    return tmp_path


def value(build: Path) -> tuple[str, list[str]]:
    """What the graph says, and what was said while it was opened."""
    notices: list[str] = []
    with open_graph(build, notice=notices.append) as graph:
        ((found,),) = graph.query("SELECT ?o { ?s ?p ?o }").rows()
    return str(found), notices


def test_the_store_is_made_once_and_said_in_one_line(build: Path) -> None:
    first, second = value(build), value(build)
    assert first[0] == second[0] == '"one"'
    assert [len(notices) for _, notices in (first, second)] == [1, 0]


def test_a_new_graph_makes_a_new_store(build: Path) -> None:
    value(build)
    (build / "graph.nq").write_text(TWO)
    found, notices = value(build)
    assert found == '"two"'
    assert len(notices) == 1


def test_a_file_of_the_same_size_and_time_is_still_seen_when_it_was_replaced(build: Path) -> None:
    value(build)
    old = (build / "graph.nq").stat()
    (build / "new").write_text(TWO)
    os.utime(build / "new", ns=(old.st_atime_ns, old.st_mtime_ns))
    (build / "new").replace(build / "graph.nq")
    assert value(build)[0] == '"two"'


def test_a_file_that_was_only_touched_needs_no_new_store(build: Path) -> None:
    value(build)
    (build / "graph.nq").touch()
    assert value(build) == ('"one"', [])


@pytest.mark.parametrize("stamp", ["", "not hexadecimal", "\xff"])
def test_a_damaged_stamp_makes_a_new_store(stamp: str, build: Path) -> None:
    value(build)
    (build / "store" / "graph.nq.sha256").write_text(stamp, encoding="latin-1")
    assert value(build)[0] == '"one"'


def test_what_a_killed_process_left_is_cleared_away(build: Path) -> None:
    (build / "store.tmp-dead").mkdir()
    value(build)
    assert sorted(path.name for path in build.iterdir()) == ["graph.nq", "store"]


def test_a_folder_that_cannot_be_written_is_read_into_memory(
    build: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**_: object) -> str:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(upkeep.tempfile, "mkdtemp", refuse)
    found, notices = value(build)
    assert found == '"one"'
    assert len(notices) == 1
    assert "read into memory" in notices[0]
    assert not (build / "store").exists()


def test_a_broken_graph_file_is_an_error_with_its_line_and_leaves_the_old_store(build: Path) -> None:
    value(build)
    (build / "graph.nq").write_text(ONE + "oops\n")
    with pytest.raises(InputError, match=r"graph\.nq:2:1: "):
        open_graph(build)
    assert sorted(path.name for path in build.iterdir()) == ["graph.nq", "store"]


def test_the_store_alone_is_a_graph_too(build: Path) -> None:
    value(build)
    assert value(build / "store")[0] == '"one"'


def test_several_processes_at_once_make_one_store(build: Path) -> None:
    code = "import sys; from kg.store import open_graph; open_graph(sys.argv[1], notice=print).close()"
    processes = [
        subprocess.Popen([sys.executable, "-c", code, str(build)], stdout=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    said = [process.communicate(timeout=60)[0] for process in processes]
    assert [process.returncode for process in processes] == [0] * 4
    assert value(build)[0] == '"one"'
    assert sorted(path.name for path in build.iterdir()) == ["graph.nq", "store"]
    assert any(said)
