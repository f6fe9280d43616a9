"""The store of a build folder always answers for the `graph.nq` that lies there."""

import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.disk import only_writer
from kg.errors import InputError
from kg.pipeline.output import staged
from kg.store import Graph, open_graph
from kg.store.stores import upkeep

pytestmark = pytest.mark.slow

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


def test_a_file_that_is_a_link_to_another_place_has_a_store(build: Path) -> None:
    """Also by a relative link, which means something else in another folder."""
    (build / "data").mkdir()
    (build / "graph.nq").rename(build / "data" / "big.nq")
    (build / "graph.nq").symlink_to("data/big.nq")
    assert value(build)[0] == '"one"'
    assert (build / "store" / upkeep._KEPT).samefile(build / "data" / "big.nq")
    (build / "data" / "two.nq").write_text(TWO)
    (build / "graph.nq").unlink()
    (build / "graph.nq").symlink_to("data/two.nq")
    assert value(build)[0] == '"two"'
    assert value(build) == ('"two"', [])


@pytest.fixture
def hashed(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that were read whole for their digest."""
    read: list[Path] = []
    original = upkeep._sha256
    monkeypatch.setattr(upkeep, "_sha256", lambda file: (read.append(file), original(file))[1])
    return read


@pytest.mark.parametrize("links", [True, False])
def test_a_copied_build_is_read_whole_once_and_its_store_follows(
    build: Path, followed: list[Path], hashed: list[Path], links: bool
) -> None:
    put(build, lines(1))
    open_graph(build).close()
    copy = build / "copy"
    if links:
        subprocess.run(["cp", "-a", build, f"{build}-copy"], check=True)
        shutil.move(f"{build}-copy", copy)
    else:
        shutil.copytree(build, copy, copy_function=shutil.copyfile, ignore=lambda *_: ["copy"])
    changes = upkeep._read_stamp(copy / "store").changes
    hashed.clear()
    for _ in range(3):
        open_graph(copy).close()
    assert hashed == [copy / "graph.nq"]
    assert upkeep._read_stamp(copy / "store").changes == changes > 0
    assert (copy / "store" / upkeep._KEPT).samefile(copy / "graph.nq")
    assert sorted(path.name for path in copy.iterdir()) == ["graph.nq", "store"]
    put(copy, lines(2))
    with open_graph(copy) as graph:
        assert one(graph, VERSION) == "2"
    assert followed == [build / "store", copy / "store"]


def test_a_copied_build_that_another_one_is_at_work_in_or_that_is_read_only_is_used_as_it_is(
    build: Path, hashed: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**_: object) -> str:
        raise PermissionError(13, "Permission denied")

    value(build)
    os.utime(build / "graph.nq", ns=(1, 1))
    hashed.clear()
    with only_writer(build / upkeep._LOCK):
        assert value(build) == ('"one"', [])
    with monkeypatch.context() as patched:
        patched.setattr(upkeep.tempfile, "mkdtemp", refuse)
        assert value(build) == ('"one"', [])
    assert len(hashed) == 2


def test_a_store_that_was_replaced_meanwhile_keeps_its_stamp(build: Path) -> None:
    value(build)
    found = upkeep._stamp(build / "graph.nq")
    put(build, TWO)
    value(build)
    stamp = upkeep._read_stamp(build / "store")
    upkeep._renew(build / "store", build / "graph.nq", found)
    assert upkeep._read_stamp(build / "store") == stamp
    assert value(build) == ('"two"', [])


@pytest.mark.parametrize("stamp", ["", "not hexadecimal", "\xff"])
def test_a_damaged_stamp_makes_a_new_store(stamp: str, build: Path) -> None:
    value(build)
    (build / "store" / "graph.nq.sha256").write_text(stamp, encoding="latin-1")
    assert value(build)[0] == '"one"'


def test_of_a_damaged_store_it_is_said_that_it_can_be_deleted(build: Path) -> None:
    value(build)
    (build / "store" / "CURRENT").write_bytes(b"")
    with pytest.raises(InputError, match=r"newline\. Delete it: it is made anew from the graph\.nq"):
        value(build)


@pytest.mark.parametrize("kept", [0.5, 0.7, 0.9, None])
@pytest.mark.parametrize("files", ["MANIFEST-*", "*.sst"])
def test_a_store_of_which_something_is_cut_or_missing_is_made_anew(
    build: Path, files: str, kept: float | None
) -> None:
    """With half of its list of tables it would open as a graph of nothing."""
    value(build)
    for path in (build / "store").glob(files):
        if kept is None:
            path.unlink()
        else:
            os.truncate(path, int(path.stat().st_size * kept))
    with pytest.raises(InputError, match=r"cut or missing\. Delete it: it is made anew from the graph\.nq"):
        value(build / "store")
    found, notices = value(build)
    assert found == '"one"'
    assert len(notices) == 1


@pytest.mark.parametrize("name", ["store", "store/graph.nq.sha256", "store/CURRENT", "store.tmp-x/old"])
@pytest.mark.parametrize("device", [False, True])
def test_a_pipe_or_device_in_the_place_of_one_of_ours_is_not_waited_for(
    build: Path, name: str, device: bool
) -> None:
    value(build)
    place = build / name
    place.parent.mkdir(exist_ok=True)
    if place.is_dir():
        shutil.rmtree(place)
    place.unlink(missing_ok=True)
    if device:
        place.symlink_to("/dev/zero")
    else:
        os.mkfifo(place)
    assert value(build)[0] == '"one"'
    put(build, TWO)
    assert value(build)[0] == '"two"'
    assert sorted(path.name for path in build.iterdir()) == ["graph.nq", "store"]


def test_a_store_folder_with_a_pipe_is_no_graph(build: Path) -> None:
    value(build)
    shutil.move(build / "store", build / "mine")
    os.mkfifo(build / "mine" / "000001.log")
    with pytest.raises(InputError, match="that is no file"):
        open_graph(build / "mine")


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


def test_a_store_is_made_while_a_build_goes_on(build: Path) -> None:
    with staged(build):
        found: list[tuple[str, list[str]]] = []
        reader = threading.Thread(target=lambda: found.append(value(build)), daemon=True)
        reader.start()
        reader.join(30)
        assert [each for each, _ in found] == ['"one"']
    assert sorted(path.name for path in build.iterdir()) == ["graph.nq", "store"]


@pytest.mark.parametrize("links", [True, False])
def test_a_build_does_not_wait_for_who_makes_the_store_and_its_graph_is_that_of_the_next_one(
    build: Path, links: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = upkeep.make

    def replaced(*given: Path) -> None:
        monkeypatch.setattr(upkeep, "make", make)
        with staged(build) as folder:
            (folder / "graph.nq").write_text(TWO)
        make(*given)

    monkeypatch.setattr(upkeep, "make", replaced)
    if not links:
        monkeypatch.setattr(upkeep, "_kept", lambda file, _: file)
    assert value(build)[0] == ('"one"' if links else '"two"')
    assert value(build)[0] == '"two"'


def test_who_waits_for_the_store_is_told_what_for(build: Path) -> None:
    waiting = threading.Event()
    told: list[str] = []

    def notice(line: str) -> None:
        told.append(line)
        waiting.set()

    with only_writer(build / upkeep._LOCK):
        reader = threading.Thread(target=lambda: open_graph(build, notice=notice).close())
        reader.start()
        assert waiting.wait(30)
    reader.join()
    assert [line.split()[0] for line in told] == ["Waiting", "Making"]


VERSION = "SELECT ?v { ?s <http://e/version> ?v }"
GRAPHS = ("", " <http://e/g>", " <http://e/h>")
MANY = 12_000


def lines(version: int, share: float = 0.002) -> str:
    """A graph that says which version it is, of which each version has a few lines of its own."""
    rng = random.Random(version)
    said = [
        f"<http://e/{'v' if rng.random() < share else 's'}{version if rng.random() < share else 0}/{n:06d}>"
        f' <http://e/p{n % 7}> "{n}"{GRAPHS[n * 3 // MANY]} .\n'
        for n in range(MANY)
    ]
    return "".join([f'<http://e/a> <http://e/version> "{version}" .\n', *said])


def one(graph: Graph, question: str) -> str:
    """The one value that is the answer."""
    ((found,),) = graph.query(question).rows()
    assert isinstance(found, ox.Literal)
    return found.value


def put(build: Path, text: str) -> None:
    """Replace the graph as a build does."""
    (build / "new").write_text(text)
    (build / "new").replace(build / "graph.nq")


def statements(build: Path) -> set[str]:
    open_graph(build).close()
    return {f"{quad}" for quad in ox.Store.read_only(str(build / "store"))}


@pytest.fixture
def followed(build: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The stores that were made of others."""
    made: list[Path] = []
    original = upkeep.make_of
    monkeypatch.setattr(upkeep, "make_of", lambda *given: (made.append(given[0]), original(*given))[1])
    monkeypatch.setattr(upkeep, "_BYTES_A_CHANGE", 1000)
    put(build, lines(0))
    open_graph(build).close()
    return made


def test_a_store_that_followed_says_what_one_that_was_made_anew_says(
    build: Path, followed: list[Path]
) -> None:
    for version in (1, 2, 3):
        put(build, lines(version))
        found = statements(build)
        shutil.rmtree(build / "store")
        assert statements(build) == found
    assert len(followed) == 3


def test_stores_follow_one_after_the_other_until_much_has_changed(build: Path, followed: list[Path]) -> None:
    for version in range(1, 20):
        put(build, lines(version, share=0.001))
        with open_graph(build) as graph:
            assert one(graph, VERSION) == str(version)
    assert 5 < len(followed) < 18


def test_a_graph_that_has_no_statement_left_is_gone(build: Path, followed: list[Path]) -> None:
    put(build, lines(0) + "<http://e/a> <http://e/p> <http://e/b> <http://e/small> .\n")
    names = "SELECT (COUNT(*) AS ?n) { GRAPH ?g {} }"
    with open_graph(build) as graph:
        assert one(graph, names) == "3"
    put(build, lines(0))
    with open_graph(build) as graph:
        assert one(graph, names) == "2"
    assert len(followed) == 2


@pytest.mark.parametrize("harm", ["changed", "missing", "table", "manifest"])
def test_a_store_that_cannot_be_followed_is_made_anew(build: Path, followed: list[Path], harm: str) -> None:
    put(build, lines(1))
    store = build / "store"
    if harm == "changed":
        (store / upkeep._KEPT).write_text(lines(1))
    elif harm == "missing":
        (store / upkeep._KEPT).unlink()
    else:
        for path in store.glob("*.sst" if harm == "table" else "MANIFEST-*"):
            path.write_bytes(bytes(path.stat().st_size))
    found = statements(build)
    assert len(found) == MANY + 1
    assert not any(path.name.startswith("store.tmp-") for path in build.iterdir())
    assert len(followed) == (harm in ("table", "manifest"))


def test_a_line_that_stood_twice_is_still_in_the_store(build: Path, followed: list[Path]) -> None:
    for text in (lines(0) + lines(0).splitlines()[6000] + "\n", lines(0)):
        put(build, text)
        assert len(statements(build)) == MANY + 1
    assert len(followed) == 2


def test_a_changed_blank_node_makes_a_store_anew(build: Path, followed: list[Path]) -> None:
    question = "SELECT ?v { ?b <http://e/q> ?v ; <http://e/r> ?w }"
    shutil.rmtree(build / "store")
    for number in "234":
        put(build, f"{lines(0)}_:a <http://e/q> {number!r} .\n_:a <http://e/r> '1' .\n".replace("'", '"'))
        with open_graph(build) as graph:
            assert one(graph, question) == number
    assert not followed
    put(build, (build / "graph.nq").read_text().replace('version> "0"', 'version> "1"'))
    with open_graph(build) as graph:
        assert (one(graph, VERSION), one(graph, question)) == ("1", "4")
    assert len(followed) == 1


def test_a_graph_that_differs_much_makes_a_store_anew(build: Path, followed: list[Path]) -> None:
    put(build, lines(0).replace("http://e/", "http://f/"))
    assert len(statements(build)) == MANY + 1
    assert not followed


def test_a_reader_goes_on_with_the_store_that_it_opened(build: Path, followed: list[Path]) -> None:
    everything = "SELECT ?s ?o { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } } ORDER BY ?s ?o"
    with open_graph(build) as before:
        for version in (1, 2):
            put(build, lines(version))
            open_graph(build).close()
        assert [row[1].value for row in before.query(everything).rows()].count("0") == 2  # never asked before
        assert before.query("ASK { ?s <http://e/version> '0' }").answer
    put(build, lines(3))
    open_graph(build).close()
    assert sorted(path.name for path in build.iterdir()) == ["graph.nq", "store"]


ASKING = """
import sys
from kg.store import open_graph
while True:
    with open_graph(sys.argv[1]) as graph:
        (version,), = graph.query("SELECT ?v { ?s <http://e/version> ?v }").rows()
        everything = "SELECT ?s { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"
        count = sum(1 for _ in graph.query(everything).rows())
        print(version.value, count, flush=True)
"""


@contextmanager
def asking(build: Path, said: Path) -> "Iterator[subprocess.Popen[bytes]]":
    """A process that opens the graph and asks it, again and again."""
    with said.open("ab") as out:
        process = subprocess.Popen(
            [sys.executable, "-c", ASKING, str(build)], stdout=out, stderr=subprocess.STDOUT
        )
        try:
            yield process
        finally:
            process.kill()
            process.wait()


def test_who_asks_while_graphs_are_replaced_gets_one_whole_graph(
    build: Path, followed: list[Path], tmp_path_factory: pytest.TempPathFactory
) -> None:
    said = tmp_path_factory.mktemp("said") / "said"
    with asking(build, said) as first, asking(build, said) as second:
        version, end = 0, time.monotonic() + 60
        while (version < 25 or len(versions(said)) < 6) and time.monotonic() < end:
            put(build, lines(version := version + 1))
            time.sleep(0.15)
        while said.read_text().count(f"{version} {MANY + 1}\n") < 4 and time.monotonic() < end + 30:
            time.sleep(0.05)
        assert (first.poll(), second.poll()) == (None, None), said.read_text()[-2000:]
    answers = [line.split() for line in said.read_text().splitlines()]
    assert {count for _, count in answers} == {str(MANY + 1)}
    assert len(versions(said)) >= 6


def versions(said: Path) -> set[str]:
    """Those that were answered whole so far."""
    return {line.split()[0] for line in said.read_text().splitlines() if " " in line}


def test_whoever_is_killed_leaves_a_store_that_is_right_or_made_anew(
    build: Path, followed: list[Path], tmp_path_factory: pytest.TempPathFactory
) -> None:
    rng = random.Random(3)
    said = tmp_path_factory.mktemp("said") / "said"
    for version in range(1, 25):
        put(build, lines(version))
        with asking(build, said) as process:
            time.sleep(rng.uniform(0.05, 0.9))
            process.send_signal(signal.SIGKILL)
        with open_graph(build) as graph:
            assert one(graph, VERSION) == str(version)
    found = statements(build)
    shutil.rmtree(build / "store")
    assert statements(build) == found
    end = time.monotonic() + 60
    while list(build.glob("store.tmp-*")) and time.monotonic() < end:  # a process of the killed may be ending
        time.sleep(0.1)
        version += 1
        put(build, lines(version))
        assert len(statements(build)) == len(found)
    assert sorted(path.name for path in build.iterdir()) == ["graph.nq", "store"]


def test_a_full_disk_leaves_the_old_store_and_the_file_is_read(
    build: Path, followed: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    put(build, lines(1))
    monkeypatch.setattr(upkeep, "make_of", refuse)
    monkeypatch.setattr(upkeep, "make", refuse)
    notices: list[str] = []
    with open_graph(build, notice=notices.append) as graph:
        assert graph.query("ASK { ?s <http://e/version> '1' }").answer
    assert "No space left on device" in notices[-1]
    assert open_graph(build / "store").query("ASK { ?s <http://e/version> '0' }").answer
    assert sorted(path.name for path in build.iterdir()) == ["graph.nq", "store"]


def test_the_statements_of_a_build_folder_come_from_the_file_as_long_as_it_is_that_of_the_store(
    build: Path,
) -> None:
    put(build, lines(0))
    with open_graph(build) as graph:
        kept = upkeep.nquads_of(graph.source)
        assert kept is not None
        assert {f"{quad}" for quad in graph.quads()} == statements(build)
        os.utime(kept, ns=(1, 1))
        assert upkeep.nquads_of(graph.source) is None
        assert {f"{quad}" for quad in graph.quads()} == statements(build)


def test_a_graph_that_may_not_be_read_is_told_before_a_store_is_begun(
    build: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else it was said that the store cannot be written, and the file is read into memory."""

    def closed(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", closed)
    notices: list[str] = []
    with pytest.raises(InputError, match=r"graph\.nq cannot be read: Permission denied"):
        upkeep.up_to_date(build, notices.append)
    assert not notices
