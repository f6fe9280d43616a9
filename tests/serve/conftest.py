"""A real server on a port of this machine, as whoever types `kg serve` has it."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx
import pytest

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def serving(graph: Path | str, *options: str) -> Iterator[str]:
    """The address of a server of this graph; it has ended when the block is left."""
    command = [sys.executable, "-m", "kg", "serve", str(graph), "--port", "0", *options]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) as process:
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


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[..., str]]:
    """Starts a server and returns its address; all of them end with the tests."""
    with ExitStack() as servers:
        yield lambda graph, *options: servers.enter_context(serving(graph, *options))


@pytest.fixture(scope="session")
def address(serve: Callable[..., str]) -> str:
    """A server of the graph in `exports/`."""
    return serve(ROOT / "exports")


@pytest.fixture
def client(address: str) -> Iterator[httpx.Client]:
    """Asks that server."""
    with httpx.Client(base_url=address, trust_env=False, timeout=30) as made:
        yield made
