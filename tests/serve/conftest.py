"""Real servers on ports of this machine: as whoever types `kg serve` has it, or in a thread of the tests."""

import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx
import pytest

from kg.cli.serve import _settings, command
from kg.serve.running import listen, server
from kg.store import open_graph

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def serving(graph: Path | str, *options: str) -> Iterator[str]:
    """The address of a server of this graph; it has ended when the block is left."""
    line = [sys.executable, "-m", "kg", "serve", str(graph), "--port", "0", *options]
    with subprocess.Popen(line, cwd=ROOT, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr is not None
            said = ""
            for line in process.stderr:
                said += line
                if found := re.search(r"is served at (http://\S+?)/ ", line):
                    yield found[1]
                    return
            raise AssertionError(f"the server did not start:\n{said}")
        finally:
            process.terminate()
            process.wait(timeout=20)


@contextmanager
def serving_here(graph: Path | str, *options: str) -> Iterator[str]:
    """The same in a thread: a process would take a second to start."""
    given = command.make_context("serve", [str(graph), *options]).params
    limits = {"timeout": given.pop("timeout"), "memory_mb": given.pop("memory")}
    settings = _settings(**{name: given[name] for name in given.keys() - {"graph", "port", "opens", "path"}})
    ready = threading.Event()
    with listen("127.0.0.1", 0) as bound, open_graph(graph, workers=settings.workers, **limits) as opened:
        made = server(opened, settings, ready.set)
        thread = threading.Thread(target=made.run, kwargs={"sockets": [bound]})
        thread.start()
        try:
            assert ready.wait(60), "the server did not start"
            yield f"http://localhost:{bound.getsockname()[1]}"
        finally:
            made.should_exit = True
            thread.join()


def words(page: httpx.Response) -> str:
    """What can be read of a page."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", page.text))


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[..., str]]:
    """Starts a server and returns its address; all of them end with the tests."""
    with ExitStack() as servers:
        yield lambda graph, *options: servers.enter_context(serving_here(graph, *options))


@pytest.fixture(scope="session")
def serve_alone() -> Iterator[Callable[..., str]]:
    """The same with a process for each server, which has its own limits."""
    with ExitStack() as servers:
        yield lambda graph, *options: servers.enter_context(serving(graph, *options))


@pytest.fixture(scope="session")
def address(serve_alone: Callable[..., str]) -> str:
    """A server of the graph in `exports/`."""
    return serve_alone(ROOT / "exports")


@pytest.fixture
def client(address: str) -> Iterator[httpx.Client]:
    """Asks that server, as programs do."""
    with httpx.Client(base_url=address, trust_env=False, timeout=30) as made:
        yield made


@pytest.fixture
def as_browser(client: httpx.Client) -> None:
    """The client asks as a browser does: other programs are given statements under the address of a thing."""
    client.headers["accept"] = "text/html"


def browsing(address: str) -> httpx.Client:
    """Asks any server as a browser does."""
    return httpx.Client(base_url=address, headers={"accept": "text/html"}, trust_env=False)
