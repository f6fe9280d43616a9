"""Servers on this machine that tests talk to: real triple stores, and one that answers what it is told to."""

import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx
import pytest

_VIRTUOSO = """[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
NumberOfBuffers = 4000
MaxDirtyBuffers = 2000
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 4
[SPARQL]
ResultSetMaxRows = 10000
"""
_SECONDS = 60
_OURS = {"facts", "records", "evidence", "identity", "derived", "dataset", "topics"}


@dataclass(frozen=True)
class Store:
    """A triple store that runs."""

    load: str
    """Where it takes graphs."""
    query: str
    """Where it answers queries."""


@pytest.fixture
def oxigraph(oxigraph_server: Store) -> Iterator[Store]:
    """An Oxigraph with nothing in it."""
    yield oxigraph_server
    emptied(oxigraph_server)


@pytest.fixture
def virtuoso(virtuoso_server: Store) -> Iterator[Store]:
    """A Virtuoso with nothing of ours in it."""
    yield virtuoso_server
    emptied(virtuoso_server)


def emptied(store: Store) -> None:
    """Deletes the default graph, and every graph that has a name of ours."""
    query = {"query": "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"}
    json = {"Accept": "application/sparql-results+json"}
    auth = httpx.DigestAuth("dba", "dba")
    with httpx.Client(auth=auth, trust_env=False, timeout=60) as client:
        rows = client.post(store.query, data=query, headers=json).json()["results"]["bindings"]
        graphs = [row["g"]["value"] for row in rows]
        ours = [graph for graph in graphs if graph.rpartition("/")[2] in _OURS]
        for which in ["default", *(f"graph={graph}" for graph in ours)]:
            client.delete(f"{store.load}?{which}")


@pytest.fixture(scope="session")
def oxigraph_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Oxigraph's server, with what the test before it left."""
    with _oxigraph(tmp_path_factory) as store:
        yield store


@pytest.fixture
def union(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """An Oxigraph with nothing in it, whose queries see all graphs as one, as those of GraphDB do."""
    with _oxigraph(tmp_path_factory, "--union-default-graph") as store:
        yield store


@contextmanager
def _oxigraph(tmp_path_factory: pytest.TempPathFactory, *more: str) -> Iterator[Store]:
    program = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or shutil.which("oxigraph")
    assert program, "the package oxigraph is a dependency of the tests: pip install -e '.[test]'"
    (port,) = free_ports(1)
    folder = tmp_path_factory.mktemp("oxigraph")
    url = f"http://127.0.0.1:{port}"
    command = [program, "serve", "--location", str(folder), "--bind", f"127.0.0.1:{port}", *more]
    with _running(command, folder, f"{url}/query?query=ASK%7B%7D"):
        yield Store(f"{url}/store", f"{url}/query")


@pytest.fixture(scope="session")
def virtuoso_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A Virtuoso server with its first password, dba; skips where it is not installed."""
    program = shutil.which("virtuoso-t")
    if program is None:
        pytest.skip("Virtuoso is not installed, so nothing is loaded into it: run tests/install-virtuoso.sh")
    sql, http = free_ports(2)
    folder = tmp_path_factory.mktemp("virtuoso")
    (folder / "virtuoso.ini").write_text(_VIRTUOSO.format(sql=sql, http=http))
    url = f"http://127.0.0.1:{http}"
    command = [program, "-f", "-c", str(folder / "virtuoso.ini")]
    with _running(command, folder, f"{url}/sparql?query=ASK%7B%7D"):
        yield Store(f"{url}/sparql-graph-crud-auth", f"{url}/sparql")


@contextmanager
def _running(command: list[str], folder: Path, sign: str) -> Iterator[None]:
    """The program runs, and has answered once at the address `sign`."""
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(command, cwd=folder, stdout=output, stderr=subprocess.STDOUT)
        try:
            end = time.monotonic() + _SECONDS
            while not _answers(sign):
                assert process.poll() is None, f"{command[0]} ended at once"
                assert time.monotonic() < end, f"{command[0]} does not answer"
                time.sleep(0.1)
            yield
        finally:
            process.kill()
            process.wait()


def _answers(url: str) -> bool:
    try:
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(url, timeout=5):
            return True
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False


def free_ports(number: int) -> list[int]:
    """Ports on which nobody listens now."""
    sockets = [socket.socket() for _ in range(number)]
    for each in sockets:
        each.bind(("127.0.0.1", 0))
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


@dataclass(frozen=True)
class Request:
    """What a client sent."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Response:
    """What it is answered."""

    status: int = 200
    body: bytes = b""
    media: str = "application/sparql-results+json"
    headers: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.0
    """How long each byte of the body takes."""
    promised: int = 0
    """Bytes that the head promises beside those that come."""


@contextmanager
def scripted(respond: Callable[[Request], Response]) -> Iterator[str]:
    """The address of a server that answers each request as the function says."""

    class Handler(BaseHTTPRequestHandler):
        def _do(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            response = respond(Request(self.command, self.path, dict(self.headers), body))
            self.send_response(response.status)
            self.send_header("Content-Type", response.media)
            self.send_header("Content-Length", str(len(response.body) + response.promised))
            for name, value in response.headers.items():
                self.send_header(name, value)
            self.end_headers()
            pieces = [response.body[i : i + 1] for i in range(len(response.body))]
            for piece in pieces if response.seconds else [response.body]:
                time.sleep(response.seconds)
                try:
                    self.wfile.write(piece)
                    self.wfile.flush()
                except OSError:
                    return

        do_GET = do_POST = do_PUT = do_HEAD = _do

        def log_message(self, format: str, *args: object) -> None:
            """Nothing is logged."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def endless(piece: bytes, head: bytes = b"") -> Iterator[tuple[str, threading.Event]]:
    """The address of a server that sends a piece without end, and what is set when somebody has hung up.

    Before the first one it sends a head.
    """
    gone = threading.Event()

    def answer(connection: socket.socket) -> None:
        with connection:
            connection.recv(1 << 16)
            try:
                connection.sendall(head)
                while True:
                    connection.sendall(piece)
            except OSError:
                gone.set()

    def take() -> None:
        while True:
            try:
                connection = server.accept()[0]
            except OSError:
                return
            threading.Thread(target=answer, args=(connection,), daemon=True).start()

    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=take, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}", gone


@pytest.fixture
def listener() -> Iterator[tuple[int, list[int]]]:
    """A port on this machine, and who has called it."""
    calls: list[int] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def take() -> None:
            while True:
                try:
                    server.accept()[0].close()
                except OSError:
                    return
                calls.append(1)

        threading.Thread(target=take, daemon=True).start()
        yield server.getsockname()[1], calls
