"""What a process that answers may not have, whatever is asked of it."""

import contextlib
import shlex
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import UsageError
from kg.store import open_graph
from kg.store.queries import sparql

TRYING = """
import socket, threading
from kg.store.workers.bounds import seal
sealed = seal()

def attempt(family):
    try:
        socket.socket(family).close()
        print("opened")
    except PermissionError:
        print("refused")

for family in (socket.AF_INET, socket.AF_INET6, socket.AF_UNIX):
    attempt(family)
thread = threading.Thread(target=attempt, args=(socket.AF_INET,))
thread.start()
thread.join()
print(sealed, open(__file__ if "__file__" in globals() else "/dev/null").read() == "")
"""
ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="only Linux refuses sockets to a process")


@ON_LINUX
def test_a_sealed_process_and_its_threads_open_no_socket_but_files() -> None:
    done = subprocess.run([sys.executable, "-c", TRYING], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["refused"] * 4 + ["True", "True"]


def many_tables(folder: Path) -> None:
    """A store of which the engine opens some tables later, so that its process may open files."""
    store = ox.Store(str(folder))
    for part in range(10):
        name = ox.NamedNode(f"http://e/{part}")
        store.bulk_extend([ox.Quad(name, name, ox.Literal(str(part)), name)])
        store.flush()


@ON_LINUX
@pytest.mark.parametrize("silent", ["", "SILENT"])
def test_a_store_of_many_tables_is_no_way_out(
    silent: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the check of the text, which refuses such a query before."""
    many_tables(tmp_path / "store")
    assert len(list((tmp_path / "store").glob("*.sst"))) > 16
    monkeypatch.setattr(sparql, "check", lambda text: None)
    calls: list[int] = []
    with socket.create_server(("127.0.0.1", 0)) as server, open_graph(tmp_path / "store") as graph:

        def take() -> None:
            try:
                while True:
                    server.accept()[0].close()
                    calls.append(1)
            except OSError:
                return

        threading.Thread(target=take, daemon=True).start()
        where = f"<http://127.0.0.1:{server.getsockname()[1]}/>"
        with contextlib.suppress(UsageError):  # SILENT is answered, with nothing
            graph.query(f"SELECT * {{ SERVICE {silent} {where} {{ ?s ?p ?o }} }}")
        assert calls == []


@pytest.mark.parametrize(
    ("limit", "code", "said"), [("-S -n 64", 0, "yes"), ("-n 64", 5, "file descriptors")]
)
def test_few_open_files_are_made_more_where_that_is_allowed_and_else_a_limit_was_reached(
    limit: str, code: int, said: str, tmp_path: Path
) -> None:
    store = ox.Store(str(tmp_path / "store"))
    store.add(ox.Quad(ox.NamedNode("http://e/a"), ox.NamedNode("http://e/b"), ox.Literal("c")))
    store.flush()
    del store
    command = (
        f"ulimit {limit}; exec {shlex.quote(sys.executable)} -m kg query -q 'ASK {{ ?s ?p ?o }}' -g store"
    )
    done = subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, cwd=tmp_path, timeout=60, check=False
    )
    assert done.returncode == code
    assert said in done.stdout + done.stderr


@pytest.mark.parametrize("memory_mb", [1 << 43, 10**24])
def test_more_memory_than_can_be_counted_is_no_limit(memory_mb: int) -> None:
    with open_graph("exports/graph.nq", memory_mb=memory_mb) as graph:
        assert graph.query("ASK {}").answer
